// Package client is the side that posts, for every edition: the IM server, or who stands in for it.
package client

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"time"

	"stub/imhook"
)

// userAgent is what the server at c4421fc9 sends.
const userAgent = "okhttp/4.12.0"

// A Client posts callbacks as the server posts them.
type Client struct {
	base      string
	settings  imhook.ClientSettings
	transport *http.Transport
}

// New is a client for a receiver whose callbacks stand below base at their default paths.
func New(base string, options []imhook.ClientOption) *Client {
	settings := imhook.ClientSettings{
		URLs:       map[string]string{},
		Timeout:    10 * time.Second,
		RetryPause: time.Second,
		UserAgent:  userAgent,
	}
	for _, option := range options {
		option(&settings)
	}
	return &Client{base: strings.TrimRight(base, "/"), settings: settings, transport: newTransport()}
}

// URL is where a callback is posted to.
func (c *Client) URL(callback imhook.AnyCallback) string {
	if url, ok := c.settings.URLs[callback.Name()]; ok {
		return url
	}
	return c.base + callback.DefaultPath()
}

// SendRaw posts bytes unchecked and gives back any answer.
func (c *Client) SendRaw(ctx context.Context, callback imhook.AnyCallback, body []byte) (imhook.Reply, error) {
	return c.post(ctx, c.URL(callback), body)
}

// Post posts a body, once it is right, and wants 2xx.
func Post[T any](ctx context.Context, c *Client, callback imhook.Callback[T], body *T) error {
	data, err := callback.EncodeStrict(body)
	if err != nil {
		return err
	}
	reply, err := c.SendRaw(ctx, callback, data)
	if err != nil {
		return err
	}
	if reply.Status < 200 || reply.Status > 299 {
		return &imhook.StatusError{Status: reply.Status}
	}
	return nil
}

// Ask posts a question, once it is right, and reads the answer as the server does.
func Ask[T, A any](
	ctx context.Context,
	c *Client,
	callback imhook.Callback[T],
	answer imhook.Codec[A],
	body *T,
) (imhook.Decision[A], error) {
	var decision imhook.Decision[A]
	data, err := callback.EncodeStrict(body)
	if err != nil {
		return decision, err
	}
	reply, err := c.SendRaw(ctx, callback, data)
	switch {
	case err != nil:
		return decision, err
	case reply.Status == http.StatusForbidden:
		decision.Verdict = imhook.Refuse
		return decision, nil
	case reply.Status != http.StatusOK:
		return decision, &imhook.StatusError{Status: reply.Status}
	case len(reply.Body) == 0:
		return decision, nil
	}
	content, err := answer.Decode(reply.Body)
	if err != nil {
		var rejected *imhook.Rejected
		errors.As(err, &rejected)
		return decision, &imhook.AnswerError{Rejected: rejected}
	}
	return imhook.Decision[A]{Verdict: imhook.Replace, Content: *content}, nil
}

// String shows no URL.
func (c *Client) String() string {
	return "client"
}
