// Copied by `cargo xtask generate go` from codegen/src/emit/go/runtime; do not edit.

package receiver

import (
	"errors"
	"io"
	"net/http"
	"strconv"
	"strings"
)

// errTooLong says that a body is longer than the limit.
var errTooLong = errors.New("the body is too long")

// plainKind is the content type that the server sends.
const plainKind = "application/json; charset=utf-8"

// check is the status that method and headers call for: 405, 415, or 413 for a length that is said to be too great.
// 0: nothing is wrong with them.
func check(method string, header http.Header, limit int) int {
	if method != http.MethodPost {
		return http.StatusMethodNotAllowed
	}
	if !isJSON(header) {
		return http.StatusUnsupportedMediaType
	}
	if saidLength(header) > uint64(max(limit, 0)) {
		return http.StatusRequestEntityTooLarge
	}
	return 0
}

// saidLength is the length that the headers say; 0: none.
func saidLength(header http.Header) uint64 {
	length, err := strconv.ParseUint(header.Get("Content-Length"), 10, 64)
	if errors.Is(err, strconv.ErrRange) {
		return length
	}
	if err != nil {
		return 0
	}
	return length
}

// isJSON says whether the headers promise JSON in UTF-8, not compressed.
func isJSON(header http.Header) bool {
	if encoding := header.Get("Content-Encoding"); encoding != "" && !strings.EqualFold(encoding, "identity") {
		return false
	}
	kind := header.Get("Content-Type")
	if kind == plainKind {
		return true
	}
	essence, parameters, _ := strings.Cut(kind, ";")
	if !strings.EqualFold(strings.TrimSpace(essence), "application/json") {
		return false
	}
	for parameter := range strings.SplitSeq(parameters, ";") {
		name, value, found := strings.Cut(parameter, "=")
		isCharset := found && strings.EqualFold(strings.TrimSpace(name), "charset")
		if isCharset && !strings.EqualFold(strings.Trim(strings.TrimSpace(value), `"`), "utf-8") {
			return false
		}
	}
	return true
}

// readAll is the body, whatever its headers say of it: errTooLong once it is longer than the limit.
func readAll(body io.Reader, said uint64, limit int) ([]byte, error) {
	// One byte of room for the end to be seen in.
	data := make([]byte, 0, min(said, uint64(max(limit, 0)))+1)
	for {
		if len(data) == cap(data) {
			data = append(data, 0)[:len(data)]
		}
		n, err := body.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		if len(data) > limit {
			return nil, errTooLong
		}
		if errors.Is(err, io.EOF) {
			return data, nil
		}
		if err != nil {
			return nil, err
		}
	}
}
