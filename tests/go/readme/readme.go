// Package readme is what the README shows, to be compiled and run.
package readme

import (
	"context"
	"log"
	"net"
	"net/http"
	"time"

	"imhook.example/sdk/imhook"
	"imhook.example/sdk/v202403"
)

func serve(listener net.Listener) error {
	receiver := v202403.NewReceiver()
	receiver.OnMessage(func(ctx context.Context, event v202403.MessageEvent) error {
		return index(ctx, event.Body)
	})
	receiver.OnUserOnline(func(ctx context.Context, event v202403.UserOnlineEvent) error {
		return nil
	})
	return http.Serve(listener, receiver)
}

func run(ctx context.Context, listener net.Listener) error {
	receiver := v202403.NewReceiver(
		imhook.WithBasePath("/hooks/k3Jq9vXwT2"), // the secret that keeps strangers out
		imhook.WithWorkers(8),                    // events of one order key stay in order
	)
	receiver.OnUserOnline(save) // func save(context.Context, v202403.UserOnlineEvent) error
	receiver.OnError(func(failure imhook.Failure) { log.Print(failure.Event, failure.Err) })
	receiver.OnReject(func(rejection imhook.Rejection) { log.Print(rejection.Rejected, len(rejection.Raw)) })
	receiver.OnOverflow(func(event imhook.RawEvent) { log.Print(event, " found no place") })

	server := &http.Server{Handler: receiver, ReadHeaderTimeout: 10 * time.Second}
	go server.Serve(listener)
	<-ctx.Done()
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	err := server.Shutdown(ctx)
	left := receiver.Stop(ctx)
	log.Print(receiver, len(left.Unfinished)+len(left.Waiting), " left")
	return err
}

func post(ctx context.Context, url string, body []byte) error {
	decoded, err := v202403.UserOnlineCallback.Decode(body)
	if err != nil {
		return err
	}
	return v202403.NewClient(url).UserOnline(ctx, decoded)
}
