// Package receiver is the side that answers, for every edition.
//
// A request becomes an event, is acknowledged, and is handled afterwards:
//
//  1. intake.go finds the callback by the path (routes.go), checks and reads the request (request.go), decodes the body
//     (handler.go), drops repeats (window.go) and answers (answer.go).
//  2. The event waits in a lane (lane.go) for a worker (workers.go), which runs the handler.
//  3. A censor is asked before the answer (censor.go).
//
// serve.go puts it behind net/http.
package receiver

import (
	"context"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"stub/imhook"
)

// A Receiver receives the callbacks of one edition.
type Receiver struct {
	edition  string
	settings imhook.ReceiverSettings
	routes   routes
	hooks    hooks
	counters counters
	lanes    *lanes
	// accepted are events that were taken, answers what censors were answered.
	accepted *window[struct{}]
	answers  *window[reply]
	// work is the context of all handlers, until end.
	work context.Context
	end  context.CancelFunc
	// start runs the workers, with the first event; running counts them.
	start   sync.Once
	running sync.WaitGroup
}

// New is a receiver without handlers.
func New(edition string, options []imhook.ReceiverOption) *Receiver {
	settings := imhook.ReceiverSettings{
		Workers:   1,
		QueueSize: 10_000,
		// The server waits 10 s and posts 5 at a time.
		Hold:           8 * time.Second,
		BodyLimit:      1 << 20,
		BodyTimeout:    10 * time.Second,
		Remember:       100_000,
		CensorLimit:    3 * time.Second,
		CensorFallback: imhook.Pass,
		Logger:         slog.New(slog.DiscardHandler),
	}
	for _, option := range options {
		option(&settings)
	}
	r := &Receiver{
		edition:  edition,
		settings: settings,
		routes:   routes{base: base(settings.BasePath)},
		hooks:    hooks{logger: settings.Logger},
		accepted: newWindow[struct{}](settings.Remember),
		answers:  newWindow[reply](settings.Remember),
	}
	r.lanes = newLanes(max(settings.Workers, 1), max(settings.QueueSize, 1), func() { r.counters.accepted.Add(1) })
	r.work, r.end = context.WithCancel(context.Background())
	return r
}

// Path takes posts to this path for a callback as well.
func (r *Receiver) Path(callback imhook.AnyCallback, path string) {
	if callback.Edition() != r.edition {
		panic(fmt.Sprintf("imhook: a receiver of edition %s has no callback of %s", r.edition, callback.Edition()))
	}
	r.routes.addPath(callback.Name(), path)
}

// Counts are what it did so far.
func (r *Receiver) Counts() imhook.Counts {
	return r.counters.read(r.lanes.depth())
}

// String shows numbers only.
func (r *Receiver) String() string {
	return fmt.Sprintf("receiver %+v", r.Counts())
}
