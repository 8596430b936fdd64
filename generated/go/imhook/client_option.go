// Copied by `cargo xtask generate go` from codegen/src/emit/go/runtime; do not edit.

package imhook

import "time"

// ClientSettings say how a client posts; options change them.
type ClientSettings struct {
	// URLs are those of single callbacks, by name.
	URLs map[string]string
	// Timeout is how long connecting may take, and how long no data may come.
	Timeout time.Duration
	// Retries is how often a post is repeated that got no answer, or status 503.
	Retries int
	// RetryPause is how long to wait before a repetition.
	RetryPause time.Duration
	// UserAgent is what the client calls itself.
	UserAgent string
}

// A ClientOption changes a setting of a client.
type ClientOption func(*ClientSettings)

// WithURL posts a callback to this URL instead of its default path below the base.
func WithURL(callback AnyCallback, url string) ClientOption {
	return func(s *ClientSettings) { s.URLs[callback.Name()] = url }
}

// WithTimeout says how long connecting may take, and how long no data may come: 10 s each unless told.
func WithTimeout(limit time.Duration) ClientOption {
	return func(s *ClientSettings) { s.Timeout = limit }
}

// WithRetries says how often a post is repeated that got no answer, or status 503; never unless told. A receiver may
// then see a body twice.
func WithRetries(times int) ClientOption {
	return func(s *ClientSettings) { s.Retries = times }
}

// WithRetryPause says how long to wait before a repetition: 1 s unless told.
func WithRetryPause(limit time.Duration) ClientOption {
	return func(s *ClientSettings) { s.RetryPause = limit }
}

// WithUserAgent sets the User-Agent: that of the server unless told.
func WithUserAgent(name string) ClientOption {
	return func(s *ClientSettings) { s.UserAgent = name }
}
