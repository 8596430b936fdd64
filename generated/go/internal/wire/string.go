// Copied by `cargo xtask generate go` from codegen/src/emit/go/runtime; do not edit.

package wire

import (
	"encoding/binary"
	"math/bits"
	"unicode/utf8"
)

// text reads the string whose opening quote is here. Without escapes the result is a part of the body itself, else it
// is valid until the next call.
func (r *Reader) text() []byte {
	start := r.pos + 1
	end := plain(r.data, start)
	if end < len(r.data) && r.data[end] == '"' {
		r.pos = end + 1
		return r.data[start:end]
	}
	r.scratch = append(r.scratch[:0], r.data[start:end]...)
	r.pos = end
	for {
		switch r.peek() {
		case '"':
			r.pos++
			return r.scratch
		case '\\':
			char, ok := r.escape()
			if !ok {
				r.fail()
				return nil
			}
			r.scratch = utf8.AppendRune(r.scratch, char)
		default:
			// A control character, or the end of the body.
			r.fail()
			return nil
		}
		end := plain(r.data, r.pos)
		r.scratch = append(r.scratch, r.data[r.pos:end]...)
		r.pos = end
	}
}

// escape reads the escape whose backslash is here.
func (r *Reader) escape() (rune, bool) {
	r.pos++
	c := r.peek()
	r.pos++
	switch c {
	case '"', '\\', '/':
		return rune(c), true
	case 'b':
		return '\b', true
	case 'f':
		return '\f', true
	case 'n':
		return '\n', true
	case 'r':
		return '\r', true
	case 't':
		return '\t', true
	case 'u':
		return r.unicode()
	}
	return 0, false
}

// unicode reads the four digits behind a \u, and the second half of a surrogate pair.
func (r *Reader) unicode() (rune, bool) {
	first, ok := r.hexadecimal()
	if !ok || first < 0xD800 || first > 0xDFFF {
		return first, ok
	}
	if r.pos+1 >= len(r.data) || r.data[r.pos] != '\\' || r.data[r.pos+1] != 'u' {
		return 0, false
	}
	r.pos += 2
	second, ok := r.hexadecimal()
	if !ok || first > 0xDBFF || second < 0xDC00 || second > 0xDFFF {
		return 0, false
	}
	return 0x1_0000 + (first-0xD800)<<10 + (second - 0xDC00), true
}

func (r *Reader) hexadecimal() (rune, bool) {
	if r.pos+4 > len(r.data) {
		return 0, false
	}
	var unit rune
	for _, c := range r.data[r.pos : r.pos+4] {
		switch {
		case isDigit(c):
			unit = unit<<4 | rune(c-'0')
		case 'a' <= c|0x20 && c|0x20 <= 'f':
			unit = unit<<4 | rune(c|0x20-'a'+10)
		default:
			return 0, false
		}
	}
	r.pos += 4
	return unit, true
}

const (
	// ones has every byte 1, highs the highest bit of every byte.
	ones  = 0x0101_0101_0101_0101
	highs = 0x8080_8080_8080_8080
)

// plain is the place of the next quote, backslash or control character from start, or the end of the data. It looks at
// eight bytes at a time: of those found in a word the lowest is always a true one.
func plain(data []byte, start int) int {
	i := start
	for ; i+8 <= len(data); i += 8 {
		word := binary.LittleEndian.Uint64(data[i:])
		quote, backslash := word^(ones*'"'), word^(ones*'\\')
		found := ((word-ones*0x20)&^word | (quote-ones)&^quote | (backslash-ones)&^backslash) & highs
		if found != 0 {
			return i + bits.TrailingZeros64(found)/8
		}
	}
	for i < len(data) && data[i] >= 0x20 && data[i] != '"' && data[i] != '\\' {
		i++
	}
	return i
}
