package receiver

import (
	"net/http"
	"strconv"

	"stub/imhook"
	"stub/internal/wire"
)

// listed is how many findings a refusal lists, so that a small body cannot cause a huge answer.
const listed = 100

// taken is 200 without a body. No answer is ever 408, a redirect or has a Retry-After of 0: the server would post again,
// or lose the body.
func taken() imhook.Answer {
	return answer(http.StatusOK, "", nil)
}

// decided is what a censor says.
func decided(r reply) imhook.Answer {
	switch r.verdict {
	case imhook.Replace:
		return answer(http.StatusOK, "application/json; charset=utf-8", r.content)
	case imhook.Refuse:
		return answer(http.StatusForbidden, "", nil)
	}
	return taken()
}

// problem is any status that says no (RFC 9457).
func problem(status int) imhook.Answer {
	body := append(problemHead(status, title(status)), '}')
	problem := answer(status, "application/problem+json", body)
	if status == http.StatusMethodNotAllowed {
		problem.Header["Allow"] = []string{http.MethodPost}
	}
	return problem
}

// unreadable answers a body that could not be read: places and reasons (rule R7), and no values.
func unreadable(rejected *imhook.Rejected) imhook.Answer {
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
	return answer(http.StatusBadRequest, "application/problem+json", append(body, '}'))
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

// answer has a length always: the server takes an answer without one for an empty one (W25).
func answer(status int, kind string, body []byte) imhook.Answer {
	header := make(http.Header, 2)
	if kind != "" {
		header["Content-Type"] = []string{kind}
	}
	header["Content-Length"] = []string{strconv.Itoa(len(body))}
	return imhook.Answer{Status: status, Header: header, Body: body}
}
