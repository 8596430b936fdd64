package imhook

import (
	"fmt"
	"io"
	"time"
)

// RawEvent is what is known about a body, without the typed body.
type RawEvent struct {
	// Edition is the dated contract by which it was read.
	Edition string
	// Callback is the name of the callback.
	Callback string
	// Raw is the body as it came, unknown members included.
	Raw []byte
	// ReceivedAt is when it was there as a whole.
	ReceivedAt time.Time
	// Identity tells that two bodies are one event (rule R9); empty: nothing does.
	Identity string
	// OrderKey is what events have in common that must stay in order (rule R9); empty: there is none.
	OrderKey string
}

// Format shows no content, whatever the verb: bodies hold private text and, now and then, secrets.
func (e RawEvent) Format(state fmt.State, _ rune) {
	// A state has nobody to report an error to.
	_, _ = io.WriteString(state, e.String())
}

// String shows no content.
func (e RawEvent) String() string {
	at := e.ReceivedAt.Format(time.RFC3339Nano)
	return fmt.Sprintf("event %s (%s), %d bytes, received %s", e.Callback, e.Edition, len(e.Raw), at)
}

// An Event is a body and what is known about it.
type Event[T any] struct {
	RawEvent
	// Body is never nil.
	Body *T
}
