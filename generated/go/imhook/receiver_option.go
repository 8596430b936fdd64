// Copied by `cargo xtask generate go` from codegen/src/emit/go/runtime; do not edit.

package imhook

import (
	"log/slog"
	"time"
)

// ReceiverSettings say how a receiver works; options change them.
type ReceiverSettings struct {
	// BasePath stands before all paths.
	BasePath string
	// Workers is how many handlers run at a time.
	Workers int
	// QueueSize is how many events may wait for each worker.
	QueueSize int
	// Hold is how long a full queue holds an answer back.
	Hold time.Duration
	// BodyLimit is the longest body in bytes that is read.
	BodyLimit int
	// BodyTimeout is how long a body may take to come.
	BodyTimeout time.Duration
	// Remember is how many events are remembered so that repeats of them are dropped.
	Remember int
	// CensorLimit is how long a censor's handler may take.
	CensorLimit time.Duration
	// CensorFallback is what is answered for one that fails or is late.
	CensorFallback Verdict
	// Logger is told what happened to which callback, and never what a body or a path says.
	Logger *slog.Logger
}

// A ReceiverOption changes a setting of a receiver.
type ReceiverOption func(*ReceiverSettings)

// WithBasePath puts all paths below this one. The server signs nothing, so give it a segment that nobody can guess; it
// is compared in constant time and never logged.
func WithBasePath(base string) ReceiverOption {
	return func(s *ReceiverSettings) { s.BasePath = base }
}

// WithWorkers says how many handlers run at a time: 1, the default, keeps every event in order; with more, events of one
// order key stay in order.
func WithWorkers(workers int) ReceiverOption {
	return func(s *ReceiverSettings) { s.Workers = workers }
}

// WithQueueSize says how many events may wait for each worker: 10,000 unless told.
func WithQueueSize(events int) ReceiverOption {
	return func(s *ReceiverSettings) { s.QueueSize = events }
}

// WithHold says how long a full queue holds an answer back before it says 503: 8 s unless told. The server gives up
// after 10.
func WithHold(limit time.Duration) ReceiverOption {
	return func(s *ReceiverSettings) { s.Hold = limit }
}

// WithBodyLimit says how long a body may be that is read: 1 MiB unless told.
func WithBodyLimit(bytes int) ReceiverOption {
	return func(s *ReceiverSettings) { s.BodyLimit = bytes }
}

// WithBodyTimeout says how long a body may take to come: 10 s unless told.
func WithBodyTimeout(limit time.Duration) ReceiverOption {
	return func(s *ReceiverSettings) { s.BodyTimeout = limit }
}

// WithRemember says how many events are remembered so that repeats of them are dropped: 100,000 unless told, 0 turns it
// off.
func WithRemember(events int) ReceiverOption {
	return func(s *ReceiverSettings) { s.Remember = events }
}

// WithCensorLimit says how long a censor's handler may take: 3 s unless told. The sender of the message waits 5.
func WithCensorLimit(limit time.Duration) ReceiverOption {
	return func(s *ReceiverSettings) { s.CensorLimit = limit }
}

// WithCensorFallback says what is answered for a censor's handler that fails or is late: [Pass], unless told, or
// [Refuse].
func WithCensorFallback(verdict Verdict) ReceiverOption {
	return func(s *ReceiverSettings) { s.CensorFallback = verdict }
}

// WithLogger says who is told what happened to which callback; nobody unless told. Bodies and paths are never logged.
func WithLogger(logger *slog.Logger) ReceiverOption {
	return func(s *ReceiverSettings) { s.Logger = logger }
}
