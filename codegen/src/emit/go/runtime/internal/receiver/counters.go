package receiver

import (
	"sync/atomic"

	"stub/imhook"
)

// counters are numbers that only grow.
type counters struct {
	received, accepted, rejected, repeated, overflowed, handled, failed atomic.Uint64
}

func (c *counters) read(depth int) imhook.Counts {
	return imhook.Counts{
		Received:   c.received.Load(),
		Accepted:   c.accepted.Load(),
		Rejected:   c.rejected.Load(),
		Repeated:   c.repeated.Load(),
		Overflowed: c.overflowed.Load(),
		Handled:    c.handled.Load(),
		Failed:     c.failed.Load(),
		QueueDepth: depth,
	}
}
