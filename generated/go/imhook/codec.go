// Copied by `cargo xtask generate go` from codegen/src/emit/go/runtime; do not edit.

package imhook

import (
	"imhook.example/sdk/internal/exact"
	"imhook.example/sdk/internal/spec"
	"imhook.example/sdk/internal/wire"
)

// A Codec reads and writes one kind of body: what a callback posts, or what is answered to it.
type Codec[T any] struct {
	spec spec.Codec[T]
}

// NewCodec is called by the packages of the editions.
func NewCodec[T any](codec spec.Codec[T]) Codec[T] {
	return Codec[T]{spec: codec}
}

// Edition is the dated contract that the body belongs to.
func (c Codec[T]) Edition() string {
	return c.spec.Edition
}

// Name is that of the callback in kebab case; of an answer, with .answer behind it.
func (c Codec[T]) Name() string {
	return c.spec.Body.Name
}

// Decode reads a body as a tolerant receiver must (rules R1 to R6 and R10). An error is a [*Rejected] with everything
// that is wrong with it.
func (c Codec[T]) Decode(data []byte) (*T, error) {
	body := new(T)
	if wire.Read(data, body, c.spec.Read) {
		return body, nil
	}
	rejected := c.reject(data, false)
	if len(rejected.Findings) == 0 {
		// Both readers are held against each other by fuzzing; an event is not to be lost for a fault of ours.
		rejected.Findings = []Finding{{Reason: NotJSON, Text: Words{EN: "unreadable", ZH: "无法读取"}}}
	}
	return nil, rejected
}

// Encode writes a body as the server writes it (rule R8), whatever it says.
func (c Codec[T]) Encode(body *T) []byte {
	return c.spec.Append(body, make([]byte, 0, 512))
}

// EncodeStrict does the same, but only with what a correct sender may write. An error is a [*Rejected].
func (c Codec[T]) EncodeStrict(body *T) ([]byte, error) {
	data := c.Encode(body)
	if err := c.Check(Strict, data); err != nil {
		return nil, err
	}
	return data, nil
}

// Check holds the bytes of a body against a profile. An error is a [*Rejected] with everything that is wrong.
func (c Codec[T]) Check(profile Profile, data []byte) error {
	if rejected := c.reject(data, profile == Strict); len(rejected.Findings) > 0 {
		return rejected
	}
	return nil
}

func (c Codec[T]) reject(data []byte, strict bool) *Rejected {
	rejected := &Rejected{Edition: c.Edition(), Callback: c.Name()}
	for _, found := range exact.Check(c.spec.Body, strict, data) {
		text := Words{EN: found.EN, ZH: found.ZH}
		rejected.Findings = append(rejected.Findings, Finding{Pointer: found.Pointer, Reason: Reason(found.Reason), Text: text})
	}
	return rejected
}
