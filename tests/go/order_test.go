package sdktests

import (
	"context"
	"fmt"
	"runtime"
	"strconv"
	"sync"
	"testing"

	"imhook.example/sdk/imhook"
	"imhook.example/sdk/v202403"
)

func TestEightWorkersKeepTheOrderOfEveryKeyOver100000Events(t *testing.T) {
	const senders, users, rounds = 16, 10, 625
	var mutex sync.Mutex
	last, swapped := map[string]int64{}, 0
	r := onOnline(func(event v202403.UserOnlineEvent) error {
		user, at := event.Body.UserID, event.Body.Timestamp
		// A handler that gives way: whoever may overtake, will.
		if at%3 == 0 {
			runtime.Gosched()
		}
		mutex.Lock()
		defer mutex.Unlock()
		if last[user]+1 != at {
			swapped++
		}
		last[user] = at
		return nil
	}, imhook.WithWorkers(8))
	var all sync.WaitGroup
	for sender := range senders {
		all.Go(func() {
			for at := range rounds {
				for user := range users {
					if post(r, onlinePath, online(fmt.Sprintf("u%d-%d", sender, user), at+1)).Status != 200 {
						t.Error("not acknowledged")
					}
				}
			}
		})
	}
	all.Wait()
	until(t, "all handled", func() bool { return r.Counts().Handled == senders*users*rounds })
	if swapped != 0 || len(last) != senders*users {
		t.Error(swapped, len(last))
	}
}

func TestOneWorkerKeepsEveryEventOfEveryCallbackInOrder(t *testing.T) {
	handled := &seen[string]{}
	r := onOnline(func(event v202403.UserOnlineEvent) error {
		runtime.Gosched()
		handled.add(strconv.FormatInt(event.Body.Timestamp, 10))
		return nil
	})
	r.OnUserRelation(func(_ context.Context, event v202403.UserRelationEvent) error {
		handled.add(event.Body.TargetID)
		return nil
	})
	for number := range 200 {
		if number%2 == 0 {
			wantStatus(t, r, onlinePath, online("u", number), 200)
		} else {
			body := fmt.Sprintf(`{"userId":"u","targetId":"%d","type":0,"value":"0"}`, number)
			wantStatus(t, r, "/im_event/user/relation", body, 200)
		}
	}
	until(t, "all", func() bool { return handled.len() == 200 })
	for number, text := range handled.take() {
		if text != strconv.Itoa(number) {
			t.Fatal(number, text)
		}
	}
}

func TestAKeyThatStandsStillDoesNotHoldUpTheOthersLanes(t *testing.T) {
	stand := newGate()
	r := onOnline(func(event v202403.UserOnlineEvent) error {
		if event.Body.UserID == "slow" {
			stand.pass()
		}
		return nil
	}, imhook.WithWorkers(8))
	wantStatus(t, r, onlinePath, online("slow", 1), 200)
	for user := range 64 {
		wantStatus(t, r, onlinePath, online(fmt.Sprintf("u%d", user), 1), 200)
	}
	// Eight lanes: at least some of 64 users have another one than slow.
	until(t, "others", func() bool { return r.Counts().Handled >= 32 })
	stand.open()
	until(t, "all", func() bool { return r.Counts().Handled == 65 })
}
