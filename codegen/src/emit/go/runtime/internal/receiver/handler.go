package receiver

import (
	"context"
	"runtime/debug"
	"time"

	"stub/imhook"
)

// A job is an event with its handler, ready to run.
type job interface {
	known() *imhook.RawEvent
	run(ctx context.Context) error
}

// An eventJob is a job of one callback. It is one allocation, whatever its event holds.
type eventJob[T any] struct {
	event  imhook.Event[T]
	handle func(context.Context, imhook.Event[T]) error
}

func (j *eventJob[T]) known() *imhook.RawEvent {
	return &j.event.RawEvent
}

func (j *eventJob[T]) run(ctx context.Context) (err error) {
	defer catch(&err)
	return j.handle(ctx, j.event)
}

// A question is an event whose handler decides what is answered.
type question struct {
	event imhook.RawEvent
	ask   func(context.Context) (reply, error)
}

// A reply is what a censor's handler leaves to be sent.
type reply struct {
	verdict imhook.Verdict
	content []byte
}

// OnEvent sets the handler of a callback whose events are acknowledged first.
func OnEvent[T any](r *Receiver, callback imhook.Callback[T], handle func(context.Context, imhook.Event[T]) error) {
	ready := func(raw []byte, at time.Time) (job, *imhook.Rejected) {
		event, rejected := read(callback, raw, at)
		if rejected != nil {
			return nil, rejected
		}
		return &eventJob[T]{event: event, handle: handle}, nil
	}
	r.routes.add(&route{callback: callback.Name(), event: ready}, callback.DefaultPath())
}

// OnQuestion sets the handler of a callback that is asked first.
func OnQuestion[T, A any](
	r *Receiver,
	callback imhook.Callback[T],
	answer imhook.Codec[A],
	decide func(context.Context, imhook.Event[T]) (imhook.Decision[A], error),
) {
	ready := func(raw []byte, at time.Time) (question, *imhook.Rejected) {
		event, rejected := read(callback, raw, at)
		if rejected != nil {
			return question{}, rejected
		}
		ask := func(ctx context.Context) (said reply, err error) {
			defer catch(&err)
			decision, err := decide(ctx, event)
			if err != nil || decision.Verdict != imhook.Replace {
				return reply{verdict: decision.Verdict}, err
			}
			// What the server cannot read loses the message, so it is never sent.
			content, err := answer.EncodeStrict(&decision.Content)
			return reply{verdict: imhook.Replace, content: content}, err
		}
		return question{event: event.RawEvent, ask: ask}, nil
	}
	r.routes.add(&route{callback: callback.Name(), question: ready}, callback.DefaultPath())
}

func read[T any](callback imhook.Callback[T], raw []byte, at time.Time) (imhook.Event[T], *imhook.Rejected) {
	body, err := callback.Decode(raw)
	if err != nil {
		rejected, _ := err.(*imhook.Rejected)
		return imhook.Event[T]{}, rejected
	}
	known := imhook.RawEvent{
		Edition:    callback.Edition(),
		Callback:   callback.Name(),
		Raw:        raw,
		ReceivedAt: at,
		Identity:   callback.Identity(body),
		OrderKey:   callback.OrderKey(body),
	}
	return imhook.Event[T]{RawEvent: known, Body: body}, nil
}

// catch makes a panic an error of the handler, not the end of the program.
func catch(err *error) {
	if value := recover(); value != nil {
		*err = &imhook.PanicError{Value: value, Stack: debug.Stack()}
	}
}
