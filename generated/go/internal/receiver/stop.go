// Copied by `cargo xtask generate go` from codegen/src/emit/go/runtime; do not edit.

package receiver

import (
	"context"
	"log/slog"

	"imhook.example/sdk/imhook"
)

// Stop takes nothing new, waits for the queue to be worked off until the context is done, and reports what was left.
func (r *Receiver) Stop(ctx context.Context) imhook.Stopped {
	// Workers that were never started are not started any more.
	r.start.Do(func() {})
	r.lanes.close()
	ended := make(chan struct{})
	go func() {
		r.running.Wait()
		close(ended)
	}()
	var left imhook.Stopped
	select {
	case <-ended:
	case <-ctx.Done():
		for _, lane := range r.lanes.all {
			lane.abandon(&left)
		}
	}
	r.end()
	r.settings.Logger.LogAttrs(ctx, slog.LevelInfo, "receiver stopped",
		slog.Int("unfinished", len(left.Unfinished)), slog.Int("waiting", len(left.Waiting)))
	return left
}
