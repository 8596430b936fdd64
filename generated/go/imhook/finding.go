// Copied by `cargo xtask generate go` from codegen/src/emit/go/runtime; do not edit.

package imhook

import "imhook.example/sdk/internal/exact"

// A Reason says why a body is refused, in words that are equal in all languages (rule R7).
type Reason string

// The reasons of both profiles.
const (
	// NotUTF8: the bytes are not UTF-8.
	NotUTF8 Reason = exact.NotUTF8
	// TooDeep: objects and arrays are nested deeper than 64.
	TooDeep Reason = exact.TooDeep
	// NotJSON: the text is not one JSON value.
	NotJSON Reason = exact.NotJSON
	// MissingRequired: a member that the profile insists on is absent or null.
	MissingRequired Reason = exact.MissingRequired
	// WrongType: a value of another JSON type, or a number that is no integer.
	WrongType Reason = exact.WrongType
	// OutOfRange: an integer outside the width of its member.
	OutOfRange Reason = exact.OutOfRange
	// DuplicateKey: a known member for the second time.
	DuplicateKey Reason = exact.DuplicateKey
)

// The reasons of the strict profile alone.
const (
	// NullForOptional: an optional member is null instead of absent.
	NullForOptional Reason = exact.NullForOptional
	// UnknownMember: a member that the edition does not know.
	UnknownMember Reason = exact.UnknownMember
	// UnknownCode: a code that the edition does not list.
	UnknownCode Reason = exact.UnknownCode
	// ConditionalValue: a value that does not fit the code beside it.
	ConditionalValue Reason = exact.ConditionalValue
	// NotBase64: text that is not padded standard base64.
	NotBase64 Reason = exact.NotBase64
)

// Words are a text in both languages.
type Words struct {
	// EN is English, ZH is Chinese.
	EN, ZH string
}

// A Finding is one thing that is wrong with a body. It holds no value of the body.
type Finding struct {
	// Pointer is the JSON pointer (RFC 6901) of the place; of a missing member, where it should be.
	Pointer string
	// Reason says why.
	Reason Reason
	// Text says what happened.
	Text Words
}
