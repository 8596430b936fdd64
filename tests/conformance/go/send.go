package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"

	"imhook.example/conformance/table"
	"imhook.example/sdk/imhook"
)

type sendConfig struct {
	URL       string `json:"url"`
	TimeoutMS *int   `json:"timeoutMs"`
	Retries   int    `json:"retries"`
}

type sent struct {
	ID     json.RawMessage `json:"id"`
	OK     bool            `json:"ok"`
	Answer any             `json:"answer"`
}

type unsent struct {
	ID     json.RawMessage `json:"id"`
	OK     bool            `json:"ok"`
	Error  string          `json:"error"`
	Status int             `json:"status,omitempty"`
}

func send(text []byte, in io.Reader, out io.Writer) error {
	var c sendConfig
	if err := json.Unmarshal(text, &c); err != nil {
		return fmt.Errorf("config: %w", err)
	}
	options := []imhook.ClientOption{imhook.WithRetries(c.Retries)}
	if timeout := milliseconds(c.TimeoutMS); timeout != nil {
		options = append(options, imhook.WithTimeout(*timeout), imhook.WithRetryPause(time.Millisecond))
	}
	clients := map[string]table.Client{}
	lines := writer{out: out}
	return each(in, func(request decodeRequest) error {
		callback := table.Find(request.Edition, request.Callback)
		if callback == nil {
			return fmt.Errorf("edition %s has no %s", request.Edition, request.Callback)
		}
		if clients[request.Edition] == nil {
			clients[request.Edition] = table.NewClient(request.Edition, c.URL, options...)
		}
		decision, err := callback.Post(context.Background(), clients[request.Edition], request.Body)
		if err != nil {
			return lines.write(failed(request.ID, err))
		}
		line := sent{ID: request.ID, OK: true}
		if callback.Answer != nil {
			line.Answer = said(decision)
		}
		return lines.write(line)
	})
}

func said(decision table.Decision) any {
	if decision.Verdict == imhook.Replace {
		return map[string][]byte{"replace": decision.Content}
	}
	return decision.Verdict.String()
}

// failed says which kind of error it is.
func failed(id json.RawMessage, err error) unsent {
	var (
		answer   *imhook.AnswerError
		rejected *imhook.Rejected
		status   *imhook.StatusError
	)
	line := unsent{ID: id, Error: "connection"}
	switch {
	case errors.As(err, &answer):
		line.Error = "answer"
	case errors.As(err, &rejected):
		line.Error = "rejected"
	case errors.As(err, &status):
		line.Error, line.Status = "status", status.Status
	case errors.Is(err, imhook.ErrTimeout):
		line.Error = "timeout"
	}
	return line
}
