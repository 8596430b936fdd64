package main

import (
	"bufio"
	"encoding/json"
	"io"
	"sync"
)

// longest is how long a line may be: a body of several MiB in base64.
const longest = 64 << 20

// each reads one JSON object a line.
func each[T any](in io.Reader, do func(T) error) error {
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, longest)
	for lines.Scan() {
		var line T
		if err := json.Unmarshal(lines.Bytes(), &line); err != nil {
			return err
		}
		if err := do(line); err != nil {
			return err
		}
	}
	return lines.Err()
}

// A writer writes one JSON object a line, whoever asks.
type writer struct {
	mutex sync.Mutex
	out   io.Writer
}

func (w *writer) write(line any) error {
	data, err := json.Marshal(line)
	if err != nil {
		return err
	}
	w.mutex.Lock()
	defer w.mutex.Unlock()
	_, err = w.out.Write(append(data, '\n'))
	return err
}

// text is a text, or null for none.
func text(text string) *string {
	if text == "" {
		return nil
	}
	return &text
}
