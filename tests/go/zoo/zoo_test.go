package zoo

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"imhook.example/sdk/imhook"
	"imhook.example/sdk/vzoo"
)

const whole = `{"textRequired":"a","textDefault":"b","textOptional":"注","textAlways":"","base64Required":"YQ==","base64Optional":"",` +
	`"confidentialRequired":"S3CRET","confidentialOptional":"S3CRET","booleanRequired":true,"booleanDefault":true,"booleanOptional":false,` +
	`"int32Required":-2147483648,"int32Default":2147483647,"int32Optional":0,"int64Required":-9223372036854775808,` +
	`"int64Default":9223372036854775807,"int64Always":0,"codeRequired":0,"codeDefault":2147483647,"codeOptional":-2147483648,` +
	`"objectRequired":{"word":"w","count":1},"objectOptional":{"word":"","count":0},"objectAlways":{"word":"x","count":-1},` +
	`"openOptional":{"z":[1e400,null,{"a":1}],"a":""},"textsRequired":["","a"],"int64sDefault":[9007199254740993],` +
	`"codesOptional":[0,7],"objectsDefault":[{"word":"w","count":0}],"opensOptional":[{},{"b":0.10}]}`

const least = `{"textRequired":"","base64Required":"","confidentialRequired":"","booleanRequired":false,"int32Required":0,` +
	`"int64Required":0,"codeRequired":5,"objectRequired":{"word":""},"textsRequired":[]}`

func TestR8EverythingComesBack(t *testing.T) {
	body, err := vzoo.EverythingCallback.Decode([]byte(whole))
	if err != nil {
		t.Fatal(err)
	}
	if encoded := string(vzoo.EverythingCallback.Encode(body)); encoded != whole {
		t.Errorf("\n%s\n%s", encoded, whole)
	}
}

func TestR1NullsAndAbsentMembersAreEqual(t *testing.T) {
	read := func(body string) *vzoo.Everything {
		t.Helper()
		decoded, err := vzoo.EverythingCallback.Decode([]byte(body))
		if err != nil {
			t.Fatal(err)
		}
		return decoded
	}
	absent := read(least)
	nulls := strings.TrimSuffix(least, "}")
	for i := range reflect.TypeFor[vzoo.Everything]().NumField() {
		name, _, _ := strings.Cut(reflect.TypeFor[vzoo.Everything]().Field(i).Tag.Get("json"), ",")
		if !strings.Contains(least, `"`+name+`"`) {
			nulls += fmt.Sprintf(`, %q : null`, name)
		}
	}
	if !reflect.DeepEqual(read(nulls+"}"), absent) {
		t.Error(nulls)
	}
	if absent.CodeRequired != 5 || absent.TextOptional != nil || absent.OpensOptional != nil {
		t.Errorf("%+v", absent)
	}
	// R8: absent members with an empty value are written with it.
	want := `{"textRequired":"","textDefault":"","base64Required":"","confidentialRequired":"","booleanRequired":false,` +
		`"booleanDefault":false,"int32Required":0,"int32Default":0,"int64Required":0,"int64Default":0,"codeRequired":5,` +
		`"codeDefault":0,"objectRequired":{"word":"","count":0},"textsRequired":[],"int64sDefault":[],"objectsDefault":[]}`
	if encoded := string(vzoo.EverythingCallback.Encode(absent)); encoded != want {
		t.Errorf("\n%s\n%s", encoded, want)
	}
}

func TestR7RulesOfTheZoo(t *testing.T) {
	broken := strings.NewReplacer(`"textOptional":"注"`, `"textOptional":"other"`, `"codeDefault":2147483647`, `"codeDefault":3`)
	err := vzoo.EverythingCallback.Check(imhook.Strict, []byte(broken.Replace(whole)))
	want := "everything (zoo): /textOptional conditional-value, /codeDefault unknown-code, /codesOptional/1 unknown-code"
	if err == nil || err.Error() != want {
		t.Errorf("%v", err)
	}
}

func TestR9KeysOfTheZoo(t *testing.T) {
	body, err := vzoo.EverythingCallback.Decode([]byte(whole))
	if err != nil {
		t.Fatal(err)
	}
	identity := vzoo.EverythingCallback.Identity(body)
	if identity != `[-9223372036854775808,"w",9223372036854775807]` || vzoo.EverythingCallback.OrderKey(body) != `["a"]` {
		t.Error(identity, vzoo.EverythingCallback.OrderKey(body))
	}
	body.Int64Default = 0
	if identity := vzoo.EverythingCallback.Identity(body); identity != "" {
		t.Error(identity)
	}
}

func TestKeywordsKeepTheirNamesOnTheWire(t *testing.T) {
	body := &vzoo.Keywords{}
	fields := reflect.ValueOf(body).Elem()
	for i := range fields.NumField() {
		fields.Field(i).Set(reflect.ValueOf(imhook.Ptr(int32(i))))
	}
	encoded := vzoo.KeywordsCallback.Encode(body)
	for i, name := range []string{"abstract", "and", "as"} {
		if want := fmt.Sprintf(`"%s":%d`, name, i); !strings.Contains(string(encoded), want) {
			t.Errorf("no %s in %s", want, encoded)
		}
	}
	for _, name := range []string{"__proto__", "a-b", "a/b~c", "a.b", "_", "1st", "名字", "self", "Self"} {
		if !strings.Contains(string(encoded), `"`+name+`":`) {
			t.Errorf("no %s in %s", name, encoded)
		}
	}
	again, err := vzoo.KeywordsCallback.Decode(encoded)
	if err != nil || !reflect.DeepEqual(again, body) {
		t.Error(err, again)
	}
	// R5: more members than a word has bits, and each is seen.
	twice := strings.TrimSuffix(string(encoded), "}") + `,"a/b~c":null}`
	_, err = vzoo.KeywordsCallback.Decode([]byte(twice))
	var rejected *imhook.Rejected
	if !errors.As(err, &rejected) || rejected.Findings[0].Pointer != "/a~1b~0c" {
		t.Error(err)
	}
}

func TestConfidentialMembersAreNeverPrinted(t *testing.T) {
	body, err := vzoo.EverythingCallback.Decode([]byte(whole))
	if err != nil {
		t.Fatal(err)
	}
	for _, format := range []string{"%v", "%+v", "%#v", "%s", "%q", "%d", "%x"} {
		for _, value := range []any{*body, body, body.ConfidentialRequired, body.ConfidentialOptional} {
			if shown := fmt.Sprintf(format, value); strings.Contains(shown, "S3CRET") || strings.Contains(shown, "533343") {
				t.Errorf("%s: %s", format, shown)
			}
		}
	}
}
