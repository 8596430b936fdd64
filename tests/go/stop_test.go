package sdktests

import (
	"context"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"imhook.example/sdk/imhook"
	"imhook.example/sdk/v202403"
)

// gated is a receiver with four workers whose handlers note the time behind the gate.
func gated(stand gate, handled *seen[int64], size int) *v202403.Receiver {
	return onOnline(func(event v202403.UserOnlineEvent) error {
		stand.pass()
		handled.add(event.Body.Timestamp)
		return nil
	}, imhook.WithWorkers(4), imhook.WithQueueSize(size), imhook.WithHold(patience))
}

func TestAStopWithAFullQueueLosesNothingThatWasAcknowledged(t *testing.T) {
	const posts = 1000
	stand, handled, overflowed := newGate(), &seen[int64]{}, &seen[string]{}
	r := gated(stand, handled, 100)
	r.OnOverflow(func(event imhook.RawEvent) { overflowed.add(event.Identity) })
	acknowledged, refused := &seen[int64]{}, &seen[int64]{}
	var all sync.WaitGroup
	// Far more than there is room for: the rest is held.
	for at := range posts {
		all.Go(func() {
			if post(r, onlinePath, online(strings.Repeat("u", at%50+1), at+1)).Status == 200 {
				acknowledged.add(int64(at + 1))
			} else {
				refused.add(int64(at + 1))
			}
		})
	}
	until(t, "all are there", func() bool { return r.Counts().Received == posts })
	until(t, "the queue is full", func() bool { return r.Counts().Accepted == 404 })
	stopping := make(chan imhook.Stopped)
	go func() { stopping <- r.Stop(t.Context()) }()
	stand.open()
	if stopped := <-stopping; !stopped.IsClean() {
		t.Error(stopped)
	}
	all.Wait()
	ok, done := acknowledged.take(), handled.take()
	slices.Sort(ok)
	slices.Sort(done)
	if !slices.Equal(ok, done) || len(ok) < 404 {
		t.Errorf("acknowledged is handled, refused is not: %d, %d", len(ok), len(done))
	}
	if refused.len() != overflowed.len() {
		t.Errorf("what was refused was told: %d, %d", refused.len(), overflowed.len())
	}
	wantStatus(t, r, onlinePath, online("late", 1), 503)
}

func TestAStopThatWaitsForAHandlerTakesNothingNew(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		stand, handled := newGate(), &seen[int64]{}
		r := gated(stand, handled, 100)
		wantStatus(t, r, onlinePath, online("u", 1), 200)
		synctest.Wait()
		stopped := make(chan imhook.Stopped)
		go func() { stopped <- r.Stop(t.Context()) }()
		synctest.Wait()
		wantStatus(t, r, onlinePath, online("u", 2), 503)
		stand.open()
		if left := <-stopped; !left.IsClean() || !slices.Equal(handled.take(), []int64{1}) {
			t.Error(left)
		}
	})
}

func TestWhatAStopLeavesIsReportedWithItsBytes(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		stand, handled := newGate(), &seen[int64]{}
		r := gated(stand, handled, 100)
		failures := &seen[imhook.Failure]{}
		r.OnError(failures.add)
		for at := range 3 {
			wantStatus(t, r, onlinePath, online("u", at+1), 200)
		}
		synctest.Wait()
		grace, cancel := context.WithTimeout(t.Context(), 10*time.Millisecond)
		defer cancel()
		left := r.Stop(grace)
		identities := func(events []imhook.RawEvent) (found []string) {
			for _, event := range events {
				found = append(found, event.Identity)
			}
			return found
		}
		if !slices.Equal(identities(left.Unfinished), []string{`["u","c",0,1]`}) ||
			!slices.Equal(identities(left.Waiting), []string{`["u","c",0,2]`, `["u","c",0,3]`}) ||
			string(left.Waiting[0].Raw) != online("u", 2) {
			t.Error(left)
		}
		// What was given up does not come back, and what had started does not count.
		stand.open()
		synctest.Wait()
		wantCounts(t, r, imhook.Counts{Received: 3, Accepted: 3})
		if !slices.Equal(handled.take(), []int64{1}) || failures.len() != 0 {
			t.Error("only the first had started")
		}
		if again := r.Stop(t.Context()); !again.IsClean() {
			t.Error("a second stop has nothing to do", again)
		}
	})
}

func TestAReceiverThatNeverHadARequestStopsAtOnce(t *testing.T) {
	r := onOnline(idle)
	if left := r.Stop(t.Context()); !left.IsClean() {
		t.Error(left)
	}
	wantStatus(t, r, onlinePath, online("u", 1), 503)
}

func TestWhoIsHeldWhenTheReceiverStopsIsAnswered503AtOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		stand := newGate()
		r, overflowed := full(t, stand)
		held := make(chan int, 1)
		go func() { held <- post(r, onlinePath, online("u", 3)).Status }()
		synctest.Wait()
		start := time.Now()
		go r.Stop(t.Context())
		if status := <-held; status != 503 || time.Since(start) != 0 || overflowed.len() != 1 {
			t.Error(status, time.Since(start))
		}
		stand.open()
		synctest.Wait()
	})
}
