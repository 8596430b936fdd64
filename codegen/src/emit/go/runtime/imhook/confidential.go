package imhook

import (
	"fmt"
	"io"
	"log/slog"
)

// Confidential is a text that must not be shown: a password, a key, a private URL. On the wire it is plain text;
// package fmt and log/slog print three stars. Convert it to string to have the text itself.
type Confidential string

const stars = "***"

// Format writes three stars, whatever the verb.
func (Confidential) Format(state fmt.State, _ rune) {
	// A state has nobody to report an error to.
	_, _ = io.WriteString(state, stars)
}

// String is three stars.
func (Confidential) String() string {
	return stars
}

// LogValue is three stars.
func (Confidential) LogValue() slog.Value {
	return slog.StringValue(stars)
}
