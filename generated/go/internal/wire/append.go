// Copied by `cargo xtask generate go` from codegen/src/emit/go/runtime; do not edit.

package wire

import "strconv"

const hexadecimalDigits = "0123456789abcdef"

// AppendText writes a string. Escaped are quotes, backslashes, control characters and the two line separators, and
// nothing else (rule R8).
func AppendText[S ~string](b []byte, text S) []byte {
	b = append(b, '"')
	start := 0
	for i := 0; i < len(text); i++ {
		escape := ""
		switch c := text[i]; {
		case c == '"':
			escape = `\"`
		case c == '\\':
			escape = `\\`
		case c < 0x20:
			escape = control(c)
		case c == 0xE2 && i+2 < len(text) && text[i+1] == 0x80 && text[i+2]|1 == 0xA9:
			// U+2028 and U+2029, three bytes each.
			b = append(b, text[start:i]...)
			b = append(b, `\u202`...)
			b = append(b, text[i+2]-0xA8+'8')
			i += 2
			start = i + 1
			continue
		default:
			continue
		}
		b = append(b, text[start:i]...)
		b = append(b, escape...)
		start = i + 1
	}
	b = append(b, text[start:]...)
	return append(b, '"')
}

func control(c byte) string {
	switch c {
	case '\b':
		return `\b`
	case '\t':
		return `\t`
	case '\n':
		return `\n`
	case '\f':
		return `\f`
	case '\r':
		return `\r`
	}
	return `\u00` + string([]byte{hexadecimalDigits[c>>4], hexadecimalDigits[c&0xF]})
}

// AppendInt writes an integer digit by digit (rule R8).
func AppendInt[N ~int32 | ~int64](b []byte, number N) []byte {
	return strconv.AppendInt(b, int64(number), 10)
}

// AppendBool writes true or false.
func AppendBool(b []byte, value bool) []byte {
	return strconv.AppendBool(b, value)
}

// AppendArray writes an array of values; a nil one is empty.
func AppendArray[T any](b []byte, items []T, write func([]byte, T) []byte) []byte {
	b = append(b, '[')
	for i, item := range items {
		if i > 0 {
			b = append(b, ',')
		}
		b = write(b, item)
	}
	return append(b, ']')
}

// AppendObjects writes an array of objects; a nil one is empty.
func AppendObjects[T any](b []byte, items []T, write func(*T, []byte) []byte) []byte {
	b = append(b, '[')
	for i := range items {
		if i > 0 {
			b = append(b, ',')
		}
		b = write(&items[i], b)
	}
	return append(b, ']')
}

// CloseObject ends an object that starts at start. Each of its members was written with a comma before it, since any of
// them may be absent: the first comma becomes the bracket.
func CloseObject(b []byte, start int) []byte {
	if len(b) == start {
		return append(b, "{}"...)
	}
	b[start] = '{'
	return append(b, '}')
}

// AppendOptionalText writes a string, or null for none, in the text of a key (rule R9).
func AppendOptionalText[S ~string](b []byte, text *S) []byte {
	if text == nil {
		return append(b, "null"...)
	}
	return AppendText(b, *text)
}

// AppendOptionalInt writes an integer, or null for none, in the text of a key (rule R9).
func AppendOptionalInt[N ~int32 | ~int64](b []byte, number *N) []byte {
	if number == nil {
		return append(b, "null"...)
	}
	return AppendInt(b, *number)
}

// AppendOptionalBool writes true or false, or null for none, in the text of a key (rule R9).
func AppendOptionalBool(b []byte, value *bool) []byte {
	if value == nil {
		return append(b, "null"...)
	}
	return AppendBool(b, *value)
}

// OrZero is the value of an integer that may be absent, in the text of a key (rule R9).
func OrZero[N ~int32 | ~int64](number *N) N {
	if number == nil {
		return 0
	}
	return *number
}
