package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"time"

	"imhook.example/conformance/table"
	"imhook.example/sdk/imhook"
)

// A config says what a receiver is like; what is absent is the receiver's own default.
type config struct {
	Edition        string          `json:"edition"`
	Bare           bool            `json:"bare"`
	Decode         *string         `json:"decode"`
	BasePath       *string         `json:"basePath"`
	Workers        *int            `json:"workers"`
	QueueSize      *int            `json:"queueSize"`
	HoldMS         *int            `json:"holdMs"`
	BodyLimit      *int            `json:"bodyLimit"`
	BodyTimeoutMS  *int            `json:"bodyTimeoutMs"`
	Remember       *int            `json:"remember"`
	CensorLimitMS  *int            `json:"censorLimitMs"`
	CensorFallback string          `json:"censorFallback"`
	HandlerMS      int             `json:"handlerMs"`
	HandlerFails   bool            `json:"handlerFails"`
	Censor         json.RawMessage `json:"censor"`
	Quiet          bool            `json:"quiet"`
}

func (c *config) options() []imhook.ReceiverOption {
	var options []imhook.ReceiverOption
	add(&options, c.BasePath, imhook.WithBasePath)
	add(&options, c.Workers, imhook.WithWorkers)
	add(&options, c.QueueSize, imhook.WithQueueSize)
	add(&options, milliseconds(c.HoldMS), imhook.WithHold)
	add(&options, c.BodyLimit, imhook.WithBodyLimit)
	add(&options, milliseconds(c.BodyTimeoutMS), imhook.WithBodyTimeout)
	add(&options, c.Remember, imhook.WithRemember)
	add(&options, milliseconds(c.CensorLimitMS), imhook.WithCensorLimit)
	if c.CensorFallback == imhook.Refuse.String() {
		options = append(options, imhook.WithCensorFallback(imhook.Refuse))
	}
	return options
}

func add[T any](options *[]imhook.ReceiverOption, value *T, option func(T) imhook.ReceiverOption) {
	if value != nil {
		*options = append(*options, option(*value))
	}
}

func milliseconds(number *int) *time.Duration {
	if number == nil {
		return nil
	}
	duration := time.Duration(*number) * time.Millisecond
	return &duration
}

// take is what a bare server does with a body.
func (c *config) take() (func([]byte) error, error) {
	if c.Decode == nil {
		return func([]byte) error { return nil }, nil
	}
	callback := table.Find(c.Edition, *c.Decode)
	if callback == nil {
		return nil, fmt.Errorf("edition %s has no %s", c.Edition, *c.Decode)
	}
	return callback.UsualDecode, nil
}

// decision is what the censor's handler says.
func (c *config) decision() (table.Decision, error) {
	switch text := string(bytes.TrimSpace(c.Censor)); text {
	case "", `"pass"`:
		return table.Decision{}, nil
	case `"refuse"`:
		return table.Decision{Verdict: imhook.Refuse}, nil
	}
	var replace struct {
		Replace []byte `json:"replace"`
	}
	if err := json.Unmarshal(c.Censor, &replace); err != nil {
		return table.Decision{}, fmt.Errorf("censor: %w", err)
	}
	return table.Decision{Verdict: imhook.Replace, Content: replace.Replace}, nil
}
