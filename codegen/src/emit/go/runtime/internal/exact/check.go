package exact

import (
	"slices"
	"strconv"
	"strings"
)

// Check holds a body against the contract and gives back everything that is wrong with it, in the order of rule R7:
// in document order, what an object lacks after its present members, in contract order.
func Check(body *Body, strict bool, data []byte) []Finding {
	root, fault := parse(data)
	if fault != nil {
		return []Finding{*fault}
	}
	c := checker{strict: strict}
	if root.kind != jsonObject {
		c.find(WrongType, nil, "expected an object, found "+root.kind.en(), "应为对象，实际为"+root.kind.zh())
		return c.findings
	}
	c.demands = demands(body, &root, strict)
	c.object(body.Object, &root, nil)
	return c.findings
}

type checker struct {
	strict   bool
	demands  []demand
	findings []Finding
}

// A place is the way to a value; its pointer is written only where there is something to say of it.
type place struct {
	outer *place
	step  string
}

func (p *place) pointer() string {
	if p == nil {
		return ""
	}
	step := strings.ReplaceAll(strings.ReplaceAll(p.step, "~", "~0"), "/", "~1")
	return p.outer.pointer() + "/" + step
}

func (c *checker) find(reason string, at *place, en, zh string) {
	c.findings = append(c.findings, Finding{Reason: reason, Pointer: at.pointer(), EN: en, ZH: zh})
}

func (c *checker) object(object *Object, n *node, at *place) {
	seen := make([]bool, len(object.Members))
	present := make([]bool, len(object.Members))
	unknown := map[string]bool{}
	for i := range n.members {
		found := &n.members[i]
		here := &place{at, found.key}
		index := slices.IndexFunc(object.Members, func(known Member) bool { return known.Name == found.key })
		switch {
		case index < 0:
			if c.strict && !unknown[found.key] {
				unknown[found.key] = true
				c.find(UnknownMember, here, "the edition knows no such member here", "该版本在此处没有这个成员")
			}
		case seen[index]:
			c.find(DuplicateKey, here, "this member is there twice", "该成员出现了两次")
		case found.value.kind == jsonNull:
			seen[index] = true
			if c.strict && object.Members[index].Presence == Optional {
				c.find(NullForOptional, here, "an optional member is null", "可选成员的值为 null")
			}
		default:
			seen[index], present[index] = true, true
			c.value(object.Members[index].Type, &found.value, here)
		}
	}
	for index, known := range object.Members {
		if present[index] {
			continue
		}
		here := &place{at, known.Name}
		if known.Presence.isRequired(c.strict) {
			missing(c, here, seen[index])
		} else if at == nil && c.isDemanded(known.Name) {
			c.find(ConditionalValue, here, "the code beside it needs this member", "相应的代码要求有该成员")
		}
	}
}

func missing(c *checker, here *place, isNull bool) {
	if isNull {
		c.find(MissingRequired, here, "a required member is null", "必需成员的值为 null")
	} else {
		c.find(MissingRequired, here, "a required member is missing", "缺少必需成员")
	}
}

func (c *checker) value(t *Type, n *node, at *place) {
	if n.kind != t.Kind.json() {
		en, zh := t.Kind.json().en(), t.Kind.json().zh()
		if t.Kind.json() == jsonNumber {
			en, zh = "an integer", "整数"
		}
		c.find(WrongType, at, "expected "+en+", found "+n.kind.en(), "应为"+zh+"，实际为"+n.kind.zh())
		return
	}
	switch t.Kind {
	case KindText, KindBase64:
		c.text(t, n, at)
	case KindInt32, KindInt64, KindCode:
		c.integer(t, n, at)
	case KindObject:
		c.object(t.Object, n, at)
	case KindArray:
		for i := range n.items {
			c.value(t.Item, &n.items[i], &place{at, strconv.Itoa(i)})
		}
	}
}

func (c *checker) text(t *Type, n *node, at *place) {
	switch {
	case !c.strict:
	case t.Kind == KindBase64 && !isBase64(n.text):
		c.find(NotBase64, at, "this is not padded standard base64", "不是带填充的标准 base64")
	case at.outer == nil && c.isRefused(at.step, n.text):
		c.find(ConditionalValue, at, "this value does not fit the code beside it", "该值与相应的代码不符")
	}
}

// integer judges a number on its digits (rule R4).
func (c *checker) integer(t *Type, n *node, at *place) {
	bits := 32
	if t.Kind == KindInt64 {
		bits = 64
	}
	if strings.ContainsAny(n.text, ".eE") {
		c.find(WrongType, at, "expected an integer, found a number with a fraction or exponent", "应为整数，实际为带小数或指数的数字")
		return
	}
	number, err := strconv.ParseInt(n.text, 10, bits)
	switch {
	case err != nil:
		width := strconv.Itoa(bits)
		c.find(OutOfRange, at, "the number does not fit a signed integer of "+width+" bits", "该数超出 "+width+" 位有符号整数的范围")
	case c.strict && t.Kind == KindCode && !t.Code.takes(int32(number)):
		c.find(UnknownCode, at, "this is not a known "+t.Code.Name, "不是已知的 "+t.Code.Name)
	}
}

func (code *Code) takes(number int32) bool {
	return code.Values == nil || slices.Contains(code.Values, number)
}
