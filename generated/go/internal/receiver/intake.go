// Copied by `cargo xtask generate go` from codegen/src/emit/go/runtime; do not edit.

package receiver

import (
	"context"
	"errors"
	"io"
	"net/http"
	"time"

	"imhook.example/sdk/imhook"
)

// Handle answers one request, without a transport.
func (r *Receiver) Handle(ctx context.Context, method, path string, header http.Header, body io.Reader) imhook.Answer {
	return r.handle(ctx, method, path, header, body).public()
}

func (r *Receiver) handle(ctx context.Context, method, path string, header http.Header, body io.Reader) answer {
	route, status := r.find(method, path, header)
	if status != 0 {
		return r.refuse(route, status)
	}
	ctx, cancel := context.WithTimeout(ctx, r.settings.BodyTimeout)
	defer cancel()
	type result struct {
		raw []byte
		err error
	}
	read := make(chan result, 1)
	go func() {
		raw, err := readAll(body, saidLength(header), r.settings.BodyLimit)
		read <- result{raw, err}
	}()
	select {
	case got := <-read:
		return r.take(route, got.raw, got.err)
	case <-ctx.Done():
		return r.take(route, nil, ctx.Err())
	}
}

// find is the callback that a request is for, or the status that refuses the request.
func (r *Receiver) find(method, path string, header http.Header) (*route, int) {
	route := r.routes.find(path)
	if route == nil {
		return nil, http.StatusNotFound
	}
	return route, check(method, header, r.settings.BodyLimit)
}

// take answers a request whose body was read, or could not be: 413 for one that is too long, 400 for one that broke off
// or stood still. Never 408, which would make the server post it again.
func (r *Receiver) take(route *route, raw []byte, err error) answer {
	switch {
	case errors.Is(err, errTooLong):
		return r.refuse(route, http.StatusRequestEntityTooLarge)
	case err != nil:
		return r.refuse(route, http.StatusBadRequest)
	}
	r.counters.received.Add(1)
	at := time.Now()
	if route.question != nil {
		question, rejected := route.question(raw, at)
		if rejected != nil {
			return r.reject(rejected, raw, at)
		}
		return r.decide(question)
	}
	job, rejected := route.event(raw, at)
	if rejected != nil {
		return r.reject(rejected, raw, at)
	}
	return r.admit(job)
}

// admit takes an event into the queue: at once, or when there is a place.
func (r *Receiver) admit(j job) answer {
	r.start.Do(r.startWorkers)
	lane := r.lanes.of(j.known())
	switch r.accepted.atOnce(j.known(), struct{}{}, func() bool { return lane.tryPut(j) }) {
	case isNew:
		return taken()
	case isRepeat:
		r.counters.repeated.Add(1)
		return taken()
	}
	return r.hold(j, lane)
}

// hold waits for a place, or for another copy of the event to get one. Who drops the connection meanwhile has still
// posted the event.
func (r *Receiver) hold(j job, lane *lane) answer {
	claim := r.accepted.claim(j.known())
	defer claim.release()
	timer := time.NewTimer(r.settings.Hold)
	defer timer.Stop()
	claim.await(timer.C)
	switch {
	case claim.isKnown:
		r.counters.repeated.Add(1)
		return taken()
	case !claim.isMine || !lane.put(j, timer.C):
		return r.overflow(*j.known())
	}
	claim.settle(struct{}{})
	return taken()
}

func (r *Receiver) overflow(event imhook.RawEvent) answer {
	r.counters.overflowed.Add(1)
	r.hooks.tellOverflow(event)
	return problem(http.StatusServiceUnavailable)
}

func (r *Receiver) reject(rejected *imhook.Rejected, raw []byte, at time.Time) answer {
	r.counters.rejected.Add(1)
	r.hooks.tellRejected(imhook.Rejection{Rejected: rejected, Raw: raw, ReceivedAt: at})
	return unreadable(rejected)
}

// refuse answers a request that is no event.
func (r *Receiver) refuse(route *route, status int) answer {
	if route != nil {
		r.hooks.tellRefused(route.callback, status)
	}
	return problem(status)
}
