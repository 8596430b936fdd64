package sdktests

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"imhook.example/sdk/imhook"
	"imhook.example/sdk/v202403"
)

// noting is a receiver of user-online that notes user and time.
func noting(handled *seen[string]) *v202403.Receiver {
	return onOnline(func(event v202403.UserOnlineEvent) error {
		handled.add(fmt.Sprint(event.Body.UserID, " ", event.Body.Timestamp))
		return nil
	})
}

func TestFiveInParallelEachOnOneConnectionThatStays(t *testing.T) {
	handled := &seen[string]{}
	url := serve(t, noting(handled))
	var all sync.WaitGroup
	for sender := range 5 {
		stream := connect(t, url)
		all.Go(func() {
			for at := range 100 {
				answer := stream.exchange(t, request(onlinePath, online(fmt.Sprintf("u%d", sender), at+1)))
				if close, _ := answer.header("connection"); answer.status() != 200 || close == "close" {
					t.Error(answer.head)
				}
			}
		})
	}
	all.Wait()
	until(t, "all", func() bool { return handled.len() == 500 })
	next := map[string]int{}
	for _, text := range handled.take() {
		user, at, _ := strings.Cut(text, " ")
		next[user]++
		if at != fmt.Sprint(next[user]) {
			t.Fatal(text)
		}
	}
}

func TestAReusedConnectionThatBreaksPostsTwiceAndIsHandledOnce(t *testing.T) {
	handled := &seen[string]{}
	r := noting(handled)
	url := serve(t, r)
	stream := connect(t, url)
	stream.exchange(t, request(onlinePath, online("u", 1)))
	// The second request is sent; its connection dies before the answer is read.
	if _, err := io.WriteString(stream, request(onlinePath, online("u", 2))); err != nil {
		t.Fatal(err)
	}
	until(t, "the second", func() bool { return r.Counts().Received == 2 })
	_ = stream.Close()
	for _, at := range []int{2, 3} {
		if answer := exchange(t, url, request(onlinePath, online("u", at))); answer.status() != 200 {
			t.Error(answer.head)
		}
	}
	until(t, "three", func() bool { return handled.len() == 3 })
	if all := handled.take(); !slices.Equal(all, []string{"u 1", "u 2", "u 3"}) || r.Counts().Repeated != 1 {
		t.Error(all, r)
	}
}

func TestEveryCapturedRequestGoesThroughOnOneConnection(t *testing.T) {
	handled := &seen[string]{}
	r := noting(handled)
	stream := connect(t, serve(t, r))
	posted := uint64(0)
	for _, v := range valid(t, "captures") {
		if v.callback != "user-online" {
			continue
		}
		head := string(bytesOf(t, strings.TrimSuffix(v.file, ".json")+".http"))
		head = strings.ReplaceAll(strings.TrimRight(strings.ReplaceAll(head, "\r\n", "\n"), "\n"), "\n", "\r\n")
		if answer := stream.exchange(t, head+"\r\n\r\n"+string(v.body)); answer.status() != 200 {
			t.Error(v.file, answer.head)
		}
		posted++
	}
	if posted != 6 {
		t.Fatalf("only %d", posted)
	}
	until(t, "all", func() bool { return r.Counts().Handled+r.Counts().Repeated == posted })
}

func TestAConnectionDroppedInTheMiddleOfABodyIsNoEventAndHarmsNobody(t *testing.T) {
	handled, rejected := &seen[string]{}, &seen[imhook.Rejection]{}
	r := noting(handled)
	r.OnReject(rejected.add)
	url := serve(t, r)
	body := online("broken", 1)
	for _, length := range []int{0, 1, 40} {
		stream := connect(t, url)
		if _, err := io.WriteString(stream, head(onlinePath, fmt.Sprintf("Content-Length: %d\r\n", len(body)))+body[:length]); err != nil {
			t.Fatal(err)
		}
		closer, _ := stream.Conn.(interface{ CloseWrite() error })
		if err := closer.CloseWrite(); err != nil {
			t.Fatal(err)
		}
		// Whatever comes back, it is no 200.
		if answer := readRaw(stream.in); answer != nil && answer.status() != 400 {
			t.Error(answer.head)
		}
	}
	if answer := exchange(t, url, request(onlinePath, online("whole", 1))); answer.status() != 200 {
		t.Error(answer.head)
	}
	until(t, "the whole one", func() bool { return handled.len() == 1 })
	if rejected.len() != 0 || r.Counts().Received != 1 {
		t.Error(r)
	}
}

func TestABodyThatStandsStillIsGivenUpAndNeverWith408(t *testing.T) {
	r := onOnline(idle, imhook.WithBodyTimeout(20*time.Millisecond))
	answer := exchange(t, serve(t, r), head(onlinePath, "Content-Length: 100\r\n"))
	wantHonest(t, answer)
	if answer.status() != 400 {
		t.Error(answer.head)
	}
	// Without a transport as well.
	never, _ := io.Pipe()
	header := map[string][]string{"Content-Type": {"application/json"}}
	if answer := r.Handle(t.Context(), "POST", onlinePath, header, never); answer.Status != 400 {
		t.Error(answer)
	}
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	if answer := onOnline(idle).Handle(ended, "POST", onlinePath, header, never); answer.Status != 400 {
		t.Error(answer)
	}
}

func TestAConnectionIsUsedAgainAfterABodyThatTookItsTime(t *testing.T) {
	// The deadline of one body must not end the next.
	r := onOnline(idle, imhook.WithBodyTimeout(30*time.Millisecond))
	stream := connect(t, serve(t, r))
	for at := range 3 {
		if answer := stream.exchange(t, request(onlinePath, online("u", at+1))); answer.status() != 200 {
			t.Error(answer.head)
		}
		// Longer than the deadline: what is proven is that nothing happens.
		time.Sleep(40 * time.Millisecond)
	}
}

func TestAConnectionIsUsedAgainAfterAnAnswerThatWasHeldLongerThanABodyMayTake(t *testing.T) {
	stand := newGate()
	r, _ := full(t, stand, imhook.WithBodyTimeout(30*time.Millisecond))
	stream := connect(t, serve(t, r))
	go func() {
		// Longer than the deadline of the body, which is there: what is proven is that nothing happens.
		time.Sleep(60 * time.Millisecond)
		stand.open()
	}()
	for at := range 3 {
		if answer := stream.exchange(t, request(onlinePath, online("u", at+3))); answer.status() != 200 {
			t.Error(answer.head)
		}
	}
	until(t, "all", func() bool { return r.Counts().Handled == 5 })
}

func TestAnEventHeldForAFullQueueSurvivesItsConnection(t *testing.T) {
	stand, handled := newGate(), &seen[int64]{}
	r := onOnline(func(event v202403.UserOnlineEvent) error {
		stand.pass()
		handled.add(event.Body.Timestamp)
		return nil
	}, imhook.WithQueueSize(1))
	url := serve(t, r)
	// One at work, one in the queue.
	exchange(t, url, request(onlinePath, online("u", 1)))
	until(t, "the first at work", func() bool { return r.Counts().QueueDepth == 0 })
	exchange(t, url, request(onlinePath, online("u", 2)))
	// The third is held; its sender goes away and posts it again, as okhttp does.
	stream := connect(t, url)
	if _, err := io.WriteString(stream, request(onlinePath, online("u", 3))); err != nil {
		t.Fatal(err)
	}
	until(t, "the third", func() bool { return r.Counts().Received == 3 })
	_ = stream.Close()
	again := make(chan int)
	go func() { again <- exchange(t, url, request(onlinePath, online("u", 3))).status() }()
	until(t, "the copy", func() bool { return r.Counts().Received == 4 })
	stand.open()
	if status := <-again; status != 200 {
		t.Error(status)
	}
	until(t, "all", func() bool { return handled.len() == 3 })
	if all := handled.take(); !slices.Equal(all, []int64{1, 2, 3}) || r.Counts().Repeated != 1 {
		t.Error(all, r)
	}
}
