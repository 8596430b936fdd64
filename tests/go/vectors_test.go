package sdktests

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"imhook.example/conformance/table"
	"imhook.example/sdk/imhook"
)

// vectors is the folder of the shared bodies.
const vectors = "../vectors"

// A vector is a body that is right in both profiles.
type vector struct {
	file, edition, callback string
	isAnswer                bool
	body                    []byte
}

// codec is what reads the vector.
func (v vector) codec() *table.Codec {
	callback := table.Find(v.edition, v.callback)
	if v.isAnswer {
		return callback.Answer
	}
	return &callback.Codec
}

// valid are the bodies of some folders, as <folder>/<edition>/<callback>/*.json.
func valid(t testing.TB, folders ...string) []vector {
	t.Helper()
	var found []vector
	for _, folder := range folders {
		files, err := filepath.Glob(filepath.Join(vectors, folder, "*", "*", "*.json"))
		if err != nil || len(files) == 0 {
			t.Fatalf("no vectors in %s: %v", folder, err)
		}
		for _, file := range files {
			callback, name := filepath.Split(file)
			edition := filepath.Base(filepath.Dir(filepath.Clean(callback)))
			found = append(found, vector{
				file:     file,
				edition:  edition,
				callback: filepath.Base(callback),
				isAnswer: strings.HasPrefix(name, "response-"),
				body:     bytesOf(t, file),
			})
		}
	}
	return found
}

// events are all bodies that are right and no answers.
func events(t testing.TB) []vector {
	t.Helper()
	var found []vector
	for _, v := range valid(t, "examples", "captures", "own") {
		if !v.isAnswer {
			found = append(found, v)
		}
	}
	return found
}

// A row of the manifest is a body with one fault.
type row struct {
	File     string `json:"file"`
	Edition  string `json:"edition"`
	Event    string `json:"event"`
	Pointer  string `json:"pointer"`
	Kind     string `json:"kind"`
	Tolerant string `json:"tolerant"`
	Strict   string `json:"strict"`
	body     []byte
}

// reason is the row's kind in the words of rule R7.
func (r row) reason() imhook.Reason {
	if r.Kind == "null-for-required" {
		return imhook.MissingRequired
	}
	return imhook.Reason(r.Kind)
}

func (r row) codec() *table.Codec {
	callback, isAnswer := strings.CutSuffix(r.Event, ".answer")
	if isAnswer {
		return table.Find(r.Edition, callback).Answer
	}
	return &table.Find(r.Edition, callback).Codec
}

func invalid(t testing.TB) []row {
	t.Helper()
	var manifest struct {
		Cases []row `json:"cases"`
	}
	if err := json.Unmarshal(bytesOf(t, filepath.Join(vectors, "invalid/manifest.json")), &manifest); err != nil {
		t.Fatal(err)
	}
	if len(manifest.Cases) != 422 {
		t.Fatalf("the manifest has %d rows", len(manifest.Cases))
	}
	for i := range manifest.Cases {
		manifest.Cases[i].body = bytesOf(t, filepath.Join(vectors, "invalid", manifest.Cases[i].File))
	}
	return manifest.Cases
}

func bytesOf(t testing.TB, file string) []byte {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return data
}
