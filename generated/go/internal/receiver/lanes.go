// Copied by `cargo xtask generate go` from codegen/src/emit/go/runtime; do not edit.

package receiver

import (
	"cmp"
	"hash/maphash"

	"imhook.example/sdk/imhook"
)

// lanes are the queue: one lane per worker. Events of one order key share a lane, and so stay in order.
type lanes struct {
	all  []*lane
	seed maphash.Seed
}

func newLanes(workers, size int, onPlacing func()) *lanes {
	l := &lanes{seed: maphash.MakeSeed()}
	for range workers {
		l.all = append(l.all, newLane(size, onPlacing))
	}
	return l
}

// of is the lane of an event: by its order key, else by its callback.
func (l *lanes) of(event *imhook.RawEvent) *lane {
	if len(l.all) == 1 {
		return l.all[0]
	}
	key := cmp.Or(event.OrderKey, event.Callback)
	return l.all[maphash.String(l.seed, key)%uint64(len(l.all))]
}

// depth is how many events wait.
func (l *lanes) depth() int {
	depth := 0
	for _, lane := range l.all {
		depth += lane.depth()
	}
	return depth
}

// isClosed says whether the receiver has stopped.
func (l *lanes) isClosed() bool {
	first := l.all[0]
	first.mutex.Lock()
	defer first.mutex.Unlock()
	return first.closed
}

// close lets nothing new in.
func (l *lanes) close() {
	for _, lane := range l.all {
		lane.close()
	}
}
