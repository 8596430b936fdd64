// Copied by `cargo xtask generate go` from codegen/src/emit/go/runtime; do not edit.

// Package wire reads and writes the bytes of bodies, without reflection.
//
// The [Reader] takes exactly what a tolerant receiver takes (rules R1 to R6 and R10) and says nothing about the rest:
// package exact explains that. The Append functions write as the IM server writes (rule R8).
package wire
