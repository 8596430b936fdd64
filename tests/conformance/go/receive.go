package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"time"

	"imhook.example/conformance/table"
	"imhook.example/sdk/imhook"
)

var (
	// errAsked is what a handler fails with that was asked to.
	errAsked = errors.New("asked to fail")
	// errStopped ends the reading of lines.
	errStopped = errors.New("stopped")
)

func receive(text []byte, in io.Reader, out io.Writer) error {
	var c config
	if err := json.Unmarshal(text, &c); err != nil {
		return fmt.Errorf("config: %w", err)
	}
	lines := &writer{out: out}
	receiver := table.NewReceiver(c.Edition, c.options()...)
	if receiver == nil {
		return fmt.Errorf("there is no edition %q", c.Edition)
	}
	if err := listen(&c, receiver, lines); err != nil {
		return err
	}
	handler := http.Handler(receiver)
	if c.Bare {
		take, err := c.take()
		if err != nil {
			return err
		}
		handler = bare(take)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	server := &http.Server{Handler: handler, ReadHeaderTimeout: 10 * time.Second}
	go func() { _ = server.Serve(listener) }()
	if err := lines.write(map[string]string{"listening": "http://" + listener.Addr().String()}); err != nil {
		return err
	}
	err = each(in, func(line struct {
		Stop *int `json:"stop"`
	}) error {
		if line.Stop == nil {
			return nil
		}
		if err := stop(server, receiver, time.Duration(*line.Stop)*time.Millisecond, lines); err != nil {
			return err
		}
		return errStopped
	})
	if errors.Is(err, errStopped) {
		return nil
	}
	return err
}

// bare reads the body, hands it to take and answers 200.
func bare(take func([]byte) error) http.HandlerFunc {
	return func(w http.ResponseWriter, request *http.Request) {
		body, err := io.ReadAll(request.Body)
		if err == nil {
			err = take(body)
		}
		if err != nil {
			w.WriteHeader(http.StatusBadRequest)
		}
	}
}

// listen sets a handler for every callback of the edition, and the hooks.
func listen(c *config, receiver table.Receiver, lines *writer) error {
	decision, err := c.decision()
	if err != nil {
		return err
	}
	tell := func(line any) {
		if !c.Quiet {
			// Who reads is gone if this fails.
			_ = lines.write(line)
		}
	}
	work := func(ctx context.Context, event imhook.RawEvent) error {
		if c.HandlerMS > 0 {
			select {
			case <-time.After(time.Duration(c.HandlerMS) * time.Millisecond):
			case <-ctx.Done():
				return ctx.Err()
			}
		}
		if c.HandlerFails {
			return errAsked
		}
		if c.Quiet {
			// A benchmark measures a handler that does nothing.
			return nil
		}
		tell(map[string]any{"handled": map[string]any{
			"callback": event.Callback, "identity": text(event.Identity), "orderKey": text(event.OrderKey), "raw": event.Raw,
		}})
		return nil
	}
	for _, callback := range table.All {
		switch {
		case callback.Edition() != c.Edition:
		case callback.Ask != nil:
			callback.Ask(receiver, func(ctx context.Context, event imhook.RawEvent) (table.Decision, error) {
				return decision, work(ctx, event)
			})
		default:
			callback.On(receiver, func(ctx context.Context, event imhook.RawEvent, _ func() table.Body) error {
				return work(ctx, event)
			})
		}
	}
	receiver.OnError(func(failure imhook.Failure) {
		tell(map[string]any{"failed": map[string]any{"callback": failure.Event.Callback, "raw": failure.Event.Raw}})
	})
	receiver.OnReject(func(rejection imhook.Rejection) {
		tell(map[string]any{"rejected": map[string]any{
			"callback": rejection.Rejected.Callback, "raw": rejection.Raw, "errors": places(rejection.Rejected),
		}})
	})
	receiver.OnOverflow(func(event imhook.RawEvent) {
		tell(map[string]any{"overflowed": map[string]any{"callback": event.Callback, "raw": event.Raw}})
	})
	return nil
}

// stop takes nothing new, works the queue off and reports. The server goes on meanwhile, so that what comes is answered.
func stop(server *http.Server, receiver table.Receiver, grace time.Duration, lines *writer) error {
	ctx, cancel := context.WithTimeout(context.Background(), grace)
	defer cancel()
	left := receiver.Stop(ctx)
	// Answers that are under way may end; nobody waits for idle connections.
	closing, cancelClosing := context.WithTimeout(context.Background(), time.Second)
	defer cancelClosing()
	_ = server.Shutdown(closing)
	counts := receiver.Counts()
	return lines.write(map[string]any{"stopped": map[string]any{
		"received": counts.Received, "accepted": counts.Accepted, "rejected": counts.Rejected,
		"repeated": counts.Repeated, "overflowed": counts.Overflowed, "handled": counts.Handled, "failed": counts.Failed,
		"left": len(left.Unfinished) + len(left.Waiting),
	}})
}
