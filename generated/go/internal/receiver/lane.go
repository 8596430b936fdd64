// Copied by `cargo xtask generate go` from codegen/src/emit/go/runtime; do not edit.

package receiver

import (
	"container/list"
	"runtime"
	"sync"
	"time"

	"imhook.example/sdk/imhook"
)

// A lane is the bounded queue of one worker. Who finds it full waits for a place, in the order of arrival.
type lane struct {
	size int
	// onPlacing is called before a worker can see the job.
	onPlacing func()
	// mutex guards what follows; work is signalled when there is a job, or the lane is closed.
	mutex sync.Mutex
	work  *sync.Cond
	jobs  fifo[job]
	queue list.List
	// closed: nobody gets a place any more.
	closed bool
	// running is the job whose handler runs.
	running job
	// abandoned: nobody counts any more what handlers do.
	abandoned bool
}

// A waiter wants a place.
type waiter struct {
	job job
	// settled is closed when the waiter has a place, or never gets one.
	settled  chan struct{}
	hasPlace bool
}

func newLane(size int, onPlacing func()) *lane {
	l := &lane{size: size, onPlacing: onPlacing}
	l.work = sync.NewCond(&l.mutex)
	return l
}

// tryPut gives a job a place if one is free.
func (l *lane) tryPut(j job) bool {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if l.closed || l.jobs.len() >= l.size {
		return false
	}
	l.place(j)
	return true
}

// put gives a job a place: at once, or when one is free. It gives up at the deadline, and when the lane is closed.
func (l *lane) put(j job, deadline <-chan time.Time) bool {
	l.mutex.Lock()
	if l.closed {
		l.mutex.Unlock()
		return false
	}
	if l.jobs.len() < l.size {
		l.place(j)
		l.mutex.Unlock()
		return true
	}
	w := &waiter{job: j, settled: make(chan struct{})}
	place := l.queue.PushBack(w)
	l.mutex.Unlock()

	select {
	case <-w.settled:
	case <-deadline:
		l.mutex.Lock()
		defer l.mutex.Unlock()
		if !w.hasPlace && !l.closed {
			l.queue.Remove(place)
		}
	}
	return w.hasPlace
}

func (l *lane) place(j job) {
	l.onPlacing()
	l.jobs.push(j)
	l.work.Signal()
}

// next waits for a job and marks it as running; none once the lane is closed and empty.
func (l *lane) next() (job, bool) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if l.jobs.len() == 0 && !l.closed {
		// Requests that are ready go first: their jobs are taken in one go, and need not wake anybody.
		l.mutex.Unlock()
		runtime.Gosched()
		l.mutex.Lock()
	}
	for l.jobs.len() == 0 && !l.closed {
		l.work.Wait()
	}
	if l.jobs.len() == 0 {
		return nil, false
	}
	next := l.jobs.pop()
	if first := l.queue.Front(); first != nil {
		w, _ := l.queue.Remove(first).(*waiter)
		w.hasPlace = true
		l.place(w.job)
		close(w.settled)
	}
	l.running = next
	return next, true
}

// finish says that the running handler ended, and reports whether that still counts.
func (l *lane) finish() bool {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	l.running = nil
	return !l.abandoned
}

// close lets nothing new in: who waits never gets a place.
func (l *lane) close() {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if l.closed {
		return
	}
	l.closed = true
	for e := l.queue.Front(); e != nil; e = e.Next() {
		w, _ := e.Value.(*waiter)
		close(w.settled)
	}
	l.queue.Init()
	l.work.Broadcast()
}

// abandon takes what is left: the event whose handler runs, and those that wait.
func (l *lane) abandon(left *imhook.Stopped) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if l.running != nil && !l.abandoned {
		left.Unfinished = append(left.Unfinished, *l.running.known())
	}
	l.abandoned = true
	for _, waiting := range l.jobs.rest() {
		left.Waiting = append(left.Waiting, *waiting.known())
	}
	l.jobs = fifo[job]{}
}

func (l *lane) depth() int {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	return l.jobs.len()
}
