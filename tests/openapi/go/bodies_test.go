package openapi_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"imhook.example/openapi-tests"
	"imhook.example/openapi-tests/build/registry"
)

// body is a vector that is right in both profiles.
type body struct{ edition, callback, path string }

func bodies(t *testing.T) []body {
	t.Helper()
	var found []body
	for _, part := range []string{"examples", "captures", "own"} {
		paths, err := filepath.Glob(filepath.Join(openapi.Root, "tests/vectors", part, "*/*/*.json"))
		if err != nil || len(paths) == 0 {
			t.Fatalf("no body in %s: %v", part, err)
		}
		for _, path := range paths {
			callback := filepath.Base(filepath.Dir(path))
			if strings.HasPrefix(filepath.Base(path), "response-") {
				callback += ".answer"
			}
			found = append(found, body{filepath.Base(filepath.Dir(filepath.Dir(path))), callback, path})
		}
	}
	return found
}

// parsed reads JSON with every number digit by digit.
func parsed(t *testing.T, text []byte) any {
	t.Helper()
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	var value any
	if err := decoder.Decode(&value); err != nil {
		t.Fatal(err)
	}
	return value
}

func TestEveryBodyComesBackAsItWas(t *testing.T) {
	for _, body := range bodies(t) {
		t.Run(strings.TrimPrefix(body.path, openapi.Root+"/tests/vectors/"), func(t *testing.T) {
			text, err := os.ReadFile(body.path)
			if err != nil {
				t.Fatal(err)
			}
			empty, isKnown := registry.New[body.edition][body.callback]
			if !isKnown {
				t.Fatalf("no model for %s", body.callback)
			}
			value := empty()
			if err := json.Unmarshal(text, value); err != nil {
				t.Fatal(err)
			}
			again, err := json.Marshal(value)
			if err != nil {
				t.Fatal(err)
			}
			if want, got := parsed(t, text), parsed(t, again); !reflect.DeepEqual(want, got) {
				t.Errorf("wrote\n%s, read\n%s", again, text)
			}
		})
	}
}

func TestEveryModelHasABody(t *testing.T) {
	found := map[string]bool{}
	for _, body := range bodies(t) {
		found[body.edition+" "+body.callback] = true
	}
	for edition, models := range registry.New {
		for callback := range models {
			if !found[edition+" "+callback] {
				t.Errorf("%s %s has no body", edition, callback)
			}
		}
	}
}

func TestUnknownCodesAndMembersAreKept(t *testing.T) {
	text := []byte(`{"clientId":"c","later":{"a":1},"platform":99,"status":77,"timestamp":1,"userId":"u"}`)
	value := registry.New["2024-03"]["user-online"]()
	if err := json.Unmarshal(text, value); err != nil {
		t.Fatal(err)
	}
	again, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(parsed(t, text), parsed(t, again)) {
		t.Errorf("wrote %s", again)
	}
}

func TestAnotherTypeIsRefused(t *testing.T) {
	value := registry.New["2024-03"]["user-online"]()
	if err := json.Unmarshal([]byte(`{"status":"1"}`), value); err == nil {
		t.Error("a text was taken for a code")
	}
}
