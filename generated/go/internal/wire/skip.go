// Copied by `cargo xtask generate go` from codegen/src/emit/go/runtime; do not edit.

package wire

import "encoding/json"

// Skip steps over a value of any kind: what is unknown only has to be JSON (rule R2).
func (r *Reader) Skip() {
	switch c := r.peek(); {
	case c == '"':
		r.text()
	case c == '{':
		for r.Open(); r.Next(); {
			r.Key()
			r.Skip()
		}
	case c == '[':
		for r.open('['); r.next(']'); {
			r.Skip()
		}
	case c == '-' || isDigit(c):
		r.number()
	case c == 't':
		r.word("true")
	case c == 'f':
		r.word("false")
	default:
		r.word("null")
	}
}

// OpenObject reads an object whose members the contract does not name, and keeps it as compact JSON.
func (r *Reader) OpenObject() json.RawMessage {
	if r.peek() != '{' {
		r.fail()
		return nil
	}
	start := r.pos
	r.Skip()
	if r.failed {
		return nil
	}
	return compact(r.data[start:r.pos])
}
