// Copied by `cargo xtask generate go` from codegen/src/emit/go/runtime; do not edit.

package wire

import "encoding/json"

// AppendOpenObject writes an object whose members the contract does not name. Text that is no JSON goes out as it is,
// for the strict profile to refuse.
func AppendOpenObject(b []byte, object json.RawMessage) []byte {
	if !Read(object, &struct{}{}, func(_ *struct{}, r *Reader) { r.Skip() }) {
		return append(b, object...)
	}
	return append(b, compact(object)...)
}

// compact writes sound JSON as the server would: no blanks, only the escapes of rule R8, numbers as they are. Of a
// doubled member the last value counts, at the place of the first.
func compact(data []byte) json.RawMessage {
	r := Reader{data: data}
	r.blanks()
	return r.compact(make([]byte, 0, len(data)))
}

func (r *Reader) compact(b []byte) []byte {
	switch r.peek() {
	case '"':
		return AppendText(b, r.Text())
	case '{':
		return r.compactObject(b)
	case '[':
		b = append(b, '[')
		first := true
		for r.open('['); r.next(']'); first = false {
			if !first {
				b = append(b, ',')
			}
			b = r.compact(b)
		}
		return append(b, ']')
	}
	start := r.pos
	r.Skip()
	return append(b, r.data[start:r.pos]...)
}

func (r *Reader) compactObject(b []byte) []byte {
	type member struct {
		key   string
		value []byte
	}
	var members []member
	places := map[string]int{}
	for r.Open(); r.Next(); {
		// First a copy: the value may write over what the name was read into.
		key := string(r.Key())
		found := member{key: key, value: r.compact(nil)}
		if place, doubled := places[found.key]; doubled {
			members[place] = found
			continue
		}
		places[found.key] = len(members)
		members = append(members, found)
	}
	b = append(b, '{')
	for i, member := range members {
		if i > 0 {
			b = append(b, ',')
		}
		b = AppendText(b, member.key)
		b = append(b, ':')
		b = append(b, member.value...)
	}
	return append(b, '}')
}
