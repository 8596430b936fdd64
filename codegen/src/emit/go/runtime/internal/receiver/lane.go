package receiver

import (
	"container/list"
	"sync"
	"time"

	"stub/imhook"
)

// A lane is the bounded queue of one worker. Who finds it full waits for a place, in the order of arrival.
type lane struct {
	size int
	// mutex guards what follows; work is signalled when there is a job, or the lane is closed.
	mutex sync.Mutex
	work  *sync.Cond
	jobs  fifo[job]
	queue list.List
	// closed: nobody gets a place any more.
	closed bool
	// running is the event whose handler runs.
	running *imhook.RawEvent
	// abandoned: nobody counts any more what handlers do.
	abandoned bool
}

// A waiter wants a place.
type waiter struct {
	job job
	// settled is closed when the waiter has a place, or never gets one.
	settled   chan struct{}
	hasPlace  bool
	onPlacing func()
}

func newLane(size int) *lane {
	l := &lane{size: size}
	l.work = sync.NewCond(&l.mutex)
	return l
}

// tryPut gives a job a place if one is free. onPlacing is called before a worker can see the job.
func (l *lane) tryPut(j job, onPlacing func()) bool {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if l.closed || l.jobs.len() >= l.size {
		return false
	}
	l.place(j, onPlacing)
	return true
}

// put gives a job a place: at once, or when one is free. It gives up at the deadline, and when the lane is closed.
func (l *lane) put(j job, deadline <-chan time.Time, onPlacing func()) bool {
	l.mutex.Lock()
	if l.closed {
		l.mutex.Unlock()
		return false
	}
	if l.jobs.len() < l.size {
		l.place(j, onPlacing)
		l.mutex.Unlock()
		return true
	}
	w := &waiter{job: j, settled: make(chan struct{}), onPlacing: onPlacing}
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

func (l *lane) place(j job, onPlacing func()) {
	onPlacing()
	l.jobs.push(j)
	l.work.Signal()
}

// next waits for a job and marks it as running; none once the lane is closed and empty.
func (l *lane) next() (job, bool) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	for l.jobs.len() == 0 && !l.closed {
		l.work.Wait()
	}
	if l.jobs.len() == 0 {
		return job{}, false
	}
	next := l.jobs.pop()
	if first := l.queue.Front(); first != nil {
		w, _ := l.queue.Remove(first).(*waiter)
		w.hasPlace = true
		l.place(w.job, w.onPlacing)
		close(w.settled)
	}
	l.running = &next.event
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
		left.Unfinished = append(left.Unfinished, *l.running)
	}
	l.abandoned = true
	for _, waiting := range l.jobs.rest() {
		left.Waiting = append(left.Waiting, waiting.event)
	}
	l.jobs = fifo[job]{}
}

func (l *lane) depth() int {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	return l.jobs.len()
}
