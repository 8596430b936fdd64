package sdktests

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"imhook.example/sdk/imhook"
	"imhook.example/sdk/v202403"
)

func TestErrorsAndPanicsAreCountedAndToldAndTheWorkerGoesOn(t *testing.T) {
	errNoDatabase := errors.New("no database")
	failures := &seen[imhook.Failure]{}
	r := onOnline(func(event v202403.UserOnlineEvent) error {
		switch event.Body.Timestamp {
		case 1:
			return errNoDatabase
		case 2:
			panic("a bug of user " + event.Body.UserID)
		}
		return nil
	})
	r.OnError(failures.add)
	for at := range 3 {
		wantStatus(t, r, onlinePath, online("u", at+1), 200)
	}
	until(t, "all ended", func() bool { return r.Counts().Handled == 1 && failures.len() == 2 })
	told := failures.take()
	var panicked *imhook.PanicError
	if !errors.Is(told[0].Err, errNoDatabase) {
		t.Error(told[0].Err)
	}
	if !errors.As(told[1].Err, &panicked) || panicked.Value != "a bug of user u" || !strings.Contains(string(panicked.Stack), "handlers_test.go") {
		t.Error(told[1].Err)
	}
	event := told[0].Event
	if string(event.Raw) != online("u", 1) || event.Identity != `["u","c",0,1]` || event.OrderKey != `["u"]` ||
		event.Edition != "2024-03" || event.Callback != "user-online" || event.ReceivedAt.IsZero() {
		t.Errorf("%+v", event)
	}
}

func TestAHookOfAFailureThatPanicsStopsNothing(t *testing.T) {
	r := onOnline(func(v202403.UserOnlineEvent) error { return errors.New("no") })
	r.OnError(func(imhook.Failure) { panic("a hook") })
	for at := range 3 {
		wantStatus(t, r, onlinePath, online("u", at+1), 200)
	}
	until(t, "all failed", func() bool { return r.Counts().Failed == 3 })
}

func TestAnEventShowsNoContentWhenItIsPrinted(t *testing.T) {
	events := make(chan v202403.UserOnlineEvent, 1)
	r := onOnline(func(event v202403.UserOnlineEvent) error {
		events <- event
		return nil
	})
	wantStatus(t, r, onlinePath, online("private", 1), 200)
	event := <-events
	for _, format := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x"} {
		for _, value := range []any{event, &event, event.RawEvent, imhook.Failure{Event: event.RawEvent, Err: errors.New("no")}} {
			shown := fmt.Sprintf(format, value)
			if strings.Contains(shown, "private") || !strings.Contains(shown, "user-online") {
				t.Errorf("%s: %s", format, shown)
			}
		}
	}
}

func TestAHandlerMayBeSetWhileTheReceiverServes(t *testing.T) {
	r := onOnline(idle)
	r.Path(v202403.UserInfoCallback, "/info")
	wantStatus(t, r, "/info", `{"userId":"u","name":"n"}`, 404)
	handled := make(chan string, 1)
	r.OnUserInfo(func(_ context.Context, event v202403.UserInfoEvent) error {
		handled <- event.Body.Name
		return nil
	})
	wantStatus(t, r, "/info", `{"userId":"u","name":"n"}`, 200)
	if name := <-handled; name != "n" {
		t.Error(name)
	}
}
