// Copied by `cargo xtask generate go` from codegen/src/emit/go/runtime; do not edit.

package imhook

import (
	"errors"
	"fmt"
	"net/http"
	"time"
)

// A Failure is a handler that did not do its work. The event was acknowledged long before; its bytes are here.
type Failure struct {
	// Event is what it was called with.
	Event RawEvent
	// Err is the handler's own error, a [*PanicError], [ErrLate], or a [*Rejected] for an answer that the server could
	// not read.
	Err error
}

// ErrLate says that a censor's handler took longer than the server waits.
var ErrLate = errors.New("the handler was late")

// A PanicError says that a handler panicked.
type PanicError struct {
	// Value is what it panicked with; it may repeat the body.
	Value any
	// Stack is where.
	Stack []byte
}

// Error tells the value.
func (e *PanicError) Error() string {
	return fmt.Sprintf("the handler panicked: %v", e.Value)
}

// A Rejection is a body that could not be read. The server never sends it again.
type Rejection struct {
	// Rejected says why.
	Rejected *Rejected
	// Raw is the body as it came.
	Raw []byte
	// ReceivedAt is when it was there as a whole.
	ReceivedAt time.Time
}

// Counts are what a receiver did so far. Every body received ends as exactly one of accepted, rejected, repeated and
// overflowed; every accepted one ends as handled or failed.
type Counts struct {
	// Received are whole bodies that came for a known callback.
	Received uint64
	// Accepted are new events, taken into the queue or given to a censor.
	Accepted uint64
	// Rejected are bodies that could not be read.
	Rejected uint64
	// Repeated are repeats of an event that was accepted before.
	Repeated uint64
	// Overflowed are events that found no place in time, or came after the stop.
	Overflowed uint64
	// Handled are handlers that did their work.
	Handled uint64
	// Failed are handlers that failed, panicked or were late.
	Failed uint64
	// QueueDepth is how many events wait for a worker at this moment.
	QueueDepth int
}

// Stopped is what a stop left behind: acknowledged events whose handler did not end.
type Stopped struct {
	// Unfinished are events whose handlers had started.
	Unfinished []RawEvent
	// Waiting are events whose handlers had not.
	Waiting []RawEvent
}

// IsClean says whether every acknowledged event was handled.
func (s Stopped) IsClean() bool {
	return len(s.Unfinished)+len(s.Waiting) == 0
}

// An Answer is what a receiver says to one request, for transports other than net/http.
type Answer struct {
	// Status is that of HTTP.
	Status int
	// Header is complete, the length included.
	Header http.Header
	// Body may be empty.
	Body []byte
}
