package sdktests

import (
	"context"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"imhook.example/sdk/imhook"
	"imhook.example/sdk/v202403"
)

func TestTwoHundredPostsAtOnceAreAcknowledgedWhileTheirHandlersStandStill(t *testing.T) {
	const posts = 200
	stand, handled := newGate(), &seen[int64]{}
	r := onOnline(func(event v202403.UserOnlineEvent) error {
		stand.pass()
		handled.add(event.Body.Timestamp)
		return nil
	})
	client := v202403.NewClient(serve(t, r))
	var all sync.WaitGroup
	for at := range posts {
		all.Go(func() {
			if err := client.UserOnline(t.Context(), onlineBody(t, "u", at+1)); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	// All acknowledged, none handled: the gate is still closed.
	if counts := r.Counts(); counts.Accepted != posts || counts.Handled != 0 {
		t.Error(r)
	}
	stand.open()
	until(t, "all handled", func() bool { return r.Counts().Handled == posts })
	times := handled.take()
	slices.Sort(times)
	for i, at := range times {
		if at != int64(i)+1 {
			t.Fatal(times)
		}
	}
}

// full is a receiver with one place, one handler at the gate and the place taken.
func full(t testing.TB, stand gate, options ...imhook.ReceiverOption) (*v202403.Receiver, *seen[imhook.RawEvent]) {
	t.Helper()
	overflowed := &seen[imhook.RawEvent]{}
	options = append([]imhook.ReceiverOption{imhook.WithQueueSize(1)}, options...)
	r := onOnline(func(v202403.UserOnlineEvent) error {
		stand.pass()
		return nil
	}, options...)
	r.OnOverflow(overflowed.add)
	wantStatus(t, r, onlinePath, online("u", 1), 200)
	until(t, "the first at work", func() bool { return r.Counts().QueueDepth == 0 })
	wantStatus(t, r, onlinePath, online("u", 2), 200)
	if r.Counts().QueueDepth != 1 {
		t.Fatal(r)
	}
	return r, overflowed
}

func TestAFullQueueHoldsTheAnswerFor8SecondsAndThenSays503(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		stand := newGate()
		r, overflowed := full(t, stand)
		// The clock only moves when everything waits.
		start := time.Now()
		wantStatus(t, r, onlinePath, online("u", 3), 503)
		if held := time.Since(start); held != 8*time.Second {
			t.Error(held)
		}
		told := overflowed.take()
		if len(told) != 1 || string(told[0].Raw) != online("u", 3) || told[0].Identity != `["u","c",0,3]` {
			t.Errorf("the bytes are at hand: %v", told)
		}
		wantCounts(t, r, imhook.Counts{Received: 3, Accepted: 2, Overflowed: 1, QueueDepth: 1})

		// It was answered 503, so it is not remembered: the next copy is no repeat.
		stand.open()
		synctest.Wait()
		wantStatus(t, r, onlinePath, online("u", 3), 200)
		synctest.Wait()
		wantCounts(t, r, imhook.Counts{Received: 4, Accepted: 3, Overflowed: 1, Handled: 3})
		r.Stop(t.Context())
	})
}

func TestAnAnswerThatIsHeldBecomes200WhenAPlaceIsFree(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		stand := newGate()
		r, overflowed := full(t, stand)
		var held imhook.Answer
		ended := make(chan struct{})
		go func() {
			held = post(r, onlinePath, online("u", 3))
			close(ended)
		}()
		synctest.Wait()
		if r.Counts().Received != 3 || held.Status != 0 {
			t.Error("it is held")
		}
		stand.letOne()
		<-ended
		if held.Status != 200 || overflowed.len() != 0 {
			t.Error(held)
		}
		stand.open()
		r.Stop(t.Context())
	})
}

func TestWhoWaitsForAPlaceGetsItInTheOrderOfArrival(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const posts = 50
		stand, handled := newGate(), &seen[int64]{}
		r := onOnline(func(event v202403.UserOnlineEvent) error {
			stand.pass()
			handled.add(event.Body.Timestamp)
			return nil
		}, imhook.WithQueueSize(1))
		for at := range posts {
			go post(r, onlinePath, online("u", at+1))
			synctest.Wait()
		}
		stand.open()
		synctest.Wait()
		times := handled.take()
		if len(times) != posts || !slices.IsSorted(times) {
			t.Error(times)
		}
		r.Stop(t.Context())
	})
}

func TestAHookThatPanicsTakesNothingWithIt(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		stand := newGate()
		r, _ := full(t, stand, imhook.WithHold(0))
		r.OnOverflow(func(imhook.RawEvent) { panic("a hook") })
		r.OnReject(func(imhook.Rejection) { panic("a hook") })
		wantStatus(t, r, onlinePath, "[]", 400)
		wantStatus(t, r, onlinePath, online("u", 3), 503)
		stand.open()
		synctest.Wait()
		if r.Counts().Handled != 2 {
			t.Error(r)
		}
		r.Stop(t.Context())
	})
}

func TestAHandlersContextEndsWithTheStop(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := v202403.NewReceiver()
		r.OnUserOnline(func(ctx context.Context, _ v202403.UserOnlineEvent) error {
			<-ctx.Done()
			return ctx.Err()
		})
		wantStatus(t, r, onlinePath, online("u", 1), 200)
		grace, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		if left := r.Stop(grace); len(left.Unfinished) != 1 {
			t.Error(left)
		}
	})
}
