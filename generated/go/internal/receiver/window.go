// Copied by `cargo xtask generate go` from codegen/src/emit/go/runtime; do not edit.

package receiver

import (
	"hash/maphash"
	"sync"
	"time"

	"imhook.example/sdk/imhook"
)

// A fingerprint stands for callback and identity. 128 bits under seeds that are new in each process do not meet: not by
// chance, and not by intent. The texts themselves would hold a part of every body.
type fingerprint [2]uint64

// A window remembers the last size events and what each was answered.
//
// A repeat can come while its first copy is still being decided on, on another connection. So each event has a cell that
// only one of its copies fills, in its turn; the next one tries when the first gives up, and finds what it was answered
// when it does not.
type window[A any] struct {
	size  int
	seeds [2]maphash.Seed
	// mutex guards what follows, and all cells.
	mutex sync.Mutex
	// known are events that are remembered, and those under way.
	known map[fingerprint]slot[A]
	// remembered are the former, the oldest at next once it is full.
	remembered []fingerprint
	next       int
}

// A slot is an event of the window: under way, or with what it was answered.
type slot[A any] struct {
	underWay *cell[A]
	answer   A
}

// A cell is an event under way.
type cell[A any] struct {
	// isSettled says that the answer is there.
	isSettled bool
	answer    A
	// claims is how many copies there are, the first included.
	claims int
	// hasTurn says that a copy decides. The others wait at turn, which is made for the second.
	hasTurn bool
	turn    chan struct{}
}

// A claim is one copy of an event.
type claim[A any] struct {
	window *window[A]
	key    fingerprint
	// cell is nil where nothing tells two events apart, or where the event is remembered.
	cell *cell[A]
	// isMine says that this copy decides.
	isMine bool
	// isKnown says that the event was answered before, and answer what.
	isKnown bool
	answer  A
}

func newWindow[A any](size int) *window[A] {
	return &window[A]{
		size:  size,
		seeds: [2]maphash.Seed{maphash.MakeSeed(), maphash.MakeSeed()},
		known: map[fingerprint]slot[A]{},
	}
}

// claim notes that a copy of an event is here. It has to be released.
func (w *window[A]) claim(event *imhook.RawEvent) claim[A] {
	if event.Identity == "" || w.size <= 0 {
		return claim[A]{isMine: true}
	}
	key := w.fingerprint(event)
	w.mutex.Lock()
	defer w.mutex.Unlock()
	found, isThere := w.known[key]
	switch {
	case !isThere:
		found.underWay = &cell[A]{claims: 1, hasTurn: true}
		w.known[key] = found
		return claim[A]{window: w, key: key, cell: found.underWay, isMine: true}
	case found.underWay == nil:
		return claim[A]{isKnown: true, answer: found.answer}
	}
	found.underWay.claims++
	if found.underWay.turn == nil {
		found.underWay.turn = make(chan struct{}, 1)
	}
	return claim[A]{window: w, key: key, cell: found.underWay}
}

func (w *window[A]) fingerprint(event *imhook.RawEvent) fingerprint {
	var key fingerprint
	for i, seed := range w.seeds {
		var hash maphash.Hash
		hash.SetSeed(seed)
		// A hash takes everything.
		_, _ = hash.WriteString(event.Callback)
		_ = hash.WriteByte(0)
		_, _ = hash.WriteString(event.Identity)
		key[i] = hash.Sum64()
	}
	return key
}

// await waits until this copy may decide, or until another has, or until the deadline: then it is neither mine nor
// known.
func (c *claim[A]) await(deadline <-chan time.Time) {
	for !c.isMine && !c.isKnown {
		c.look()
		if c.isMine || c.isKnown {
			return
		}
		select {
		case <-c.cell.turn:
		case <-deadline:
			return
		}
	}
}

// look takes the turn if nobody has it, or what the event was answered.
func (c *claim[A]) look() {
	c.window.mutex.Lock()
	defer c.window.mutex.Unlock()
	switch cell := c.cell; {
	case cell.isSettled:
		c.isKnown, c.answer = true, cell.answer
		// Who waits behind this copy finds the same.
		cell.wakeOne()
	case !cell.hasTurn:
		cell.hasTurn, c.isMine = true, true
	}
}

// wakeOne lets a copy look that waits for its turn, or the next that will.
func (c *cell[A]) wakeOne() {
	select {
	case c.turn <- struct{}{}:
	default:
	}
}

// settle notes what the event was answered, and keeps it in the window; for the copy whose turn it is.
func (c *claim[A]) settle(answer A) {
	if c.cell == nil {
		return
	}
	w := c.window
	w.mutex.Lock()
	defer w.mutex.Unlock()
	c.cell.isSettled, c.cell.answer = true, answer
	c.cell.wakeOne()
	w.known[c.key] = slot[A]{answer: answer}
	if len(w.remembered) < w.size {
		w.remembered = append(w.remembered, c.key)
		return
	}
	delete(w.known, w.remembered[w.next])
	w.remembered[w.next] = c.key
	w.next = (w.next + 1) % w.size
}

// release gives the claim back, and the turn with it. An event that nobody accepted is not remembered.
func (c *claim[A]) release() {
	if c.cell == nil {
		return
	}
	w := c.window
	w.mutex.Lock()
	defer w.mutex.Unlock()
	c.cell.claims--
	if c.cell.isSettled {
		return
	}
	if c.isMine {
		c.cell.hasTurn = false
		c.cell.wakeOne()
	}
	if c.cell.claims == 0 {
		delete(w.known, c.key)
	}
}
