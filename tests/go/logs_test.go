package sdktests

import (
	"bytes"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"testing"

	"imhook.example/sdk/imhook"
	"imhook.example/sdk/v202403"
)

// A lockedBuffer is a log of several goroutines.
type lockedBuffer struct {
	mutex  sync.Mutex
	buffer bytes.Buffer
}

func (b *lockedBuffer) Write(data []byte) (int, error) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	return b.buffer.Write(data)
}

func (b *lockedBuffer) String() string {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	return b.buffer.String()
}

func TestALogAtItsLoudestHoldsNoBodyAndNoSecret(t *testing.T) {
	log := &lockedBuffer{}
	logger := slog.New(slog.NewJSONHandler(log, &slog.HandlerOptions{AddSource: true, Level: slog.LevelDebug - 100}))
	stand := newGate()
	r := onOnline(func(event v202403.UserOnlineEvent) error {
		stand.pass()
		return fmt.Errorf("cannot store %s", event.Body.UserID)
	}, imhook.WithBasePath("/S3CRET"), imhook.WithQueueSize(1), imhook.WithHold(0), imhook.WithLogger(logger))
	r.OnReject(func(imhook.Rejection) { panic(errors.New("PR1VATE")) })
	path := "/S3CRET" + onlinePath
	wantStatus(t, r, path, `{"userId":"PR1VATE","status":"PR1VATE"}`, 400)
	wantStatus(t, r, path, online("PR1VATE", 1), 200)
	until(t, "the first at work", func() bool { return r.Counts().QueueDepth == 0 })
	wantStatus(t, r, path, online("PR1VATE", 2), 200)
	wantStatus(t, r, path, online("PR1VATE", 3), 503)
	if answer := r.Handle(t.Context(), "PUT", path, nil, strings.NewReader("PR1VATE")); answer.Status != 405 {
		t.Error(answer)
	}
	stand.open()
	r.Stop(t.Context())

	said := log.String()
	for _, what := range []string{
		"body refused", "/clientId", "a hook panicked", "no place in the queue", "request refused", "handler failed", "receiver stopped",
	} {
		if !strings.Contains(said, what) {
			t.Errorf("not logged: %s\n%s", what, said)
		}
	}
	for _, secret := range []string{"PR1VATE", "S3CRET"} {
		if strings.Contains(said, secret) {
			t.Errorf("logged: %s\n%s", secret, said)
		}
	}
}

func TestAConfidentialTextIsNeverPrinted(t *testing.T) {
	log := &lockedBuffer{}
	secret := imhook.Confidential("S3CRET")
	slog.New(slog.NewTextHandler(log, nil)).Info("a text", "secret", secret)
	for _, shown := range []string{log.String(), fmt.Sprint(secret), fmt.Sprintf("%d %x %#v", secret, secret, &secret)} {
		if strings.Contains(shown, "S3CRET") || strings.Contains(shown, "533343") || !strings.Contains(shown, "***") {
			t.Error(shown)
		}
	}
	if string(secret) != "S3CRET" {
		t.Error("who has to have it gets it")
	}
}
