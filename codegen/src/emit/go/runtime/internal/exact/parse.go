package exact

import (
	"unicode/utf8"

	"stub/internal/wire"
)

// parse reads one JSON text: strict RFC 8259 (rule R6), no deeper than the limit (rule R10). A fault has the reason
// not-utf8, too-deep or not-json; the first of the last two from left to right counts.
func parse(data []byte) (root node, fault *Finding) {
	if !utf8.Valid(data) {
		fault := Finding{Reason: NotUTF8, EN: "expected UTF-8, found bytes that are not", ZH: "此处应为 UTF-8 编码，实际不是"}
		return node{}, &fault
	}
	p := parser{data: data}
	p.blanks()
	root, ok := p.value()
	p.blanks()
	if ok && p.pos < len(data) {
		ok = p.unexpected(theEnd)
	}
	if !ok {
		return node{}, p.fault
	}
	return root, nil
}

type parser struct {
	data  []byte
	pos   int
	depth int
	fault *Finding
}

// value reads the value that starts here. Like all that read, it reports false and leaves a fault when it cannot.
func (p *parser) value() (node, bool) {
	switch c := p.peek(); {
	case c == '"':
		text, ok := p.text()
		return node{kind: jsonString, text: text}, ok
	case c == '{':
		return p.object()
	case c == '[':
		return p.array()
	case c == '-' || isDigit(c):
		return p.number()
	case c == 't':
		return node{kind: jsonBoolean}, p.word("true")
	case c == 'f':
		return node{kind: jsonBoolean}, p.word("false")
	case c == 'n':
		return node{kind: jsonNull}, p.word("null")
	}
	return node{}, p.unexpected(aValue)
}

func (p *parser) object() (node, bool) {
	object := node{kind: jsonObject}
	ok := p.entries('}', commaOrObjectEnd, func() bool {
		if p.peek() != '"' {
			return p.unexpected(aKey)
		}
		key, ok := p.text()
		if !ok {
			return false
		}
		p.blanks()
		if p.peek() != ':' {
			return p.unexpected(aColon)
		}
		p.pos++
		p.blanks()
		value, ok := p.value()
		object.members = append(object.members, member{key: key, value: value})
		return ok
	})
	return object, ok
}

func (p *parser) array() (node, bool) {
	array := node{kind: jsonArray}
	ok := p.entries(']', commaOrArrayEnd, func() bool {
		item, ok := p.value()
		array.items = append(array.items, item)
		return ok
	})
	return array, ok
}

// entries reads a container from its opening bracket to its end.
func (p *parser) entries(end byte, separator expected, entry func() bool) bool {
	if p.depth == wire.MaxDepth {
		p.fault = &Finding{
			Reason: TooDeep,
			EN:     "expected at most 64 nested objects and arrays, found one more",
			ZH:     "对象和数组最多嵌套 64 层，此处超出",
		}
		return false
	}
	p.depth++
	p.pos++
	p.blanks()
	for first := true; p.peek() != end || !first; first = false {
		if !entry() {
			return false
		}
		p.blanks()
		if p.peek() == end {
			break
		}
		if p.peek() != ',' {
			return p.unexpected(separator)
		}
		p.pos++
		p.blanks()
	}
	p.depth--
	p.pos++
	return true
}

func (p *parser) word(literal string) bool {
	for i := range len(literal) {
		if p.peek() != literal[i] {
			return p.unexpected(aValue)
		}
		p.pos++
	}
	return true
}

func (p *parser) peek() byte {
	if p.pos < len(p.data) {
		return p.data[p.pos]
	}
	return 0
}

func (p *parser) blanks() {
	for c := p.peek(); c == ' ' || c == '\t' || c == '\n' || c == '\r'; c = p.peek() {
		p.pos++
	}
}
