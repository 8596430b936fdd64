package sdktests

import (
	"bytes"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"imhook.example/sdk/imhook"
	"imhook.example/sdk/v202403"
)

func TestAnEventIsAnswered200WithoutABody(t *testing.T) {
	answer := exchange(t, serve(t, onOnline(idle)), request(onlinePath, online("u", 1)))
	wantHonest(t, answer)
	if _, hasKind := answer.header("content-type"); answer.status() != 200 || len(answer.body) != 0 || hasKind {
		t.Error(answer.head)
	}
}

func TestStatusesOfWhatIsNoEvent(t *testing.T) {
	r := onOnline(idle)
	url := serve(t, r)
	at := 0
	other := func(method, path, kind string) string {
		at++
		body := online("u", at)
		return fmt.Sprintf("%s %s HTTP/1.1\r\nHost: r\r\n%sContent-Length: %d\r\n\r\n%s", method, path, kind, len(body), body)
	}
	json := "Content-Type: application/json\r\n"
	for _, row := range []struct {
		status int
		bytes  string
	}{
		{404, other("POST", "/", json)},
		{404, other("POST", "/im_event/user/online/", json)},
		{404, other("POST", "/im_event/message", json)},
		{405, other("PUT", onlinePath, json)},
		{405, other("GET", onlinePath, json)},
		{415, other("POST", onlinePath, "")},
		{415, other("POST", onlinePath, "Content-Type: text/plain\r\n")},
		{415, other("POST", onlinePath, "Content-Type: application/json; charset=gbk\r\n")},
		{415, other("POST", onlinePath, "Content-Type: application/json\r\nContent-Encoding: gzip\r\n")},
		{200, other("POST", onlinePath, json)},
		{200, other("POST", onlinePath, "Content-Type: Application/JSON;Charset=\"UTF-8\"\r\n")},
		{200, other("POST", "/im_event/user/online?from=im", json)},
	} {
		answer := exchange(t, url, row.bytes)
		wantHonest(t, answer)
		if answer.status() != row.status {
			t.Errorf("%d for %s", answer.status(), row.bytes)
		}
		if allow, _ := answer.header("allow"); (row.status == 405) != (allow == "POST") {
			t.Error(answer.head)
		}
		if kind, _ := answer.header("content-type"); row.status != 200 && kind != "application/problem+json" {
			t.Error(answer.head)
		}
	}
	if received := r.Counts().Received; received != 3 {
		t.Errorf("what is no event is not counted as one: %d", received)
	}
}

func TestWhatARefusalSays(t *testing.T) {
	url := serve(t, onOnline(idle))
	for _, row := range []struct{ bytes, said string }{
		{head("/nowhere", ""), `{"type":"about:blank","title":"Not Found","status":404}`},
		{head(onlinePath, "Content-Length: 2000000\r\n"), `{"type":"about:blank","title":"Payload Too Large","status":413}`},
		{"GET " + onlinePath + " HTTP/1.1\r\nHost: r\r\n\r\n", `{"type":"about:blank","title":"Method Not Allowed","status":405}`},
		{"POST " + onlinePath + " HTTP/1.1\r\nHost: r\r\nContent-Length: 0\r\n\r\n", `{"type":"about:blank","title":"Unsupported Media Type","status":415}`},
		{request(onlinePath, `{"userId":1}`), `{"type":"about:blank","title":"The body breaks the contract","status":400,` +
			`"edition":"2024-03","callback":"user-online","errors":[{"pointer":"/userId","reason":"wrong-type"},` +
			`{"pointer":"/clientId","reason":"missing-required"},{"pointer":"/platform","reason":"missing-required"},` +
			`{"pointer":"/status","reason":"missing-required"},{"pointer":"/timestamp","reason":"missing-required"}]}`},
	} {
		if answer := exchange(t, url, row.bytes); string(answer.body) != row.said {
			t.Errorf("said %s\nwant %s", answer.body, row.said)
		}
	}
}

func TestARefusalListsNoMoreThan100Places(t *testing.T) {
	body := `{"userId":"u","clientId":"c","platform":1,"status":0,"timestamp":1,"sessions":[` + strings.Repeat("0,", 149) + `0]}`
	answer := post(onOnline(idle), onlinePath, body)
	if places := bytes.Count(answer.Body, []byte(`"wrong-type"`)); answer.Status != 400 || places != 100 {
		t.Error(answer.Status, places)
	}
}

func TestTheCapHoldsForASaidLengthAndForChunksWithoutOne(t *testing.T) {
	r := onOnline(idle, imhook.WithBodyLimit(1000))
	url := serve(t, r)
	// Said to be too long: nothing of it is waited for.
	answer := exchange(t, url, head(onlinePath, "Content-Length: 1001\r\n"))
	wantHonest(t, answer)
	if answer.status() != 413 {
		t.Error(answer.head)
	}
	// In chunks: refused as soon as the count passes the cap, with the end still to come.
	chunk := "1f4\r\n" + strings.Repeat("x", 500) + "\r\n"
	answer = exchange(t, url, head(onlinePath, "Transfer-Encoding: chunked\r\n")+strings.Repeat(chunk, 3))
	wantHonest(t, answer)
	if answer.status() != 413 {
		t.Error(answer.head)
	}
	// In chunks and short enough.
	body := online("u", 1)
	chunks := fmt.Sprintf("%s%x\r\n%s\r\n0\r\n\r\n", head(onlinePath, "Transfer-Encoding: chunked\r\n"), len(body), body)
	if answer := exchange(t, url, chunks); answer.status() != 200 {
		t.Error(answer.head)
	}
	// Exactly the cap is not above it.
	body += strings.Repeat(" ", 1000-len(body))
	if answer := exchange(t, url, request(onlinePath, body)); answer.status() != 200 {
		t.Error(answer.head)
	}
	if r.Counts().Received != 2 {
		t.Error(r)
	}
}

func TestTheCapIs1MiBUnlessTold(t *testing.T) {
	url := serve(t, onOnline(idle))
	body := online("u", 1) + strings.Repeat(" ", 1<<20-len(online("u", 1)))
	if answer := exchange(t, url, request(onlinePath, body)); answer.status() != 200 {
		t.Error(answer.head)
	}
	if answer := exchange(t, url, head(onlinePath, "Content-Length: 1048577\r\n")); answer.status() != 413 {
		t.Error(answer.head)
	}
}

func TestALengthThatLiesNeverMakesAnEvent(t *testing.T) {
	r := onOnline(idle)
	url := serve(t, r)
	body := online("u", 1)
	// Too short: half a body is none, and the rest is no request.
	answer := exchange(t, url, head(onlinePath, fmt.Sprintf("Content-Length: %d\r\n", len(body)-10))+body)
	wantHonest(t, answer)
	if answer.status() != 400 {
		t.Error(answer.head)
	}
	// Two lengths that differ are refused by net/http itself.
	both := fmt.Sprintf("Content-Length: %d\r\nContent-Length: 3\r\n", len(body))
	connection := connect(t, url)
	_, _ = connection.Write([]byte(head(onlinePath, both) + body))
	line, err := connection.in.ReadString('\n')
	if err != nil || !strings.HasPrefix(line, "HTTP/1.1 400 ") {
		t.Error(line, err)
	}
	if r.Counts().Accepted != 0 {
		t.Error(r)
	}
}

func TestABasePathWithASecretHidesEverythingFromWhoDoesNotKnowIt(t *testing.T) {
	r := onOnline(idle, imhook.WithBasePath("/hooks/k3Jq9vXw/"))
	r.Path(v202403.UserOnlineCallback, "also")
	url := serve(t, r)
	for at, path := range []string{"/hooks/k3Jq9vXw/im_event/user/online", "/hooks/k3Jq9vXw/also"} {
		if answer := exchange(t, url, request(path, online("u", at+1))); answer.status() != 200 {
			t.Error(path, answer.head)
		}
	}
	var told []byte
	for _, path := range []string{
		onlinePath,
		"/also",
		"/hooks/k3Jq9vXw",
		"/hooks/k3Jq9vXx/im_event/user/online",
		"/hooks/K3JQ9VXW/im_event/user/online",
		"/hooks/k3Jq9vX/im_event/user/online",
		"/hooks/k3Jq9vXww/im_event/user/online",
		"/hooks/k3Jq9vXw/nothing",
		"/hooks/%C3%A9/im_event/user/online",
	} {
		answer := exchange(t, url, request(path, online("u", 3)))
		if answer.status() != 404 || told != nil && !bytes.Equal(told, answer.body) {
			t.Errorf("%s: a wrong secret looks like a wrong path: %s", path, answer.head)
		}
		told = answer.body
	}
	if r.Counts().Received != 2 {
		t.Error(r)
	}
	for _, format := range []string{"%v", "%+v", "%#v", "%s"} {
		if shown := fmt.Sprintf(format, r); strings.Contains(shown, "k3Jq9vXw") {
			t.Error(shown)
		}
	}
}

func TestAPathOfAnotherEditionIsABug(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("no panic")
		}
	}()
	v202403.NewReceiver().Path(otherEdition{}, "/x")
}

// otherEdition is a callback of an edition that the receiver does not have.
type otherEdition struct{ imhook.AnyCallback }

func (otherEdition) Edition() string { return "2020-10" }

func (otherEdition) Name() string { return "user-online" }

func TestEveryTransportGetsTheWholeAnswer(t *testing.T) {
	r := onOnline(idle)
	for path, want := range map[string]http.Header{
		onlinePath: {"Content-Length": {"0"}},
		"/nowhere": {"Content-Length": {"55"}, "Content-Type": {"application/problem+json"}},
	} {
		answer := post(r, path, online("u", 1))
		if fmt.Sprint(answer.Header) != fmt.Sprint(want) {
			t.Errorf("%s: %v", path, answer.Header)
		}
	}
}
