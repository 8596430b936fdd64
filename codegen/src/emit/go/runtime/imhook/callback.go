package imhook

import "stub/internal/spec"

// A Callback is one kind of HTTP POST, with a body of type T. The package of each edition has a variable for every
// callback.
type Callback[T any] struct {
	Codec[T]
	path               string
	identity, orderKey func(*T) string
}

// NewCallback is called by the packages of the editions.
func NewCallback[T any](callback spec.Callback[T]) Callback[T] {
	return Callback[T]{
		Codec:    NewCodec(callback.Codec),
		path:     callback.Path,
		identity: callback.Identity,
		orderKey: callback.OrderKey,
	}
}

// DefaultPath is the path that the server's shipped configuration posts to, or one of our own where there is none.
func (c Callback[T]) DefaultPath() string {
	return c.path
}

// Identity is the text that tells that two bodies are one event (rule R9). It is empty where nothing does, so that a
// repeat must not be dropped.
func (c Callback[T]) Identity(body *T) string {
	return c.identity(body)
}

// OrderKey is the text that events have in common that must stay in order (rule R9). It is empty where all events of the
// callback share one lane.
func (c Callback[T]) OrderKey(body *T) string {
	return c.orderKey(body)
}

// AnyCallback is a callback of any body, for functions that only need to know which.
type AnyCallback interface {
	Edition() string
	Name() string
	DefaultPath() string
}
