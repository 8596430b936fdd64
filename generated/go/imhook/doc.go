// Copied by `cargo xtask generate go` from codegen/src/emit/go/runtime; do not edit.

// Package imhook holds what the editions of the contract share: events, decisions of a censor, callbacks with their
// codecs, errors, and the settings of receivers and clients.
//
// Bodies, receivers and clients themselves are in the package of the edition that your server speaks.
package imhook
