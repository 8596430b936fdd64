package readme

import (
	"context"
	"errors"
	"sync/atomic"

	"imhook.example/sdk/v202403"
)

// What the shown code calls.
var indexed, saved atomic.Int32

func index(_ context.Context, message *v202403.Message) error {
	indexed.Add(int32(message.Timestamp))
	return nil
}

func save(_ context.Context, event v202403.UserOnlineEvent) error {
	saved.Add(1)
	if event.Body.Timestamp == 2 {
		return errors.New("the disk is full")
	}
	return nil
}
