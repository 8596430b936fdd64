package imhook

// A Verdict is what becomes of the message that a censor was asked about.
type Verdict int

const (
	// Pass lets it go on as it is: status 200 without a body.
	Pass Verdict = iota
	// Replace lets it go on with other content: status 200 with that content.
	Replace
	// Refuse refuses it: status 403.
	Refuse
)

// String is the verdict's name.
func (v Verdict) String() string {
	switch v {
	case Replace:
		return "replace"
	case Refuse:
		return "refuse"
	}
	return "pass"
}

// A Decision is what a censor answers. The zero value lets the message pass.
type Decision[A any] struct {
	// Verdict says what becomes of the message.
	Verdict Verdict
	// Content is what replaces it, where Verdict is Replace. It replaces everything: echo each member that is not to
	// change.
	Content A
}
