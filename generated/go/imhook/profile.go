// Copied by `cargo xtask generate go` from codegen/src/emit/go/runtime; do not edit.

package imhook

// A Profile is how much a check insists on.
type Profile int

const (
	// Tolerant is what a receiver insists on.
	Tolerant Profile = iota
	// Strict is what a correct sender writes.
	Strict
)

// String is the profile's name.
func (p Profile) String() string {
	if p == Strict {
		return "strict"
	}
	return "tolerant"
}

// Ptr is a pointer to a value: what a member holds that may be absent.
func Ptr[T any](value T) *T {
	return &value
}
