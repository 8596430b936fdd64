// Package spec is what the generated code says of bodies and callbacks.
package spec

import (
	"stub/internal/exact"
	"stub/internal/wire"
)

// A Codec reads and writes one kind of body.
type Codec[T any] struct {
	// Edition is the dated contract.
	Edition string
	// Body is the contract's table of it.
	Body *exact.Body
	// Read decodes it.
	Read func(*T, *wire.Reader)
	// Append writes it.
	Append func(*T, []byte) []byte
}

// A Callback is one kind of HTTP POST.
type Callback[T any] struct {
	Codec[T]
	// Path is where it is posted to by default.
	Path string
	// Identity and OrderKey write the keys of rule R9; empty: there is none.
	Identity, OrderKey func(*T) string
}

// NoKey is the key of a callback that has none.
func NoKey[T any](*T) string {
	return ""
}
