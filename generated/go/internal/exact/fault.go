// Copied by `cargo xtask generate go` from codegen/src/emit/go/runtime; do not edit.

package exact

// expected is what the grammar allows at a place, in both languages.
type expected struct {
	en, zh string
}

var (
	aValue           = expected{"a value", "一个值"}
	aKey             = expected{"a key in double quotes", "双引号括起的键"}
	aColon           = expected{"a colon", "冒号"}
	aDigit           = expected{"a digit", "数字"}
	noLeadingZero    = expected{"a number without leading zeros", "没有前导零的数字"}
	commaOrObjectEnd = expected{"a comma or the end of the object", "逗号或对象结尾"}
	commaOrArrayEnd  = expected{"a comma or the end of the array", "逗号或数组结尾"}
	stringEnd        = expected{"the closing quote of the string", "字符串的结束引号"}
	escaped          = expected{"control characters in a string to be escaped", "字符串中的控制字符写成转义形式"}
	anEscape         = expected{`one of "\/bfnrtu after the backslash`, `反斜杠之后为 "\/bfnrtu 之一`}
	fourDigits       = expected{`four hexadecimal digits after \u`, `\u 之后为四个十六进制数字`}
	bothHalves       = expected{"both halves of a surrogate pair", "代理对的两个部分同时出现"}
	theEnd           = expected{"the end of the input after the value", "值之后输入结束"}
)

// unexpected notes what breaks the grammar here. It says nothing of what is there: bodies are confidential.
func (p *parser) unexpected(what expected) bool {
	fault := Finding{
		Reason: NotJSON,
		EN:     "expected " + what.en + ", found something else",
		ZH:     "此处应为" + what.zh + "，实际不是",
	}
	if p.pos >= len(p.data) {
		fault.EN = "expected " + what.en + ", found the end of the input"
		fault.ZH = "此处应为" + what.zh + "，实际输入已结束"
	}
	p.fault = &fault
	return false
}
