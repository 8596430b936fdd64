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
	// known are events that are remembered, by the first half of their fingerprints: the runtime has a quicker map for
	// such keys. Where an answer holds no pointer, this map holds none either, and is not walked by the collector.
	known map[uint64]memory[A]
	// order are their fingerprints, the oldest at next once it is full.
	order []fingerprint
	next  int
	// underWay are events that are being decided on while their copies wait.
	underWay map[fingerprint]*cell[A]
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
		size:     size,
		seeds:    [2]maphash.Seed{maphash.MakeSeed(), maphash.MakeSeed()},
		known:    map[uint64]memory[A]{},
		underWay: map[fingerprint]*cell[A]{},
	}
}

// A memory is an event that is remembered.
type memory[A any] struct {
	answer A
	// check is the second half of the fingerprint. Should two events share the first, the later one is remembered.
	check uint64
}

// A state is what can be said of an event without waiting.
type state int

const (
	// undecided: a copy is under way, or there was no place.
	undecided state = iota
	// isNew: it has a place, and is remembered.
	isNew
	// isRepeat: it was answered before.
	isRepeat
)

// atOnce decides on an event that needs no waiting: place is tried before another copy can come.
func (w *window[A]) atOnce(event *imhook.RawEvent, answer A, place func() bool) state {
	isKept := w.keeps(event)
	var key fingerprint
	if isKept {
		key = w.fingerprint(event)
		w.mutex.Lock()
		defer w.mutex.Unlock()
		if _, isKnown := w.find(key); isKnown {
			return isRepeat
		}
		if w.underWay[key] != nil {
			return undecided
		}
	}
	if !place() {
		return undecided
	}
	if isKept {
		w.remember(key, answer)
	}
	return isNew
}

// keeps says whether something tells the event's copies from other events.
func (w *window[A]) keeps(event *imhook.RawEvent) bool {
	return event.Identity != "" && w.size > 0
}

// claim notes that a copy of an event is here. It has to be released.
func (w *window[A]) claim(event *imhook.RawEvent) claim[A] {
	if !w.keeps(event) {
		return claim[A]{isMine: true}
	}
	key := w.fingerprint(event)
	w.mutex.Lock()
	defer w.mutex.Unlock()
	if answer, isKnown := w.find(key); isKnown {
		return claim[A]{isKnown: true, answer: answer}
	}
	found := w.underWay[key]
	if found == nil {
		found = &cell[A]{claims: 1, hasTurn: true}
		w.underWay[key] = found
		return claim[A]{window: w, key: key, cell: found, isMine: true}
	}
	found.claims++
	if found.turn == nil {
		found.turn = make(chan struct{}, 1)
	}
	return claim[A]{window: w, key: key, cell: found}
}

func (w *window[A]) fingerprint(event *imhook.RawEvent) fingerprint {
	text := append(make([]byte, 0, 128), event.Callback...)
	text = append(text, 0)
	text = append(text, event.Identity...)
	return fingerprint{maphash.Bytes(w.seeds[0], text), maphash.Bytes(w.seeds[1], text)}
}

// find is what an event was answered, if it is remembered.
func (w *window[A]) find(key fingerprint) (A, bool) {
	found, isKnown := w.known[key[0]]
	return found.answer, isKnown && found.check == key[1]
}

// remember keeps what an event was answered, in the place of the oldest once the window is full.
func (w *window[A]) remember(key fingerprint, answer A) {
	w.known[key[0]] = memory[A]{answer: answer, check: key[1]}
	if len(w.order) < w.size {
		w.order = append(w.order, key)
		return
	}
	delete(w.known, w.order[w.next][0])
	w.order[w.next] = key
	w.next = (w.next + 1) % w.size
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
	delete(w.underWay, c.key)
	w.remember(c.key, answer)
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
		delete(w.underWay, c.key)
	}
}
