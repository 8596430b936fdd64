package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"imhook.example/conformance/table"
	"imhook.example/sdk/imhook"
)

type decodeRequest struct {
	ID       json.RawMessage `json:"id"`
	Edition  string          `json:"edition"`
	Callback string          `json:"callback"`
	Profile  string          `json:"profile"`
	Body     []byte          `json:"body"`
}

type decoded struct {
	ID       json.RawMessage `json:"id"`
	OK       bool            `json:"ok"`
	Encoded  []byte          `json:"encoded"`
	Identity *string         `json:"identity"`
	OrderKey *string         `json:"orderKey"`
}

type refused struct {
	ID       json.RawMessage `json:"id"`
	OK       bool            `json:"ok"`
	Reason   imhook.Reason   `json:"reason"`
	Pointer  string          `json:"pointer"`
	Findings []place         `json:"findings"`
}

// A place of a body, and why it is refused.
type place struct {
	Pointer string        `json:"pointer"`
	Reason  imhook.Reason `json:"reason"`
}

func decode(in io.Reader, out io.Writer) error {
	lines := writer{out: out}
	return each(in, func(request decodeRequest) error {
		codec, err := find(request.Edition, request.Callback)
		if err != nil {
			return err
		}
		body, err := examine(codec, request.Profile, request.Body)
		var rejected *imhook.Rejected
		if errors.As(err, &rejected) {
			found := places(rejected)
			return lines.write(refused{request.ID, false, found[0].Reason, found[0].Pointer, found})
		}
		if err != nil {
			return err
		}
		return lines.write(decoded{request.ID, true, body.Encoded, text(body.Identity), text(body.OrderKey)})
	})
}

// find is what reads a callback, or its answer.
func find(edition, name string) (*table.Codec, error) {
	callback, isAnswer := strings.CutSuffix(name, ".answer")
	known := table.Find(edition, callback)
	switch {
	case known == nil || isAnswer && known.Answer == nil:
		return nil, fmt.Errorf("edition %s has no %s", edition, name)
	case isAnswer:
		return known.Answer, nil
	}
	return &known.Codec, nil
}

// examine checks a body as a client does, or only decodes it as a receiver does.
func examine(codec *table.Codec, profile string, body []byte) (table.Body, error) {
	if profile == imhook.Strict.String() {
		if err := codec.Check(imhook.Strict, body); err != nil {
			return table.Body{}, err
		}
	}
	return codec.Decode(body)
}

func places(rejected *imhook.Rejected) []place {
	var places []place
	for _, finding := range rejected.Findings {
		places = append(places, place{finding.Pointer, finding.Reason})
	}
	return places
}
