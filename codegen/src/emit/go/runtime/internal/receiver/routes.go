package receiver

import (
	"crypto/subtle"
	"maps"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"stub/imhook"
)

// A route is a callback that has a handler. One of the two functions makes its events ready to run.
type route struct {
	callback string
	event    func(raw []byte, at time.Time) (job, *imhook.Rejected)
	question func(raw []byte, at time.Time) (question, *imhook.Rejected)
}

// routes are the paths of a receiver. They may grow while it serves.
type routes struct {
	base  string
	known atomic.Pointer[table]
	// growing guards changes; who reads sees a table that never changes.
	growing sync.Mutex
}

type table struct {
	// handled are the callbacks that have a handler.
	handled map[string]*route
	// paths are the callbacks by their paths, those without a handler too.
	paths map[string]string
}

// base puts every path below this one; it may hold a secret.
func base(path string) string {
	path = strings.Trim(path, "/")
	if path == "" {
		return ""
	}
	return "/" + path
}

// add sets the handler of a callback, which is posted to its default path; the later one of two counts.
func (r *routes) add(route *route, path string) {
	r.change(func(t *table) {
		t.handled[route.callback] = route
		t.paths[absolute(path)] = route.callback
	})
}

// addPath says that posts to this path are for this callback as well.
func (r *routes) addPath(callback, path string) {
	r.change(func(t *table) { t.paths[absolute(path)] = callback })
}

func (r *routes) change(change func(*table)) {
	r.growing.Lock()
	defer r.growing.Unlock()
	next := &table{handled: map[string]*route{}, paths: map[string]string{}}
	if known := r.known.Load(); known != nil {
		maps.Copy(next.handled, known.handled)
		maps.Copy(next.paths, known.paths)
	}
	change(next)
	r.known.Store(next)
}

// find is the callback at a path; nil: there is none. The base is compared in constant time, whatever comes behind it:
// nothing is signed, so that a secret in it is all that keeps strangers out.
func (r *routes) find(path string) *route {
	known := r.known.Load()
	if known == nil || len(path) < len(r.base) {
		return nil
	}
	if subtle.ConstantTimeCompare([]byte(path[:len(r.base)]), []byte(r.base)) == 0 {
		return nil
	}
	return known.handled[known.paths[path[len(r.base):]]]
}

func absolute(path string) string {
	if strings.HasPrefix(path, "/") {
		return path
	}
	return "/" + path
}
