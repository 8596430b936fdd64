// Copied by `cargo xtask generate go` from codegen/src/emit/go/runtime; do not edit.

package imhook

import (
	"errors"
	"fmt"
)

// A Reply is what came back to a post.
type Reply struct {
	// Status is that of HTTP.
	Status int
	// Body is empty where the server would read none: it takes an answer that is compressed or has no length for an
	// empty one (W25).
	Body []byte
}

// A StatusError says that the receiver said no.
type StatusError struct {
	// Status is that of HTTP.
	Status int
}

// Error tells the status.
func (e *StatusError) Error() string {
	return fmt.Sprintf("the receiver answered %d", e.Status)
}

// An AnswerError says that an answer breaks the contract.
type AnswerError struct {
	// Rejected says where and why.
	Rejected *Rejected
}

// Error names places and reasons.
func (e *AnswerError) Error() string {
	return "the answer cannot be read: " + e.Rejected.Error()
}

// Unwrap is the [*Rejected].
func (e *AnswerError) Unwrap() error {
	return e.Rejected
}

// ErrTimeout says that connecting took too long, or that nothing came for too long.
var ErrTimeout = errors.New("no answer in time")

// A ConnectionError says that there was no connection, or that it broke.
type ConnectionError struct {
	// Err is what the network said.
	Err error
}

// Error tells what the network said.
func (e *ConnectionError) Error() string {
	return "no answer: " + e.Err.Error()
}

// Unwrap is what the network said.
func (e *ConnectionError) Unwrap() error {
	return e.Err
}
