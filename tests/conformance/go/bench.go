package main

import (
	"fmt"
	"io"
	"runtime"
	"time"

	"imhook.example/conformance/table"
)

type benchRequest struct {
	Edition  string `json:"edition"`
	Callback string `json:"callback"`
	Body     []byte `json:"body"`
	Rounds   int    `json:"rounds"`
	MS       int    `json:"ms"`
}

// times are nanoseconds per body, a number a round.
type times struct {
	Ours  []float64 `json:"ours"`
	Usual []float64 `json:"usual"`
}

type measured struct {
	Usual  string `json:"usual"`
	Decode times  `json:"decode"`
	Encode times  `json:"encode"`
}

func bench(in io.Reader, out io.Writer) error {
	lines := writer{out: out}
	return each(in, func(request benchRequest) error {
		callback := table.Find(request.Edition, request.Callback)
		if callback == nil {
			return fmt.Errorf("edition %s has no %s", request.Edition, request.Callback)
		}
		pair := callback.Usual(request.Body)
		round := time.Duration(request.MS) * time.Millisecond
		result := measured{Usual: "encoding/json " + runtime.Version()}
		for range request.Rounds {
			result.Decode.add(measure(pair.OursDecode, round), measure(pair.UsualDecode, round))
			result.Encode.add(measure(pair.OursEncode, round), measure(pair.UsualEncode, round))
		}
		return lines.write(result)
	})
}

func (t *times) add(ours, usual float64) {
	t.Ours = append(t.Ours, ours)
	t.Usual = append(t.Usual, usual)
}

// measure does a work for so long, and says how many nanoseconds it takes once.
func measure(work func(), round time.Duration) float64 {
	// So many between two looks at the clock that it does not count.
	const between = 100
	done, start := 0, time.Now()
	for {
		for range between {
			work()
		}
		done += between
		if spent := time.Since(start); spent >= round {
			return float64(spent.Nanoseconds()) / float64(done)
		}
	}
}
