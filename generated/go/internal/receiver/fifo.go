// Copied by `cargo xtask generate go` from codegen/src/emit/go/runtime; do not edit.

package receiver

// A fifo gives back what was put into it, in order.
type fifo[T any] struct {
	items []T
	// head is the place of the oldest.
	head int
}

// roomy is how many places may stand empty before the rest moves up.
const roomy = 64

func (f *fifo[T]) len() int {
	return len(f.items) - f.head
}

func (f *fifo[T]) push(item T) {
	if f.head > roomy && f.head > len(f.items)/2 {
		kept := copy(f.items, f.items[f.head:])
		clear(f.items[kept:])
		f.items, f.head = f.items[:kept], 0
	}
	f.items = append(f.items, item)
}

// pop takes the oldest; there has to be one.
func (f *fifo[T]) pop() T {
	var none T
	oldest := f.items[f.head]
	f.items[f.head] = none
	f.head++
	if f.head == len(f.items) {
		f.items, f.head = f.items[:0], 0
	}
	return oldest
}

// rest are all, the oldest first.
func (f *fifo[T]) rest() []T {
	return f.items[f.head:]
}
