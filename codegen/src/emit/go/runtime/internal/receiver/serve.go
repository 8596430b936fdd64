package receiver

import (
	"net/http"
	"time"
)

// ServeHTTP answers one request of net/http.
func (r *Receiver) ServeHTTP(w http.ResponseWriter, request *http.Request) {
	answer, isRead := r.serve(w, request)
	if answer.isTaken() {
		// What net/http says of its own accord: 200, and a length of 0. A header that is touched is copied for it.
		return
	}
	header := w.Header()
	answer.writeTo(header)
	if !isRead && request.ContentLength != 0 {
		// Else the server would wait for the rest of a body that nobody wants.
		header["Connection"] = []string{"close"}
	}
	w.WriteHeader(answer.status)
	// Who posted is gone if this fails; the event is taken all the same.
	_, _ = w.Write(answer.body)
}

// serve answers a request, and says whether its body was read to the end.
func (r *Receiver) serve(w http.ResponseWriter, request *http.Request) (answer, bool) {
	route, status := r.find(request.Method, request.URL.EscapedPath(), request.Header)
	if status != 0 {
		return r.refuse(route, status), false
	}
	connection := http.NewResponseController(w)
	if connection.SetReadDeadline(time.Now().Add(r.settings.BodyTimeout)) != nil {
		// A writer without deadlines: a test's, or one that was wrapped.
		said := r.handle(request.Context(), request.Method, request.URL.EscapedPath(), request.Header, request.Body)
		return said, said.status == http.StatusOK
	}
	// The deadline is that of this request; net/http sets its own for the next.
	raw, err := readAll(request.Body, uint64(max(request.ContentLength, 0)), r.settings.BodyLimit)
	return r.take(route, raw, err), err == nil
}
