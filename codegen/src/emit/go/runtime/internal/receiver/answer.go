package receiver

import (
	"net/http"
	"strconv"

	"stub/imhook"
	"stub/internal/wire"
)

// listed is how many findings a refusal lists, so that a small body cannot cause a huge answer.
const listed = 100

// problemKind is the content type of a refusal (RFC 9457).
const problemKind = "application/problem+json"

// An answer is what is said to one request.
type answer struct {
	status int
	// kind is the content type of the body; empty: there is no body.
	kind string
	body []byte
}

// taken is 200 without a body. No answer is ever 408, a redirect or has a Retry-After of 0: the server would post again,
// or lose the body.
func taken() answer {
	return answer{status: http.StatusOK}
}

// isTaken says whether this is 200 without a body.
func (a answer) isTaken() bool {
	return a.status == http.StatusOK && len(a.body) == 0
}

// decided is what a censor says.
func decided(r reply) answer {
	switch r.verdict {
	case imhook.Replace:
		return answer{status: http.StatusOK, kind: "application/json; charset=utf-8", body: r.content}
	case imhook.Refuse:
		return answer{status: http.StatusForbidden}
	}
	return taken()
}

// problem is any status that says no.
func problem(status int) answer {
	body := append(problemHead(status, title(status)), '}')
	return answer{status: status, kind: problemKind, body: body}
}

// unreadable answers a body that could not be read: places and reasons (rule R7), and no values.
func unreadable(rejected *imhook.Rejected) answer {
	body := problemHead(http.StatusBadRequest, "The body breaks the contract")
	body = append(body, `,"edition":`...)
	body = wire.AppendText(body, rejected.Edition)
	body = append(body, `,"callback":`...)
	body = wire.AppendText(body, rejected.Callback)
	body = append(body, `,"errors":`...)
	findings := rejected.Findings[:min(listed, len(rejected.Findings))]
	body = wire.AppendArray(body, findings, func(b []byte, finding imhook.Finding) []byte {
		b = append(b, `{"pointer":`...)
		b = wire.AppendText(b, finding.Pointer)
		b = append(b, `,"reason":`...)
		b = wire.AppendText(b, finding.Reason)
		return append(b, '}')
	})
	return answer{status: http.StatusBadRequest, kind: problemKind, body: append(body, '}')}
}

func problemHead(status int, title string) []byte {
	body := append([]byte(nil), `{"type":"about:blank","title":`...)
	body = wire.AppendText(body, title)
	body = append(body, `,"status":`...)
	return strconv.AppendInt(body, int64(status), 10)
}

// title is the name of a status. That of 413 is RFC 9110's older one, as in all languages here.
func title(status int) string {
	if status == http.StatusRequestEntityTooLarge {
		return "Payload Too Large"
	}
	return http.StatusText(status)
}

// writeTo sets the headers: a length always, since the server takes an answer without one for an empty one (W25).
func (a answer) writeTo(header http.Header) {
	header["Content-Length"] = []string{strconv.Itoa(len(a.body))}
	if a.kind != "" {
		header["Content-Type"] = []string{a.kind}
	}
	if a.status == http.StatusMethodNotAllowed {
		header["Allow"] = []string{http.MethodPost}
	}
}

// public is the answer for other transports.
func (a answer) public() imhook.Answer {
	header := http.Header{}
	a.writeTo(header)
	return imhook.Answer{Status: a.status, Header: header, Body: a.body}
}
