package sdktests

import (
	"fmt"
	"strings"
	"testing"

	"imhook.example/conformance/table"
	"imhook.example/sdk/imhook"
)

// judged are the findings of a body of user-online, as "pointer reason" in order.
func judged(t *testing.T, profile imhook.Profile, body string) string {
	t.Helper()
	callback := table.Find("2024-03", "user-online")
	err := callback.Check(profile, []byte(body))
	if _, decodeErr := callback.Decode([]byte(body)); profile == imhook.Tolerant && fmt.Sprint(err) != fmt.Sprint(decodeErr) {
		t.Errorf("both readers must agree: %v, %v: %.200s", err, decodeErr, body)
	}
	if err == nil {
		return ""
	}
	var all []string
	for _, finding := range findings(t, err) {
		all = append(all, strings.TrimSpace(finding.Pointer+" "+string(finding.Reason)))
	}
	return strings.Join(all, ", ")
}

// with is a sound body of user-online with more members.
func with(members string) string {
	return `{"userId":"u","clientId":"c","platform":1,"status":0,"timestamp":5,"customState":0,"sessions":[]` + members + `}`
}

// nested is a sound body with an unknown member that nests so deep, the body itself included.
func nested(depth int) string {
	return with(`,"new":` + strings.Repeat("[", depth-1) + strings.Repeat("]", depth-1))
}

func TestRulesOfReading(t *testing.T) {
	for _, row := range []struct{ rule, body, want string }{
		{"R1", with(`,"packageName":null`), ""},
		{"R1", strings.Replace(with(""), `"u"`, "null", 1), "/userId missing-required"},
		{"R1", strings.Replace(with(""), "[]", "[null]", 1), "/sessions/0 wrong-type"},
		{"R2", with(`,"new":{"a":[1e400,null,true,false,"\ud83d\ude00"],"a":-0.5E-10}`), ""},
		{"R4", strings.Replace(with(""), ":5", ":-0", 1), ""},
		{"R4", strings.Replace(with(""), ":5", ":5.0", 1), "/timestamp wrong-type"},
		{"R4", strings.Replace(with(""), ":5", ":5e0", 1), "/timestamp wrong-type"},
		{"R4", strings.Replace(with(""), ":5", ":99999999999999999999e0", 1), "/timestamp wrong-type"},
		{"R4", strings.Replace(with(""), ":5", ":9223372036854775807", 1), ""},
		{"R4", strings.Replace(with(""), ":5", ":9223372036854775808", 1), "/timestamp out-of-range"},
		{"R4", strings.Replace(with(""), ":5", ":-9223372036854775808", 1), ""},
		{"R4", strings.Replace(with(""), ":5", ":-9223372036854775809", 1), "/timestamp out-of-range"},
		{"R4", strings.Replace(with(""), ":5", ":100000000000000000000000000000", 1), "/timestamp out-of-range"},
		{"R4", strings.Replace(with(""), ":5", ":05", 1), "not-json"},
		{"R4", strings.Replace(with(""), ":1", ":2147483647", 1), ""},
		{"R4", strings.Replace(with(""), ":1", ":2147483648", 1), "/platform out-of-range"},
		{"R4", strings.Replace(with(""), ":1", ":-2147483648", 1), ""},
		{"R4", strings.Replace(with(""), ":1", ":-2147483649", 1), "/platform out-of-range"},
		{"R5", with(`,"userId":"u"`), "/userId duplicate-key"},
		{"R5", with(`,"\u0075ser\u0049d":7`), "/userId duplicate-key"},
		{"R5", with(`,"packageName":null,"packageName":null`), "/packageName duplicate-key"},
		{"R5", with(`,"new":1,"new":2`), ""},
		{"R5", with(`,"UserId":1`), ""},
		{"R6", "\xef\xbb\xbf" + with(""), "not-json"},
		{"R6", with("") + " \r\n\t", ""},
		{"R6", with("") + "x", "not-json"},
		{"R6", with("") + with(""), "not-json"},
		{"R6", with(`,"new":"\ud800"`), "not-json"},
		{"R6", with(`,"new":"\udc00\ud800"`), "not-json"},
		{"R6", with(`,"new":"\ud800\u0041"`), "not-json"},
		{"R6", with(`,"new":"\ud83d\uDE00"`), ""},
		{"R6", with(",\"new\":\"\xff\""), "not-utf8"},
		{"R6", with(",\"new\":\"\xed\xa0\x80\""), "not-utf8"},
		{"R6", with(",\"new\":\"\t\""), "not-json"},
		{"R6", with(",\"new\":\"\x7f\u2028\""), ""},
		{"R6", with(`,"new":"\x"`), "not-json"},
		{"R6", with(`,"new":'a'`), "not-json"},
		{"R6", with(`,"new":01`), "not-json"},
		{"R6", with(`,"new":1.`), "not-json"},
		{"R6", with(`,"new":.5`), "not-json"},
		{"R6", with(`,"new":-`), "not-json"},
		{"R6", with(`,"new":1e+`), "not-json"},
		{"R6", with(`,"new":NaN`), "not-json"},
		{"R6", with(`,"new":nul`), "not-json"},
		{"R6", with(`,"new":[1,]`), "not-json"},
		{"R6", with(`,"new":{"a":1,}`), "not-json"},
		{"R6", with(`,`), "not-json"},
		{"R6", with(`,"new"1`), "not-json"},
		{"R6", with(`/**/`), "not-json"},
		{"R6", "", "not-json"},
		{"R6", "  ", "not-json"},
		{"R6", "[]", "wrong-type"},
		{"R6", "null", "wrong-type"},
		{"R6", `"{}"`, "wrong-type"},
		{"R6", "1", "wrong-type"},
		{"R7", "[\xff", "not-utf8"},
		{"R7", strings.Repeat("[", 65), "too-deep"},
		{"R7", "x" + strings.Repeat("[", 65), "not-json"},
		{"R7", `{"status":"1","userId":7,"userId":8,"sessions":[{"platform":1.5},3]}`,
			"/status wrong-type, /userId wrong-type, /userId duplicate-key, /sessions/0/platform wrong-type, " +
				"/sessions/1 wrong-type, /clientId missing-required, /platform missing-required, /timestamp missing-required"},
		{"R10", nested(64), ""},
		{"R10", nested(65), "too-deep"},
		{"R10", strings.Repeat(`{"a":`, 10_000), "too-deep"},
	} {
		if got := judged(t, imhook.Tolerant, row.body); got != row.want {
			t.Errorf("%s: %.200s\n got %s\nwant %s", row.rule, row.body, got, row.want)
		}
	}
}

func TestRulesOfStrictChecks(t *testing.T) {
	for _, row := range []struct{ rule, body, want string }{
		{"R1", with(""), ""},
		{"R1", with(`,"packageName":null`), "/packageName null-for-optional"},
		{"R1", strings.Replace(with(""), `"sessions":[]`, `"sessions":null`, 1), "/sessions missing-required"},
		{"R1", with(`,"a/b~c":null,"a/b~c":1`), "/a~1b~0c unknown-member"},
		{"R3", strings.Replace(with(""), ":1", ":77", 1), "/platform unknown-code"},
		{"R7", `{"new":1,"status":9,"userId":null}`,
			"/new unknown-member, /status unknown-code, /userId missing-required, /clientId missing-required, " +
				"/platform missing-required, /timestamp missing-required, /customState missing-required, /sessions missing-required"},
	} {
		if got := judged(t, imhook.Strict, row.body); got != row.want {
			t.Errorf("%s: %s\n got %s\nwant %s", row.rule, row.body, got, row.want)
		}
	}
}

func TestR7ConditionalValues(t *testing.T) {
	member := func(members string) string {
		return `{"operatorId":"a","groupId":"g","memberIds":[]` + members + `}`
	}
	for _, row := range []struct{ body, want string }{
		{member(`,"type":3,"value":"1"`), "<nil>"},
		{member(`,"value":"9","type":3`), "group-member (2024-03): /value conditional-value"},
		{member(`,"type":3,"value":null`), "group-member (2024-03): /value null-for-optional, /value conditional-value"},
		{member(`,"type":4`), "group-member (2024-03): /value conditional-value"},
		{member(`,"type":3,"value":1`), "group-member (2024-03): /value wrong-type"},
		{member(`,"type":3.0,"value":"9"`), "group-member (2024-03): /type wrong-type"},
		{member(`,"type":5`), "<nil>"},
	} {
		err := table.Find("2024-03", "group-member").Check(imhook.Strict, []byte(row.body))
		if fmt.Sprint(err) != row.want {
			t.Errorf("%s: %v", row.body, err)
		}
	}
}

func TestR8WhatWritingEscapes(t *testing.T) {
	body := strings.Replace(with(""), `"u"`, `"\"\\\b\t\n\f\r\u0000\u001f`+"\x7f"+`<>&='\/\u00e9中\u2028\u2029\ud83d\ude00`+"\u2027\u202a\"", 1)
	decoded, err := table.Find("2024-03", "user-online").Decode([]byte(body))
	if err != nil {
		t.Fatal(err)
	}
	want := strings.Replace(with(""), `"u"`, `"\"\\\b\t\n\f\r\u0000\u001f`+"\x7f<>&='/é中"+`\u2028\u2029`+"😀\u2027\u202a\"", 1)
	if string(decoded.Encoded) != want {
		t.Errorf("written\n%s\nwant\n%s", decoded.Encoded, want)
	}
}

func TestR8AnOpenObjectIsWrittenAsItCame(t *testing.T) {
	callback := table.Find("2024-03", "message")
	body := func(menu string) string {
		return strings.TrimSuffix(message, "}") + `,"targetChannelInfo":{"menus":[` + menu + `]}}`
	}
	for menu, want := range map[string]string{
		`{}`: `{}`,
		` { "b" : [ 1 , null , -0.50e1 ] , "a" : { } } `:           `{"b":[1,null,-0.50e1],"a":{}}`,
		`{"\r\n\t":{"\"\\":[{"\u0041\u2028":"\/\u00e9"}]}}`:        `{"\r\n\t":{"\"\\":[{"A\u2028":"/é"}]}}`,
		`{"a":1,"b":2,"a":3}`:                                      `{"a":3,"b":2}`,
		`{"n":123456789012345678901234567890,"m":[true,false,""]}`: `{"n":123456789012345678901234567890,"m":[true,false,""]}`,
	} {
		decoded, err := callback.Decode([]byte(body(menu)))
		if err != nil || !strings.Contains(string(decoded.Encoded), `"menus":[`+want+`]`) {
			t.Errorf("%s: %v\n%s", menu, err, decoded.Encoded)
		}
	}
}
