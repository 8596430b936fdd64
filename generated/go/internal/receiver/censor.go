// Copied by `cargo xtask generate go` from codegen/src/emit/go/runtime; do not edit.

package receiver

import (
	"context"

	"imhook.example/sdk/imhook"
)

// decide answers a question. A repeat gets the answer of the first copy, and waits for it where it has to: an empty 200
// would let the message pass.
func (r *Receiver) decide(q question) answer {
	if r.lanes.isClosed() {
		return r.overflow(q.event)
	}
	claim := r.answers.claim(&q.event)
	defer claim.release()
	claim.await(nil)
	if claim.isKnown {
		r.counters.repeated.Add(1)
		return decided(claim.answer)
	}
	r.counters.accepted.Add(1)
	said := r.ask(q)
	claim.settle(said)
	return decided(said)
}

// ask runs the handler within the time that the server waits. A stop does not shorten it.
func (r *Receiver) ask(q question) reply {
	ctx, cancel := context.WithTimeoutCause(context.Background(), r.settings.CensorLimit, imhook.ErrLate)
	defer cancel()
	type result struct {
		said reply
		err  error
	}
	asked := make(chan result, 1)
	go func() {
		said, err := q.ask(ctx)
		asked <- result{said, err}
	}()
	failure := imhook.Failure{Event: q.event}
	select {
	case got := <-asked:
		if got.err == nil {
			r.counters.handled.Add(1)
			return got.said
		}
		failure.Err = got.err
	case <-ctx.Done():
		failure.Err = context.Cause(ctx)
	}
	r.counters.failed.Add(1)
	r.hooks.tellFailed(failure)
	return r.fallback()
}

// fallback is what is answered for a handler that fails or is late; it cannot replace anything.
func (r *Receiver) fallback() reply {
	if r.settings.CensorFallback == imhook.Refuse {
		return reply{verdict: imhook.Refuse}
	}
	return reply{verdict: imhook.Pass}
}
