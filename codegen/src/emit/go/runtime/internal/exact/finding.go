package exact

// The reasons of findings, in the words of rule R7.
const (
	NotUTF8          = "not-utf8"
	TooDeep          = "too-deep"
	NotJSON          = "not-json"
	MissingRequired  = "missing-required"
	WrongType        = "wrong-type"
	OutOfRange       = "out-of-range"
	DuplicateKey     = "duplicate-key"
	NullForOptional  = "null-for-optional"
	UnknownMember    = "unknown-member"
	UnknownCode      = "unknown-code"
	ConditionalValue = "conditional-value"
	NotBase64        = "not-base64"
)

// A Finding is one thing that is wrong with a body.
type Finding struct {
	// Reason is one of the words above.
	Reason string
	// Pointer is the JSON pointer (RFC 6901) of the place.
	Pointer string
	// EN and ZH say what happened, without a value of the body.
	EN, ZH string
}
