package exact

// json is the kind of JSON value that a kind of the contract is written as.
func (k Kind) json() jsonKind {
	switch k {
	case KindBoolean:
		return jsonBoolean
	case KindInt32, KindInt64, KindCode:
		return jsonNumber
	case KindObject, KindOpenObject:
		return jsonObject
	case KindArray:
		return jsonArray
	}
	return jsonString
}

func (k jsonKind) en() string {
	return [...]string{"null", "a boolean", "a number", "a string", "an array", "an object"}[k]
}

func (k jsonKind) zh() string {
	return [...]string{" null", "布尔值", "数字", "字符串", "数组", "对象"}[k]
}

// isBase64 says whether a text is padded standard base64.
func isBase64(text string) bool {
	digits := len(text)
	for digits > 0 && len(text)-digits < 2 && text[digits-1] == '=' {
		digits--
	}
	for i := range digits {
		switch c := text[i]; {
		case '0' <= c && c <= '9', 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', c == '+', c == '/':
		default:
			return false
		}
	}
	return len(text)%4 == 0
}
