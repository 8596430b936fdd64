package sdktests

import (
	"testing"

	"imhook.example/conformance/table"
	"imhook.example/sdk/imhook"
)

// FuzzBothReaders holds the reader that receivers use against the one that explains: they have to take the same bodies,
// and a body that was taken has to come back the same.
func FuzzBothReaders(f *testing.F) {
	for _, v := range valid(f, "examples", "captures", "own") {
		f.Add(v.body)
	}
	for _, row := range invalid(f) {
		f.Add(row.body)
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		for _, callback := range table.All {
			decoded, err := callback.Decode(body)
			tolerantErr := callback.Check(imhook.Tolerant, body)
			if (err == nil) != (tolerantErr == nil) {
				t.Fatalf("%s: %v, %v", callback.Name(), err, tolerantErr)
			}
			if err != nil {
				if len(findings(t, err)) == 0 {
					t.Fatal("no finding")
				}
				continue
			}
			again, err := callback.Decode(decoded.Encoded)
			if err != nil || string(again.Encoded) != string(decoded.Encoded) || again.Identity != decoded.Identity {
				t.Fatalf("%s: %v\n%s\n%s", callback.Name(), err, decoded.Encoded, again.Encoded)
			}
		}
	})
}
