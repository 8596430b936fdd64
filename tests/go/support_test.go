package sdktests

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"runtime"
	"sync"
	"testing"
	"time"

	"imhook.example/conformance/table"
	"imhook.example/sdk/imhook"
	"imhook.example/sdk/v202403"
)

// patience is how long a test waits for what has to come before it gives up. Nothing passes because of it.
const patience = time.Minute

// onlinePath is where user-online is posted to.
const onlinePath = "/im_event/user/online"

// online is a body of user-online: its identity is user and time, its order key the user.
func online(user string, at int) string {
	return fmt.Sprintf(`{"userId":%q,"clientId":"c","platform":2,"status":0,"timestamp":%d,"customState":0,"sessions":[]}`, user, at)
}

// onlineBody is the same, decoded.
func onlineBody(t testing.TB, user string, at int) *v202403.UserOnline {
	t.Helper()
	body, err := v202403.UserOnlineCallback.Decode([]byte(online(user, at)))
	if err != nil {
		t.Fatal(err)
	}
	return body
}

// post posts to a receiver without a transport.
func post(r table.Receiver, path, body string) imhook.Answer {
	header := http.Header{"Content-Type": {"application/json; charset=utf-8"}}
	return r.Handle(context.Background(), http.MethodPost, path, header, bytes.NewReader([]byte(body)))
}

// wantStatus posts to a receiver without a transport and wants a status.
func wantStatus(t testing.TB, r table.Receiver, path, body string, status int) {
	t.Helper()
	if got := post(r, path, body).Status; got != status {
		t.Fatalf("answered %d, want %d: %s", got, status, body)
	}
}

// serve serves a receiver on a free port of loopback and gives back its URL.
func serve(t testing.TB, handler http.Handler) string {
	t.Helper()
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	return server.URL
}

// until waits until something is so.
func until(t testing.TB, what string, isSo func() bool) {
	t.Helper()
	for deadline := time.Now().Add(patience); !isSo(); runtime.Gosched() {
		if time.Now().After(deadline) {
			t.Fatalf("never came: %s", what)
		}
	}
}

// A gate is where handlers wait until the test lets them go on.
type gate chan struct{}

func newGate() gate {
	return make(gate)
}

// pass waits until the gate lets one through, or is open for good.
func (g gate) pass() {
	<-g
}

// letOne lets one through; it waits for who wants to.
func (g gate) letOne() {
	g <- struct{}{}
}

// open lets everyone through, from now on.
func (g gate) open() {
	close(g)
}

// seen is what handlers and hooks saw.
type seen[T any] struct {
	mutex sync.Mutex
	items []T
}

func (s *seen[T]) add(item T) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.items = append(s.items, item)
}

func (s *seen[T]) len() int {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return len(s.items)
}

// take takes everything seen so far.
func (s *seen[T]) take() []T {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	items := s.items
	s.items = nil
	return items
}

// onOnline is a receiver with a handler for user-online.
func onOnline(handle func(event v202403.UserOnlineEvent) error, options ...imhook.ReceiverOption) *v202403.Receiver {
	r := v202403.NewReceiver(options...)
	r.OnUserOnline(func(_ context.Context, event v202403.UserOnlineEvent) error { return handle(event) })
	return r
}

// idle is a handler that does nothing.
func idle(v202403.UserOnlineEvent) error {
	return nil
}

// wantCounts wants counters, the depth of the queue left out.
func wantCounts(t testing.TB, r table.Receiver, want imhook.Counts) {
	t.Helper()
	got := r.Counts()
	got.QueueDepth = want.QueueDepth
	if got != want {
		t.Errorf("counted %+v, want %+v", got, want)
	}
}
