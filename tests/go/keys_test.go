package sdktests

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"imhook.example/conformance/table"
	"imhook.example/sdk/v202403"
)

const (
	oldMessage     = `{"sender":"a","conv":{"type":1,"target":"g"},"payload":{"type":1},"messageUid":9007199254740993,"timestamp":5}`
	message        = `{"messageId":-9223372036854775808,"sender":"a","conv":{"type":1,"target":"g","line":3},"payload":{"type":80},"timestamp":5}`
	robot          = `{"messageId":7,"sender":"a","conv":{"type":0,"target":"r"},"payload":{"type":80},"timestamp":5,"toRobotId":"bot"}`
	recall         = `{"message":{"messageId":7,"sender":"a","conv":{"type":0,"target":"b"},"payload":{"type":1},"timestamp":5},"userId":"a","timestamp":6}`
	conference     = `{"roomId":"r","userId":"u","screenSharing":true,"timestamp":9}`
	conferenceOnly = `{"roomId":"r","timestamp":9}`
	onlineU1       = `{"userId":"u1","clientId":"c1","platform":1,"status":0,"packageName":"p","timestamp":1711167165000}`
	escapes        = `{"userId":"\u0001\"\\/<\u2028\u00e9","clientId":"\n","platform":1,"status":-1,"timestamp":1}`
)

// keyRows are edition, callback, body, identity and order key; an empty key is none.
var keyRows = [][5]string{
	{"2020-10", "message", oldMessage, `[9007199254740993]`, `[1,"g",0]`},
	{"2020-10", "user-online", onlineU1, `["u1","c1",0,1711167165000]`, `["u1"]`},
	{"2020-10", "group-info", `{"userId":"a","groupId":"g","type":0}`, ``, `["g"]`},
	{"2020-10", "group-member", `{"operatorId":"a","groupId":"g","memberId":"b","type":0,"value":"","timestamp":1}`, ``, `["g"]`},
	{"2020-10", "user-relation", `{"userId":"u","targetId":"t","type":0,"value":"0"}`, ``, `["u"]`},
	{"2020-10", "user-info", `{"userId":"u","name":"n","displayName":"d","portrait":"p","mobile":"1","email":"e","address":"a","company":"c","social":"s","extra":"x"}`, ``, `["u"]`},
	{"2024-03", "message", message, `[-9223372036854775808]`, `[1,"g",3]`},
	{"2024-03", "user-online", onlineU1, `["u1","c1",0,1711167165000]`, `["u1"]`},
	{"2024-03", "user-online", escapes, "[\"\\u0001\\\"\\\\/<\\u2028é\",\"\\n\",-1,1]", "[\"\\u0001\\\"\\\\/<\\u2028é\"]"},
	{"2024-03", "group-info", `{"operatorId":"a","groupId":"g","type":0}`, ``, `["g"]`},
	{"2024-03", "group-member", `{"operatorId":"a","groupId":"g","memberIds":[],"type":0}`, ``, `["g"]`},
	{"2024-03", "user-relation", `{"userId":"u","targetId":"t","type":0}`, ``, `["u"]`},
	{"2024-03", "user-info", `{"userId":"u","name":"n","updateDt":12}`, `["u",12]`, `["u"]`},
	{"2024-03", "user-info", `{"userId":"u","name":"n"}`, ``, `["u"]`},
	{"2024-03", "user-info", `{"userId":"u","name":"n","updateDt":0}`, ``, `["u"]`},
	{"2024-03", "message-recall", recall, `[7]`, `[0,"b",0]`},
	{"2024-03", "robot-message", robot, `[7,80,"bot"]`, `[0,"r",0]`},
	{"2024-03", "robot-message", message, `[-9223372036854775808,80,null]`, `[1,"g",3]`},
	{"2024-03", "channel-message", message, `[-9223372036854775808]`, `[1,"g",3]`},
	{"2024-03", "things-message", message, `[-9223372036854775808]`, `[1,"g",3]`},
	{"2024-03", "channel-info", `{"operatorId":"a","channelId":"c","type":0}`, ``, `["c"]`},
	{"2024-03", "channel-subscribe", `{"userId":"u","channelId":"c","status":1}`, ``, `["c"]`},
	{"2024-03", "chatroom-info", `{"chatroomId":"c","type":0}`, ``, `["c"]`},
	{"2024-03", "chatroom-member", `{"operatorId":"a","chatroomId":"c","memberIds":[],"type":0}`, ``, `["c"]`},
	{"2024-03", "message-read", `{"user":"u","conversation":{"type":0,"target":"t"},"readTime":4}`, `["u",0,"t",0,4]`, `["u"]`},
	{"2024-03", "message-read", `{"user":"u","conversation":{"type":0,"target":"t","line":1},"readTime":0}`, ``, `["u"]`},
	{"2024-03", "conference-create", conferenceOnly, `["r",9]`, `["r"]`},
	{"2024-03", "conference-create", `{"timestamp":9}`, `[null,9]`, `[null]`},
	{"2024-03", "conference-create", `{"roomId":"r"}`, ``, `["r"]`},
	{"2024-03", "conference-destroy", conferenceOnly, `["r",9]`, `["r"]`},
	{"2024-03", "conference-member-join", conference, `["r","u",true,9]`, `["r"]`},
	{"2024-03", "conference-member-leave", conference, `["r","u",true,9]`, `["r"]`},
	{"2024-03", "conference-member-leave", conferenceOnly, `["r",null,false,9]`, `["r"]`},
	{"2024-03", "conference-member-publish", conference, `["r","u",true,9]`, `["r"]`},
	{"2024-03", "conference-member-unpublish", conference, `["r","u",true,9]`, `["r"]`},
	{"2024-03", "moments-feed", `{"feedId":11,"type":0}`, `[11]`, `[11]`},
	{"2024-03", "moments-feed-recall", `{"id":12}`, `[12]`, `[12]`},
	{"2024-03", "moments-comment", `{"commentId":13,"feedId":11,"type":0}`, `[13]`, `[11]`},
	{"2024-03", "moments-comment-recall", `{"id":11,"id2":13}`, `[11,13]`, `[11]`},
	{"2024-03", "server-exception", `{"event_type":1,"count":1}`, ``, ``},
	{"2024-03", "message-censor", message, `[-9223372036854775808]`, `[1,"g",3]`},
}

// modelCallback is a callback in the dump of the model.
type modelCallback struct {
	Name     string `json:"name"`
	Identity []struct {
		Member string `json:"member"`
		Time   bool   `json:"time"`
	} `json:"identity"`
	OrderKey []string `json:"orderKey"`
}

// models are the callbacks of both editions in the dumps of the model, by edition and name.
func models(t testing.TB) map[string]modelCallback {
	t.Helper()
	found := map[string]modelCallback{}
	for _, edition := range []string{"2020-10", "2024-03"} {
		var dump struct {
			Callbacks []modelCallback `json:"callbacks"`
		}
		if err := json.Unmarshal(bytesOf(t, filepath.Join("../../generated/model", edition+".json")), &dump); err != nil {
			t.Fatal(err)
		}
		for _, callback := range dump.Callbacks {
			found[edition+" "+callback.Name] = callback
		}
	}
	return found
}

func TestR9IdentityAndOrderKeyOfEveryCallback(t *testing.T) {
	covered := map[string]bool{}
	for _, row := range keyRows {
		body, err := table.Find(row[0], row[1]).Decode([]byte(row[2]))
		if err != nil || body.Identity != row[3] || body.OrderKey != row[4] {
			t.Errorf("%s %s: %v, %s, %s", row[0], row[1], err, body.Identity, body.OrderKey)
		}
		covered[row[0]+" "+row[1]] = true
	}
	known := models(t)
	if len(covered) != len(known) || len(table.All) != len(known) {
		t.Errorf("%d callbacks, %d in the table, %d have rows", len(known), len(table.All), len(covered))
	}
	for _, callback := range table.All {
		if name := callback.Edition() + " " + callback.Name(); known[name].Name == "" || !covered[name] {
			t.Error(name)
		}
	}
}

// pathText is the text that paths of the model give over a body; written apart from the stub.
func pathText(body map[string]any, paths []string, times map[string]bool) string {
	var parts []string
	for _, path := range paths {
		var value any = body
		for step := range strings.SplitSeq(path, ".") {
			object, _ := value.(map[string]any)
			value = object[step]
		}
		if value == nil && (times[path] || strings.HasSuffix(path, "line")) {
			value = json.Number("0")
		}
		if number, ok := value.(json.Number); ok && times[path] && number == "0" {
			return ""
		}
		text, _ := json.Marshal(value)
		parts = append(parts, string(text))
	}
	if len(parts) == 0 {
		return ""
	}
	return "[" + strings.Join(parts, ",") + "]"
}

func TestR9TheStubAgreesWithTheModelsPathsOnEveryVector(t *testing.T) {
	known := models(t)
	for _, v := range events(t) {
		body, err := v.codec().Decode(v.body)
		if err != nil {
			t.Fatal(v.file, err)
		}
		decoder := json.NewDecoder(strings.NewReader(string(body.Encoded)))
		decoder.UseNumber()
		var value map[string]any
		if err := decoder.Decode(&value); err != nil {
			t.Fatal(err)
		}
		callback := known[v.edition+" "+v.callback]
		var identity []string
		times := map[string]bool{}
		for _, key := range callback.Identity {
			identity = append(identity, key.Member)
			times[key.Member] = key.Time
		}
		if want := pathText(value, identity, times); body.Identity != want {
			t.Errorf("%s: %s, want %s", v.file, body.Identity, want)
		}
		if want := pathText(value, callback.OrderKey, nil); body.OrderKey != want {
			t.Errorf("%s: %s, want %s", v.file, body.OrderKey, want)
		}
	}
}

func TestR3CodesShowTheirNamesAndKeepUnknownNumbers(t *testing.T) {
	body, err := v202403.UserOnlineCallback.Decode([]byte(`{"userId":"u","clientId":"c","platform":-77,"status":0,"timestamp":1}`))
	if err != nil {
		t.Fatal(err)
	}
	if shown := fmt.Sprint(body.Status, body.Platform); shown != "Online Platform(-77)" {
		t.Error(shown)
	}
	if !strings.Contains(string(v202403.UserOnlineCallback.Encode(body)), `"platform":-77`) {
		t.Error("the number is lost")
	}
}
