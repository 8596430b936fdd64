// Copied by `cargo xtask generate go` from codegen/src/emit/go/runtime; do not edit.

package exact

import (
	"unicode/utf16"
	"unicode/utf8"
)

// number reads a number and keeps its text: what it is worth is judged by the type.
func (p *parser) number() (node, bool) {
	start := p.pos
	if p.peek() == '-' {
		p.pos++
	}
	first := p.pos
	if !p.digits() {
		return node{}, false
	}
	if p.pos > first+1 && p.data[first] == '0' {
		return node{}, p.unexpected(noLeadingZero)
	}
	if p.peek() == '.' {
		p.pos++
		if !p.digits() {
			return node{}, false
		}
	}
	if c := p.peek(); c == 'e' || c == 'E' {
		p.pos++
		if c := p.peek(); c == '+' || c == '-' {
			p.pos++
		}
		if !p.digits() {
			return node{}, false
		}
	}
	return node{kind: jsonNumber, text: string(p.data[start:p.pos])}, true
}

// digits reads one digit or more.
func (p *parser) digits() bool {
	if !isDigit(p.peek()) {
		return p.unexpected(aDigit)
	}
	for isDigit(p.peek()) {
		p.pos++
	}
	return true
}

// text reads the string whose opening quote is here.
func (p *parser) text() (string, bool) {
	p.pos++
	var text []byte
	for {
		start := p.pos
		for p.pos < len(p.data) && p.data[p.pos] >= 0x20 && p.data[p.pos] != '"' && p.data[p.pos] != '\\' {
			p.pos++
		}
		text = append(text, p.data[start:p.pos]...)
		if p.pos == len(p.data) {
			return "", p.unexpected(stringEnd)
		}
		switch p.data[p.pos] {
		case '"':
			p.pos++
			return string(text), true
		case '\\':
			char, ok := p.escape()
			if !ok {
				return "", false
			}
			text = utf8.AppendRune(text, char)
		default:
			return "", p.unexpected(escaped)
		}
	}
}

// escape reads the escape whose backslash is here.
func (p *parser) escape() (rune, bool) {
	p.pos++
	c := p.peek()
	switch c {
	case '"', '\\', '/':
	case 'b':
		c = '\b'
	case 'f':
		c = '\f'
	case 'n':
		c = '\n'
	case 'r':
		c = '\r'
	case 't':
		c = '\t'
	case 'u':
		p.pos++
		return p.unicode()
	default:
		return 0, p.unexpected(anEscape)
	}
	p.pos++
	return rune(c), true
}

func (p *parser) unicode() (rune, bool) {
	first, ok := p.hexadecimal()
	if !ok || !utf16.IsSurrogate(first) {
		return first, ok
	}
	if p.peek() != '\\' || p.pos+1 >= len(p.data) || p.data[p.pos+1] != 'u' {
		return 0, p.unexpected(bothHalves)
	}
	p.pos += 2
	second, ok := p.hexadecimal()
	if !ok {
		return 0, false
	}
	char := utf16.DecodeRune(first, second)
	if char == utf8.RuneError {
		return 0, p.unexpected(bothHalves)
	}
	return char, true
}

func (p *parser) hexadecimal() (rune, bool) {
	var unit rune
	for range 4 {
		c := p.peek()
		switch {
		case isDigit(c):
			unit = unit<<4 | rune(c-'0')
		case 'a' <= c && c <= 'f':
			unit = unit<<4 | rune(c-'a'+10)
		case 'A' <= c && c <= 'F':
			unit = unit<<4 | rune(c-'A'+10)
		default:
			return 0, p.unexpected(fourDigits)
		}
		p.pos++
	}
	return unit, true
}

func isDigit(c byte) bool {
	return '0' <= c && c <= '9'
}
