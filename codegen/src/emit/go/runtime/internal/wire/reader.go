package wire

import (
	"math"
	"unicode/utf8"
)

// MaxDepth is how many objects and arrays may be open at once; the body itself is the first (rule R10).
const MaxDepth = 64

// A Reader walks over one body. Its methods are called by the generated code in the order of the bytes; the first fault
// ends the walk, and whatever they give back after it means nothing.
type Reader struct {
	data []byte
	pos  int
	// depth counts the containers that are open.
	depth int
	// opened says that a container has just been opened, so that no comma is due.
	opened bool
	failed bool
	// scratch holds a key in which escapes were resolved.
	scratch []byte
}

// Read decodes a body into v and reports whether a tolerant receiver takes it. What v holds is undefined if not.
func Read[T any](data []byte, v *T, read func(*T, *Reader)) bool {
	r := Reader{data: data}
	if !utf8.Valid(data) {
		return false
	}
	r.blanks()
	read(v, &r)
	r.blanks()
	return !r.failed && r.pos == len(r.data)
}

// Open steps into the object that starts here.
func (r *Reader) Open() {
	r.open('{')
}

// Next steps to the next member of the object, or out of it and reports false.
func (r *Reader) Next() bool {
	return r.next('}')
}

// Key reads the name of the member and the colon behind it. It is valid until the next call.
func (r *Reader) Key() []byte {
	if r.peek() != '"' {
		r.fail()
		return nil
	}
	key := r.text()
	r.blanks()
	if r.peek() != ':' {
		r.fail()
		return nil
	}
	r.pos++
	r.blanks()
	return key
}

// Once notes that a known member is here, and fails if it was before (rule R5).
func (r *Reader) Once(seen *uint64, member uint64) {
	if *seen&member != 0 {
		r.fail()
	}
	*seen |= member
}

// Present does the same for a member that may be absent, and reports whether it has a value: a null member counts as
// an absent one (rule R1).
func (r *Reader) Present(seen *uint64, member uint64) bool {
	r.Once(seen, member)
	if r.peek() != 'n' {
		return !r.failed
	}
	r.word("null")
	return false
}

// Require fails unless all of these members were seen.
func (r *Reader) Require(seen, members uint64) {
	if seen&members != members {
		r.fail()
	}
}

// Text reads a string.
func (r *Reader) Text() string {
	if r.peek() != '"' {
		r.fail()
		return ""
	}
	return string(r.text())
}

// Bool reads true or false.
func (r *Reader) Bool() bool {
	if r.peek() == 't' {
		r.word("true")
		return true
	}
	r.word("false")
	return false
}

// Int32 reads an integer of 32 bits (rule R4).
func (r *Reader) Int32() int32 {
	return int32(r.integer(math.MaxInt32))
}

// Int64 reads an integer of 64 bits (rule R4).
func (r *Reader) Int64() int64 {
	return r.integer(math.MaxInt64)
}

// ReadCode reads an integer whose values have names; any other value is kept (rule R3).
func ReadCode[C ~int32](r *Reader) C {
	return C(r.Int32())
}

// ReadText reads a string of a type of its own.
func ReadText[S ~string](r *Reader) S {
	return S(r.Text())
}

// ReadArray reads an array of values. It is never nil, so that an empty one can be told from an absent one.
func ReadArray[T any](r *Reader, read func(*Reader) T) []T {
	items := []T{}
	for r.open('['); r.next(']'); {
		items = append(items, read(r))
	}
	return items
}

// ReadObjects reads an array of objects. It is never nil.
func ReadObjects[T any](r *Reader, read func(*T, *Reader)) []T {
	items := []T{}
	for r.open('['); r.next(']'); {
		items = append(items, *new(T))
		read(&items[len(items)-1], r)
	}
	return items
}

// Pointer is a pointer to a value that was read.
func Pointer[T any](value T) *T {
	return &value
}

func (r *Reader) open(bracket byte) {
	if r.peek() != bracket || r.depth == MaxDepth {
		r.fail()
		return
	}
	r.depth++
	r.pos++
	r.opened = true
}

func (r *Reader) next(bracket byte) bool {
	r.blanks()
	if r.peek() == bracket {
		r.pos++
		r.depth--
		r.opened = false
		return false
	}
	if r.opened {
		r.opened = false
		return !r.failed
	}
	if r.peek() != ',' {
		r.fail()
		return false
	}
	r.pos++
	r.blanks()
	return true
}

// fail ends the walk: there is nothing left to read.
func (r *Reader) fail() {
	r.failed = true
	r.pos = len(r.data)
}

// peek is the byte that comes next; 0, which starts nothing, at the end.
func (r *Reader) peek() byte {
	if r.pos < len(r.data) {
		return r.data[r.pos]
	}
	return 0
}

func (r *Reader) blanks() {
	for r.pos < len(r.data) {
		switch r.data[r.pos] {
		case ' ', '\t', '\n', '\r':
			r.pos++
		default:
			return
		}
	}
}
