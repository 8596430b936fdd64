// Copied by `cargo xtask generate go` from codegen/src/emit/go/runtime; do not edit.

package imhook

import (
	"fmt"
	"strings"
)

// Rejected says that a body is not what the contract allows.
type Rejected struct {
	// Edition is the dated contract.
	Edition string
	// Callback is its name; of an answer, with .answer behind it.
	Callback string
	// Findings are everything that is wrong, in the order of rule R7; never empty.
	Findings []Finding
}

// told is how many findings one line tells.
const told = 3

// Error names places and reasons, and no values: fit for a log.
func (r *Rejected) Error() string {
	var text strings.Builder
	fmt.Fprintf(&text, "%s (%s):", r.Callback, r.Edition)
	for i, finding := range r.Findings[:min(told, len(r.Findings))] {
		if i > 0 {
			text.WriteByte(',')
		}
		pointer := finding.Pointer
		if pointer == "" {
			pointer = "the body"
		}
		fmt.Fprintf(&text, " %s %s", pointer, finding.Reason)
	}
	if more := len(r.Findings) - told; more > 0 {
		fmt.Fprintf(&text, ", and %d more", more)
	}
	return text.String()
}
