// Package table lists every callback of both editions with what the Go stub does with it, by name: the stub itself has a
// type per body.
package table

import (
	"context"
	"encoding/json"
	"io"
	"net/http"

	"imhook.example/sdk/imhook"
	"imhook.example/sdk/v202010"
	"imhook.example/sdk/v202403"
)

// A Body is what the stub makes of the bytes of a body.
type Body struct {
	// Encoded is the decoded body written again (R8).
	Encoded []byte
	// Identity and OrderKey are those of R9; empty: none.
	Identity, OrderKey string
}

// A Codec reads and checks one kind of body.
type Codec struct {
	// Decode reads as a receiver does.
	Decode func(data []byte) (Body, error)
	// Check holds bytes against a profile.
	Check func(profile imhook.Profile, data []byte) error
}

// A Handler is a handler of any callback. Who wants the body writes it.
type Handler func(ctx context.Context, event imhook.RawEvent, body func() Body) error

// A Question is what a censor is asked, and its answer.
type Question func(ctx context.Context, event imhook.RawEvent) (Decision, error)

// A Decision is that of a censor, with the bytes of what replaces the message.
type Decision struct {
	Verdict imhook.Verdict
	Content []byte
}

// A Callback is one of an edition.
type Callback struct {
	imhook.AnyCallback
	Codec
	// Answer is nil where there is none.
	Answer *Codec
	// On sets a handler; of a callback with an answer it lets everything pass.
	On func(r Receiver, handle Handler)
	// Ask sets the handler of a callback with an answer.
	Ask func(r Receiver, decide Question)
	// Post decodes a body and posts it with the typed method. The decision is that of a callback with an answer.
	Post func(ctx context.Context, c Client, body []byte) (Decision, error)
	// UsualDecode reads a body with encoding/json into the stub's type.
	UsualDecode func(data []byte) error
	// Usual are decoding and encoding of one body, by the stub and by encoding/json with the same type.
	Usual func(body []byte) Pair
}

// A Pair is the same work done in two ways, over and over.
type Pair struct {
	OursDecode, OursEncode, UsualDecode, UsualEncode func()
}

// A Receiver of either edition.
type Receiver interface {
	http.Handler
	Handle(ctx context.Context, method, path string, header http.Header, body io.Reader) imhook.Answer
	Path(callback imhook.AnyCallback, path string)
	OnError(hook func(imhook.Failure))
	OnReject(hook func(imhook.Rejection))
	OnOverflow(hook func(imhook.RawEvent))
	Counts() imhook.Counts
	Stop(ctx context.Context) imhook.Stopped
}

// A Client of either edition.
type Client interface {
	URL(callback imhook.AnyCallback) string
	SendRaw(ctx context.Context, callback imhook.AnyCallback, body []byte) (imhook.Reply, error)
}

// NewReceiver is a receiver of an edition; nil: there is no such edition.
func NewReceiver(edition string, options ...imhook.ReceiverOption) Receiver {
	switch edition {
	case v202010.Edition:
		return v202010.NewReceiver(options...)
	case v202403.Edition:
		return v202403.NewReceiver(options...)
	}
	return nil
}

// NewClient is a client of an edition; nil: there is no such edition.
func NewClient(edition, base string, options ...imhook.ClientOption) Client {
	switch edition {
	case v202010.Edition:
		return v202010.NewClient(base, options...)
	case v202403.Edition:
		return v202403.NewClient(base, options...)
	}
	return nil
}

// Find is the callback of this name; nil: there is none.
func Find(edition, name string) *Callback {
	for i := range All {
		if All[i].Edition() == edition && All[i].Name() == name {
			return &All[i]
		}
	}
	return nil
}

func event[R Receiver, C Client, T any](
	callback imhook.Callback[T],
	on func(R, func(context.Context, imhook.Event[T]) error),
	post func(C, context.Context, *T) error,
) Callback {
	known := of(callback)
	known.On = func(r Receiver, handle Handler) {
		typed, _ := r.(R)
		on(typed, func(ctx context.Context, e imhook.Event[T]) error {
			return handle(ctx, e.RawEvent, func() Body { return bodyOf(callback, e.Body) })
		})
	}
	known.Post = func(ctx context.Context, c Client, data []byte) (Decision, error) {
		body, err := callback.Decode(data)
		if err != nil {
			return Decision{}, err
		}
		typed, _ := c.(C)
		return Decision{}, post(typed, ctx, body)
	}
	return known
}

func question[R Receiver, C Client, T, A any](
	callback imhook.Callback[T],
	answer imhook.Codec[A],
	on func(R, func(context.Context, imhook.Event[T]) (imhook.Decision[A], error)),
	ask func(C, context.Context, *T) (imhook.Decision[A], error),
) Callback {
	known := of(callback)
	known.Answer = &Codec{Check: answer.Check, Decode: func(data []byte) (Body, error) {
		body, err := answer.Decode(data)
		if err != nil {
			return Body{}, err
		}
		return Body{Encoded: answer.Encode(body)}, nil
	}}
	known.On = func(r Receiver, handle Handler) {
		typed, _ := r.(R)
		on(typed, func(ctx context.Context, e imhook.Event[T]) (imhook.Decision[A], error) {
			return imhook.Decision[A]{}, handle(ctx, e.RawEvent, func() Body { return bodyOf(callback, e.Body) })
		})
	}
	known.Ask = func(r Receiver, decide Question) {
		typed, _ := r.(R)
		on(typed, func(ctx context.Context, e imhook.Event[T]) (imhook.Decision[A], error) {
			said, err := decide(ctx, e.RawEvent)
			decision := imhook.Decision[A]{Verdict: said.Verdict}
			if err == nil && said.Verdict == imhook.Replace {
				var content *A
				if content, err = answer.Decode(said.Content); err == nil {
					decision.Content = *content
				}
			}
			return decision, err
		})
	}
	known.Post = func(ctx context.Context, c Client, data []byte) (Decision, error) {
		body, err := callback.Decode(data)
		if err != nil {
			return Decision{}, err
		}
		typed, _ := c.(C)
		said, err := ask(typed, ctx, body)
		decision := Decision{Verdict: said.Verdict}
		if said.Verdict == imhook.Replace {
			decision.Content = answer.Encode(&said.Content)
		}
		return decision, err
	}
	return known
}

func of[T any](callback imhook.Callback[T]) Callback {
	codec := Codec{Check: callback.Check, Decode: func(data []byte) (Body, error) {
		body, err := callback.Decode(data)
		if err != nil {
			return Body{}, err
		}
		return bodyOf(callback, body), nil
	}}
	return Callback{
		AnyCallback: callback,
		Codec:       codec,
		UsualDecode: usualDecode[T],
		Usual:       func(data []byte) Pair { return pair(callback, data) },
	}
}

func usualDecode[T any](data []byte) error {
	return json.Unmarshal(data, new(T))
}

func bodyOf[T any](callback imhook.Callback[T], body *T) Body {
	return Body{
		Encoded:  callback.Encode(body),
		Identity: callback.Identity(body),
		OrderKey: callback.OrderKey(body),
	}
}

// pair panics when the body cannot be read: what is measured has to be sound.
func pair[T any](callback imhook.Callback[T], data []byte) Pair {
	body, err := callback.Decode(data)
	if err != nil {
		panic(err)
	}
	must := func(err error) {
		if err != nil {
			panic(err)
		}
	}
	return Pair{
		OursDecode: func() {
			_, err := callback.Decode(data)
			must(err)
		},
		OursEncode:  func() { callback.Encode(body) },
		UsualDecode: func() { must(usualDecode[T](data)) },
		UsualEncode: func() {
			_, err := json.Marshal(body)
			must(err)
		},
	}
}
