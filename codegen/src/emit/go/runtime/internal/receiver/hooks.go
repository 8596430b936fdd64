package receiver

import (
	"context"
	"errors"
	"log/slog"
	"sync/atomic"

	"stub/imhook"
)

// hooks are what the owner of a receiver is told, so that nothing is lost silently. One that panics takes nothing with
// it.
type hooks struct {
	logger   *slog.Logger
	failed   atomic.Pointer[func(imhook.Failure)]
	rejected atomic.Pointer[func(imhook.Rejection)]
	overflow atomic.Pointer[func(imhook.RawEvent)]
}

// OnError is called when a handler fails, panics or is late.
func (r *Receiver) OnError(hook func(imhook.Failure)) {
	r.hooks.failed.Store(&hook)
}

// OnReject is called with every body that could not be read.
func (r *Receiver) OnReject(hook func(imhook.Rejection)) {
	r.hooks.rejected.Store(&hook)
}

// OnOverflow is called with every event that is answered 503.
func (r *Receiver) OnOverflow(hook func(imhook.RawEvent)) {
	r.hooks.overflow.Store(&hook)
}

func (h *hooks) tellFailed(failure imhook.Failure) {
	h.warn("handler failed", slog.String("callback", failure.Event.Callback), slog.String("kind", kind(failure.Err)))
	tell(h, h.failed.Load(), failure)
}

func (h *hooks) tellRejected(rejection imhook.Rejection) {
	h.warn("body refused", slog.String("rejected", rejection.Rejected.Error()))
	tell(h, h.rejected.Load(), rejection)
}

func (h *hooks) tellOverflow(event imhook.RawEvent) {
	h.warn("no place in the queue", slog.String("callback", event.Callback))
	tell(h, h.overflow.Load(), event)
}

// tellRefused is told of a request that is no event: there are no bytes to keep.
func (h *hooks) tellRefused(callback string, status int) {
	h.warn("request refused", slog.String("callback", callback), slog.Int("status", status))
}

func (h *hooks) warn(message string, attributes ...slog.Attr) {
	h.logger.LogAttrs(context.Background(), slog.LevelWarn, message, attributes...)
}

// kind is what happened, in a word: an error's own text may repeat the body.
func kind(err error) string {
	var panicked *imhook.PanicError
	switch {
	case errors.Is(err, imhook.ErrLate):
		return "late"
	case errors.As(err, &panicked):
		return "panicked"
	}
	return "failed"
}

func tell[T any](h *hooks, hook *func(T), what T) {
	if hook == nil || *hook == nil {
		return
	}
	defer func() {
		if recover() != nil {
			h.logger.Error("a hook panicked")
		}
	}()
	(*hook)(what)
}
