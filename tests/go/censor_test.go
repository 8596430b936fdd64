package sdktests

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"imhook.example/sdk/imhook"
	"imhook.example/sdk/v202403"
)

const censorPath = "/message/censor"

func question(id int, text string) string {
	return fmt.Sprintf(`{"messageId":%d,"sender":"u","conv":{"type":0,"target":"v","line":0},"payload":{"type":1,`+
		`"searchableContent":%q,"pushContent":"","pushData":"","content":"","mediaType":0,"remoteMediaUrl":"","persistFlag":3,`+
		`"expireDuration":0,"mentionedType":0,"mentionedTarget":[],"extra":""},"toUsers":[],"timestamp":5}`, id, text)
}

// replaced is a whole payload with another text.
func replaced(message *v202403.Message) v202403.MessageCensorAnswer {
	payload := message.Payload
	return v202403.MessageCensorAnswer{
		Type:              payload.Type,
		SearchableContent: imhook.Ptr("***"),
		PushContent:       &payload.PushContent,
		PushData:          &payload.PushData,
		Content:           &payload.Content,
		MediaType:         &payload.MediaType,
		RemoteMediaURL:    &payload.RemoteMediaURL,
		PersistFlag:       &payload.PersistFlag,
		ExpireDuration:    &payload.ExpireDuration,
		MentionedType:     &payload.MentionedType,
		MentionedTarget:   payload.MentionedTarget,
		Extra:             &payload.Extra,
	}
}

type decide = func(context.Context, v202403.MessageCensorEvent) (v202403.MessageCensorDecision, error)

func censor(decide decide, options ...imhook.ReceiverOption) *v202403.Receiver {
	r := v202403.NewReceiver(options...)
	r.OnMessageCensor(decide)
	return r
}

// always gives the same decision.
func always(verdict imhook.Verdict) decide {
	return func(context.Context, v202403.MessageCensorEvent) (v202403.MessageCensorDecision, error) {
		return v202403.MessageCensorDecision{Verdict: verdict}, nil
	}
}

func byText(_ context.Context, event v202403.MessageCensorEvent) (v202403.MessageCensorDecision, error) {
	switch event.Body.Payload.SearchableContent {
	case "fine":
		return v202403.MessageCensorDecision{}, nil
	case "rude":
		return v202403.MessageCensorDecision{Verdict: imhook.Replace, Content: replaced(event.Body)}, nil
	}
	return v202403.MessageCensorDecision{Verdict: imhook.Refuse}, nil
}

func TestTheThreeAnswersAsTheyAreOnTheWire(t *testing.T) {
	url := serve(t, censor(byText))
	pass := exchange(t, url, request(censorPath, question(1, "fine")))
	if length, _ := pass.header("content-length"); pass.status() != 200 || length != "0" {
		t.Error(pass.head)
	}
	const expected = `{"type":1,"searchableContent":"***","pushContent":"","pushData":"","content":"","mediaType":0,` +
		`"remoteMediaUrl":"","persistFlag":3,"expireDuration":0,"mentionedType":0,"mentionedTarget":[],"extra":""}`
	replace := exchange(t, url, request(censorPath, question(2, "rude")))
	if length, _ := replace.header("content-length"); string(replace.body) != expected || length != strconv.Itoa(len(expected)) {
		t.Errorf("%s\n%s", replace.head, replace.body)
	}
	for _, name := range []string{"transfer-encoding", "content-encoding"} {
		if _, isThere := replace.header(name); isThere {
			t.Error(replace.head)
		}
	}
	if refuse := exchange(t, url, request(censorPath, question(3, "vile"))); refuse.status() != 403 {
		t.Error(refuse.head)
	}
}

func TestTheClientReadsTheThreeAnswers(t *testing.T) {
	client := v202403.NewClient(serve(t, censor(byText)))
	for id, text := range []string{"fine", "rude", "vile"} {
		message, err := v202403.MessageCensorCallback.Decode([]byte(question(id, text)))
		if err != nil {
			t.Fatal(err)
		}
		want, _ := byText(t.Context(), v202403.MessageCensorEvent{Body: message})
		got, err := client.MessageCensor(t.Context(), message)
		encode := v202403.MessageCensorAnswerCodec.Encode
		if err != nil || got.Verdict != want.Verdict || string(encode(&got.Content)) != string(encode(&want.Content)) {
			t.Errorf("%s: %v %v", text, got, err)
		}
	}
}

func TestAnAnswerThatCannotBeReadIsAnErrorOfItsOwn(t *testing.T) {
	message, err := v202403.MessageCensorCallback.Decode([]byte(question(1, "x")))
	if err != nil {
		t.Fatal(err)
	}
	for answer, want := range map[string]string{
		// W24.
		"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok":                            "message-censor.answer (2024-03): the body not-json",
		"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}":                            "message-censor.answer (2024-03): /type missing-required",
		"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n": "",
		// W25: compressed, so the server reads nothing.
		"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\nok": "",
	} {
		url, _ := record(t, answer)
		decision, err := v202403.NewClient(url).MessageCensor(t.Context(), message)
		var broken *imhook.AnswerError
		if want == "" {
			if err != nil || decision.Verdict != imhook.Pass {
				t.Errorf("%q: %v", answer, err)
			}
		} else if !errors.As(err, &broken) || broken.Rejected.Error() != want {
			t.Errorf("%q: %v", answer, err)
		}
	}
}

func TestEveryAnswerAmongTheVectorsCanBeGiven(t *testing.T) {
	given := 0
	for _, v := range valid(t, "examples", "own") {
		if !v.isAnswer {
			continue
		}
		content, err := v202403.MessageCensorAnswerCodec.Decode(v.body)
		if err != nil {
			t.Fatal(v.file, err)
		}
		r := censor(func(context.Context, v202403.MessageCensorEvent) (v202403.MessageCensorDecision, error) {
			return v202403.MessageCensorDecision{Verdict: imhook.Replace, Content: *content}, nil
		})
		if answer := post(r, censorPath, question(1, "x")); answer.Status != 200 || string(answer.Body) != string(v.body) {
			t.Errorf("%s: %d %s", v.file, answer.Status, answer.Body)
		}
		given++
	}
	if given < 3 {
		t.Errorf("only %d", given)
	}
}

// misbehaved posts a question to a receiver whose handler does what it should not.
func misbehaved(t *testing.T, decide decide, options ...imhook.ReceiverOption) (imhook.Answer, error) {
	t.Helper()
	r, failures := censor(decide, options...), &seen[imhook.Failure]{}
	r.OnError(failures.add)
	answer := post(r, censorPath, question(1, "x"))
	wantCounts(t, r, imhook.Counts{Received: 1, Accepted: 1, Failed: 1})
	told := failures.take()
	if len(told) != 1 || string(told[0].Event.Raw) != question(1, "x") {
		t.Fatal(told)
	}
	return answer, told[0].Err
}

func TestAHandlerThatFailsIsAnsweredAsConfigured(t *testing.T) {
	errNoDatabase := errors.New("no database")
	fails := func(context.Context, v202403.MessageCensorEvent) (v202403.MessageCensorDecision, error) {
		return v202403.MessageCensorDecision{Verdict: imhook.Refuse}, errNoDatabase
	}
	answer, err := misbehaved(t, fails)
	if answer.Status != 200 || len(answer.Body) != 0 || !errors.Is(err, errNoDatabase) {
		t.Error("pass by default", answer, err)
	}
	if answer, _ := misbehaved(t, fails, imhook.WithCensorFallback(imhook.Refuse)); answer.Status != 403 {
		t.Error(answer)
	}
}

func TestAHandlerThatPanicsIsAnsweredAsConfigured(t *testing.T) {
	answer, err := misbehaved(t, func(context.Context, v202403.MessageCensorEvent) (v202403.MessageCensorDecision, error) {
		panic("a bug")
	})
	var panicked *imhook.PanicError
	if answer.Status != 200 || len(answer.Body) != 0 || !errors.As(err, &panicked) || panicked.Value != "a bug" {
		t.Error(answer, err)
	}
}

func TestAHandlerThatIsLateIsAnsweredAsConfiguredWellBefore5Seconds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		start := time.Now()
		// It waits for nothing that will come, and does not look at its context.
		forever := make(chan struct{})
		late := func(context.Context, v202403.MessageCensorEvent) (v202403.MessageCensorDecision, error) {
			<-forever
			return v202403.MessageCensorDecision{}, nil
		}
		answer, err := misbehaved(t, late, imhook.WithCensorFallback(imhook.Refuse))
		if answer.Status != 403 || !errors.Is(err, imhook.ErrLate) || time.Since(start) != 3*time.Second {
			t.Error(answer, err, time.Since(start))
		}
		close(forever)
	})
}

func TestAnAnswerThatWouldLoseTheMessageIsNeverSent(t *testing.T) {
	answer, err := misbehaved(t, func(context.Context, v202403.MessageCensorEvent) (v202403.MessageCensorDecision, error) {
		content := v202403.MessageCensorAnswer{Type: v202403.ContentTypeImage, Base64edData: imhook.Ptr("no base64!")}
		return v202403.MessageCensorDecision{Verdict: imhook.Replace, Content: content}, nil
	})
	if answer.Status != 200 || len(answer.Body) != 0 || !strings.Contains(err.Error(), "/base64edData not-base64") {
		t.Error(answer, err)
	}
}

func TestARepeatedQuestionGetsTheRememberedAnswer(t *testing.T) {
	var asked atomic.Int32
	r := censor(func(context.Context, v202403.MessageCensorEvent) (v202403.MessageCensorDecision, error) {
		// Only the first answer refuses: a second question would let the message pass.
		if asked.Add(1) == 1 {
			return v202403.MessageCensorDecision{Verdict: imhook.Refuse}, nil
		}
		return v202403.MessageCensorDecision{}, nil
	})
	for range 3 {
		wantStatus(t, r, censorPath, question(1, "x"), 403)
	}
	wantStatus(t, r, censorPath, question(2, "x"), 200)
	wantCounts(t, r, imhook.Counts{Received: 4, Accepted: 2, Repeated: 2, Handled: 2})
}

func TestAnswersAreRememberedWithinTheWindowOnly(t *testing.T) {
	r := censor(always(imhook.Refuse), imhook.WithRemember(1))
	for _, id := range []int{1, 1, 2, 1} {
		wantStatus(t, r, censorPath, question(id, "x"), 403)
	}
	if counts := r.Counts(); counts.Accepted != 3 || counts.Repeated != 1 {
		t.Error(r)
	}
}

func TestAQuestionAskedAgainMeanwhileWaitsForTheOneAnswer(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		stand := newGate()
		var asked atomic.Int32
		r := censor(func(_ context.Context, event v202403.MessageCensorEvent) (v202403.MessageCensorDecision, error) {
			asked.Add(1)
			stand.pass()
			return v202403.MessageCensorDecision{Verdict: imhook.Replace, Content: replaced(event.Body)}, nil
		})
		answers := &seen[imhook.Answer]{}
		for range 3 {
			go func() { answers.add(post(r, censorPath, question(1, "x"))) }()
		}
		synctest.Wait()
		stand.open()
		synctest.Wait()
		for _, answer := range answers.take() {
			content, err := v202403.MessageCensorAnswerCodec.Decode(answer.Body)
			if err != nil || *content.SearchableContent != "***" {
				t.Error(answer, err)
			}
		}
		if asked.Load() != 1 || r.Counts().Repeated != 2 {
			t.Error(r)
		}
	})
}

func TestAQuestionAfterTheStopIsAnswered503(t *testing.T) {
	r := censor(always(imhook.Pass))
	r.Stop(t.Context())
	wantStatus(t, r, censorPath, question(1, "x"), 503)
}
