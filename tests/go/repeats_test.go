package sdktests

import (
	"context"
	"testing"
	"testing/synctest"
	"time"

	"imhook.example/sdk/imhook"
	"imhook.example/sdk/v202403"
)

// counting is a receiver that remembers so many events and does nothing with them.
func counting(remember int) *v202403.Receiver {
	r := onOnline(idle, imhook.WithRemember(remember))
	r.OnUserRelation(func(context.Context, v202403.UserRelationEvent) error { return nil })
	r.OnMessage(func(context.Context, v202403.MessageEvent) error { return nil })
	r.OnThingsMessage(func(context.Context, v202403.ThingsMessageEvent) error { return nil })
	return r
}

func TestARepeatIsAnswered200AndNotHandled(t *testing.T) {
	r := counting(10)
	for range 3 {
		wantStatus(t, r, onlinePath, online("u", 1), 200)
	}
	// The same event in other words.
	reordered := `{ "timestamp":1, "status":0, "platform":9, "clientId":"c", "userId":"\u0075", "new":1 }`
	wantStatus(t, r, onlinePath, reordered, 200)
	wantStatus(t, r, onlinePath, online("u", 2), 200)
	until(t, "two", func() bool { return r.Counts().Handled == 2 })
	wantCounts(t, r, imhook.Counts{Received: 5, Accepted: 2, Repeated: 3, Handled: 2})
}

func TestWithoutAnIdentityEqualBodiesAreEventsOfTheirOwn(t *testing.T) {
	r := counting(10)
	for range 3 {
		// No identity at all.
		wantStatus(t, r, "/im_event/user/relation", `{"userId":"u","targetId":"v","type":0,"value":"0"}`, 200)
		// The time in it is 0.
		wantStatus(t, r, onlinePath, online("u", 0), 200)
	}
	until(t, "six", func() bool { return r.Counts().Handled == 6 })
	if r.Counts().Repeated != 0 {
		t.Error(r)
	}
}

func TestTheCallbackBelongsToTheIdentity(t *testing.T) {
	r := counting(10)
	body := `{"messageId":7,"sender":"u","conv":{"type":0,"target":"v"},"payload":{"type":1},"timestamp":5}`
	wantStatus(t, r, "/im_event/message", body, 200)
	wantStatus(t, r, "/im_event/things/message", body, 200)
	until(t, "both", func() bool { return r.Counts().Handled == 2 })
}

func TestTheWindowHasASizeAnd0TurnsItOff(t *testing.T) {
	r := counting(2)
	// 1 2 new, 1 repeat, 3 pushes 1 out, 1 new pushes 2 out, 2 new.
	for _, at := range []int{1, 2, 1, 3, 1, 2} {
		wantStatus(t, r, onlinePath, online("u", at), 200)
	}
	if counts := r.Counts(); counts.Accepted != 5 || counts.Repeated != 1 {
		t.Error(r)
	}
	off := counting(0)
	for range 3 {
		wantStatus(t, off, onlinePath, online("u", 1), 200)
	}
	if counts := off.Counts(); counts.Accepted != 3 || counts.Repeated != 0 {
		t.Error(off)
	}
}

func TestCopiesThatComeWhileTheFirstIsHeldShareItsPlace(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		stand := newGate()
		r, _ := full(t, stand)
		statuses := &seen[int]{}
		for range 5 {
			go func() { statuses.add(post(r, onlinePath, online("u", 3)).Status) }()
		}
		synctest.Wait()
		stand.open()
		synctest.Wait()
		for _, status := range statuses.take() {
			if status != 200 {
				t.Error(status)
			}
		}
		wantCounts(t, r, imhook.Counts{Received: 7, Accepted: 3, Repeated: 4, Handled: 3})
		r.Stop(t.Context())
	})
}

func TestCopiesOfAnEventWithoutAPlaceAreAllAnswered503InTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		stand := newGate()
		r, overflowed := full(t, stand)
		start, ends := time.Now(), &seen[time.Duration]{}
		for range 3 {
			go func() {
				wantStatus(t, r, onlinePath, online("u", 3), 503)
				ends.add(time.Since(start))
			}()
		}
		time.Sleep(9 * time.Second)
		synctest.Wait()
		// Each by its own clock, not one after the other.
		for _, end := range ends.take() {
			if end != 8*time.Second {
				t.Error(end)
			}
		}
		if overflowed.len() != 3 || r.Counts().Overflowed != 3 {
			t.Error(r)
		}
		stand.open()
		r.Stop(t.Context())
	})
}

func TestTheNextCopyTakesOverWhenTheFirstIsAnswered503(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		stand := newGate()
		r, _ := full(t, stand)
		first, second := make(chan int, 1), make(chan int, 1)
		go func() { first <- post(r, onlinePath, online("u", 3)).Status }()
		time.Sleep(5 * time.Second)
		go func() { second <- post(r, onlinePath, online("u", 3)).Status }()
		// The first gives up after 8 s; the second has 5 more.
		time.Sleep(4 * time.Second)
		stand.open()
		if a, b := <-first, <-second; a != 503 || b != 200 {
			t.Error(a, b)
		}
		synctest.Wait()
		wantCounts(t, r, imhook.Counts{Received: 4, Accepted: 3, Overflowed: 1, Handled: 3})
		r.Stop(t.Context())
	})
}
