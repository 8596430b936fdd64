// Copied by `cargo xtask generate go` from codegen/src/emit/go/runtime; do not edit.

package receiver

import "imhook.example/sdk/imhook"

// startWorkers runs a worker for every lane.
func (r *Receiver) startWorkers() {
	for _, lane := range r.lanes.all {
		r.running.Add(1)
		go func() {
			defer r.running.Done()
			r.workOn(lane)
		}()
	}
}

// workOn runs one handler after the other, until the lane is closed and empty.
func (r *Receiver) workOn(lane *lane) {
	for job, ok := lane.next(); ok; job, ok = lane.next() {
		err := job.run(r.work)
		switch counts := lane.finish(); {
		case !counts:
			// The stop has reported the event as unfinished.
		case err != nil:
			r.counters.failed.Add(1)
			r.hooks.tellFailed(imhook.Failure{Event: *job.known(), Err: err})
		default:
			r.counters.handled.Add(1)
		}
	}
}
