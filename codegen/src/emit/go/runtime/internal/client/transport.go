package client

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"time"

	"stub/imhook"
)

// answerLimit cuts answers: nothing in the contract is longer.
const answerLimit = 1 << 20

// How many idle connections the server keeps, and for how long.
const (
	idleConnections = 5
	idleTimeout     = 5 * time.Minute
)

// newTransport keeps connections as the server does, and goes through no proxy. A transport, unlike a client of net/http,
// follows no redirect.
func newTransport() *http.Transport {
	return &http.Transport{
		DialContext:         new(net.Dialer).DialContext,
		MaxIdleConnsPerHost: idleConnections,
		IdleConnTimeout:     idleTimeout,
		DisableCompression:  true,
	}
}

// post posts, as often as it was told to.
func (c *Client) post(ctx context.Context, url string, body []byte) (imhook.Reply, error) {
	for left := c.settings.Retries; ; left-- {
		reply, err := c.postOnce(ctx, url, body)
		if left <= 0 || !isPassing(reply, err) {
			return reply, err
		}
		select {
		case <-time.After(c.settings.RetryPause):
		case <-ctx.Done():
			return imhook.Reply{}, ctx.Err()
		}
	}
}

// isPassing says whether the same post may succeed later.
func isPassing(reply imhook.Reply, err error) bool {
	var broken *imhook.ConnectionError
	return reply.Status == http.StatusServiceUnavailable || errors.Is(err, imhook.ErrTimeout) || errors.As(err, &broken)
}

func (c *Client) postOnce(ctx context.Context, url string, body []byte) (imhook.Reply, error) {
	watched, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	// Connecting and the first byte have the time once, then each further piece.
	watchdog := time.AfterFunc(c.settings.Timeout, func() { cancel(imhook.ErrTimeout) })
	defer watchdog.Stop()
	request, err := c.request(watched, url, body)
	if err != nil {
		return imhook.Reply{}, err
	}
	response, err := c.transport.RoundTrip(request)
	if err != nil {
		return imhook.Reply{}, failure(ctx, watched, err)
	}
	defer response.Body.Close()
	data, err := c.read(response.Body, watchdog)
	if err != nil {
		return imhook.Reply{}, failure(ctx, watched, err)
	}
	reply := imhook.Reply{Status: response.StatusCode}
	if response.ContentLength > 0 && response.Header.Get("Content-Encoding") == "" {
		reply.Body = data
	}
	return reply, nil
}

// request has the server's headers. net/http writes Host, User-Agent and Content-Length first and the others sorted; the
// server begins with Content-Type.
func (c *Client) request(ctx context.Context, url string, body []byte) (*http.Request, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, url, bytes.NewReader(body))
	if err != nil {
		return nil, &imhook.ConnectionError{Err: errors.New("the URL is none")}
	}
	request.Header = http.Header{
		"Content-Type":    {"application/json; charset=utf-8"},
		"Connection":      {"Keep-Alive"},
		"Accept-Encoding": {"gzip"},
		"User-Agent":      {c.settings.UserAgent},
	}
	return request, nil
}

// read reads an answer to its end, so that its connection can be used again, or to the limit.
func (c *Client) read(body io.Reader, watchdog *time.Timer) ([]byte, error) {
	var data []byte
	piece := make([]byte, 4096)
	for len(data) < answerLimit {
		watchdog.Reset(c.settings.Timeout)
		n, err := body.Read(piece)
		data = append(data, piece[:n]...)
		if errors.Is(err, io.EOF) {
			return data, nil
		}
		if err != nil {
			return nil, err
		}
	}
	return data[:answerLimit], nil
}

// failure is what to say of an error of the network: the context's own error, that of the watchdog, or a broken
// connection.
func failure(ctx, watched context.Context, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if watched.Err() != nil {
		return context.Cause(watched)
	}
	return &imhook.ConnectionError{Err: err}
}
