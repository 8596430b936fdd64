package sdktests

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"imhook.example/conformance/table"
	"imhook.example/sdk/imhook"
)

// A handledBody is an event as its handler got it.
type handledBody struct {
	callback, raw, encoded string
}

// receivers are one of each edition, with a handler for every callback, by edition.
func receivers(handled *seen[handledBody], rejected *seen[imhook.Rejection]) map[string]table.Receiver {
	all := map[string]table.Receiver{}
	for _, callback := range table.All {
		r := all[callback.Edition()]
		if r == nil {
			r = table.NewReceiver(callback.Edition())
			r.OnReject(rejected.add)
			all[callback.Edition()] = r
		}
		callback.On(r, func(_ context.Context, event imhook.RawEvent, body func() table.Body) error {
			handled.add(handledBody{event.Callback, string(event.Raw), string(body().Encoded)})
			return nil
		})
	}
	return all
}

func TestEveryRowOfTheManifestIsAnsweredAsItSays(t *testing.T) {
	handled, rejected := &seen[handledBody]{}, &seen[imhook.Rejection]{}
	all := receivers(handled, rejected)
	urls := map[string]string{}
	for edition, r := range all {
		urls[edition] = serve(t, r)
	}
	posted := 0
	for _, row := range invalid(t) {
		callback := table.Find(row.Edition, row.Event)
		if callback == nil {
			continue
		}
		posted++
		answer := exchange(t, urls[row.Edition], request(callback.DefaultPath(), string(row.body)))
		if row.Tolerant == "accept" {
			if answer.status() != 200 || len(answer.body) != 0 {
				t.Errorf("%s: %s", row.File, answer.head)
			}
			continue
		}
		want := fmt.Sprintf(`{"type":"about:blank","title":"The body breaks the contract","status":400,"edition":%q,"callback":%q,`+
			`"errors":[{"pointer":%q,"reason":%q}]}`, row.Edition, row.Event, row.Pointer, row.reason())
		if answer.status() != 400 || string(answer.body) != want {
			t.Errorf("%s: %s\n%s", row.File, answer.head, answer.body)
		}
		if told := rejected.take(); len(told) != 1 || string(told[0].Raw) != string(row.body) {
			t.Errorf("%s: the bytes are at hand: %v", row.File, told)
		}
	}
	if posted < 400 {
		t.Errorf("only %d", posted)
	}
}

func TestEverySoundBodyReachesItsHandlerWhole(t *testing.T) {
	handled, rejected := &seen[handledBody]{}, &seen[imhook.Rejection]{}
	all := receivers(handled, rejected)
	repeats := uint64(0)
	for _, v := range events(t) {
		r := all[v.edition]
		before := r.Counts().Repeated
		wantStatus(t, r, table.Find(v.edition, v.callback).DefaultPath(), string(v.body), 200)
		if repeated := r.Counts().Repeated - before; repeated > 0 {
			repeats += repeated
			continue
		}
		until(t, "the handler of "+v.file, func() bool { return handled.len() == 1 })
		if got := handled.take()[0]; got != (handledBody{v.callback, string(v.body), string(v.body)}) {
			t.Errorf("%s: %v", v.file, got)
		}
	}
	if rejected.len() != 0 || repeats >= 40 {
		t.Errorf("%d rejected, %d repeats", rejected.len(), repeats)
	}
}

func TestARefusalIsWhatTheContractSays(t *testing.T) {
	var delivery struct {
		Replies []struct {
			Status int    `json:"status"`
			Body   string `json:"body"`
		} `json:"replies"`
	}
	if err := json.Unmarshal(bytesOf(t, "../../generated/model/delivery.json"), &delivery); err != nil {
		t.Fatal(err)
	}
	r := onOnline(idle, imhook.WithBodyLimit(1000))
	answers := map[int]imhook.Answer{
		200: post(r, onlinePath, online("u", 1)),
		400: post(r, onlinePath, "{"),
		404: post(r, "/nowhere", "{}"),
		413: post(r, onlinePath, strings.Repeat(" ", 1001)),
		415: r.Handle(t.Context(), "POST", onlinePath, nil, strings.NewReader("{}")),
	}
	r.Stop(t.Context())
	answers[503] = post(r, onlinePath, online("u", 2))
	for _, reply := range delivery.Replies {
		answer := answers[reply.Status]
		isProblem := answer.Header.Get("Content-Type") == "application/problem+json"
		if answer.Status != reply.Status || isProblem != (reply.Body == "problem") {
			t.Errorf("%d: %v", reply.Status, answer)
		}
		delete(answers, reply.Status)
	}
	if len(answers) != 0 {
		t.Errorf("not listed: %v", answers)
	}
}
