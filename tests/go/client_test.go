package sdktests

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"slices"
	"strings"
	"testing"
	"time"

	"imhook.example/conformance/table"
	"imhook.example/sdk/imhook"
	"imhook.example/sdk/v202403"
)

func TestEveryCaptureIsPostedAgainAsTheServerPostedIt(t *testing.T) {
	url, requests := record(t, ok)
	captures := valid(t, "captures")
	if len(captures) != 43 {
		t.Fatalf("%d captures", len(captures))
	}
	for _, v := range captures {
		head := strings.TrimSpace(string(bytesOf(t, strings.TrimSuffix(v.file, ".json")+".http")))
		path := strings.Fields(head)[1]
		callback := table.Find(v.edition, v.callback)
		client := table.NewClient(v.edition, "http://nowhere.invalid", imhook.WithURL(callback, url+path))
		decision, err := callback.Post(t.Context(), client, v.body)
		if err != nil || decision.Verdict != imhook.Pass {
			t.Fatal(v.file, err)
		}
		posted := <-requests
		if string(posted.body) != string(v.body) {
			t.Errorf("%s: posted %s", v.file, posted.body)
		}
		if got, want := comparable(posted.head), comparable(head); !slices.Equal(got, want) {
			t.Errorf("%s: posted %q, want %q", v.file, got, want)
		}
	}
	if len(requests) != 0 {
		t.Error("something is posted twice")
	}
}

// comparable are the lines of a head with the two values that depend on the place taken out. Their order is that of
// net/http, so they are sorted.
func comparable(head string) []string {
	var lines []string
	for line := range strings.SplitSeq(strings.ReplaceAll(head, "\r\n", "\n"), "\n") {
		for _, name := range []string{"Host: ", "Content-Length: "} {
			if strings.HasPrefix(line, name) {
				line = name
			}
		}
		lines = append(lines, line)
	}
	slices.Sort(lines[1:])
	return lines
}

func TestEveryBodyIsPostedByteForByteAtItsDefaultPath(t *testing.T) {
	url, requests := record(t, ok)
	for _, v := range events(t) {
		callback := table.Find(v.edition, v.callback)
		if _, err := callback.Post(t.Context(), table.NewClient(v.edition, url), v.body); err != nil {
			t.Fatal(v.file, err)
		}
		posted := <-requests
		if string(posted.body) != string(v.body) || strings.Fields(posted.head)[1] != callback.DefaultPath() {
			t.Errorf("%s: %s\n%s", v.file, posted.head, posted.body)
		}
	}
}

func TestAPathBehindTheBaseAndAUserAgentOfOnesOwn(t *testing.T) {
	url, requests := record(t, ok)
	client := v202403.NewClient(url+"/hooks/", imhook.WithUserAgent("me"))
	reply, err := client.SendRaw(t.Context(), v202403.UserOnlineCallback, []byte("anything"))
	if err != nil || reply.Status != 200 {
		t.Fatal(reply, err)
	}
	posted := <-requests
	agent, _ := posted.header("user-agent")
	if !strings.HasPrefix(posted.head, "POST /hooks/im_event/user/online HTTP/1.1\r\n") || agent != "me" || string(posted.body) != "anything" {
		t.Errorf("bytes of one's own go out as they are: %s\n%s", posted.head, posted.body)
	}
}

func TestABodyThatStrictRefusesIsNotSent(t *testing.T) {
	url, requests := record(t, ok)
	refused := 0
	for _, row := range invalid(t) {
		callback := table.Find(row.Edition, row.Event)
		if row.Tolerant != "accept" || callback == nil {
			continue
		}
		body, err := callback.Decode(row.body)
		if err != nil {
			t.Fatal(row.File, err)
		}
		// Reading mends some faults: nulls and unknown members are gone.
		if callback.Check(imhook.Strict, body.Encoded) == nil {
			continue
		}
		_, err = callback.Post(t.Context(), table.NewClient(row.Edition, url), row.body)
		found := findings(t, err)
		if found[0].Pointer != row.Pointer || found[0].Reason != row.reason() || !strings.Contains(err.Error(), row.Pointer) {
			t.Errorf("%s: %v", row.File, err)
		}
		refused++
	}
	if refused < 30 || len(requests) != 0 {
		t.Errorf("%d refused, %d sent", refused, len(requests))
	}
}

const unavailable = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n"

func TestAnotherStatusIsAnErrorAndIsNotPostedAgain(t *testing.T) {
	for status, answer := range map[int]string{
		503: unavailable,
		500: "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 3\r\n\r\nbug",
		302: "HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n",
		307: "HTTP/1.1 307 Temporary Redirect\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n",
	} {
		url, requests := record(t, answer)
		err := v202403.NewClient(url).UserOnline(t.Context(), onlineBody(t, "u", 1))
		var said *imhook.StatusError
		if !errors.As(err, &said) || said.Status != status || len(requests) != 1 {
			t.Errorf("%d: %v, posted %d times", status, err, len(requests))
		}
	}
}

func TestWhoAsksForRetriesGetsSoMany(t *testing.T) {
	url, requests := record(t, unavailable)
	client := v202403.NewClient(url, imhook.WithRetries(2), imhook.WithRetryPause(0))
	if err := client.UserOnline(t.Context(), onlineBody(t, "u", 1)); err == nil || len(requests) != 3 {
		t.Error(err, len(requests))
	}
	// The context ends the pause.
	ctx, cancel := context.WithCancel(t.Context())
	client = v202403.NewClient(url, imhook.WithRetries(1), imhook.WithRetryPause(time.Hour))
	ended := make(chan error)
	go func() { ended <- client.UserOnline(ctx, onlineBody(t, "u", 1)) }()
	for range 4 {
		<-requests
	}
	cancel()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

func TestNobodyThereAndNoAnswerAreToldApart(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	url := "http://" + listener.Addr().String() + "/S3CRET"
	// It accepts in the kernel and never answers.
	err = v202403.NewClient(url, imhook.WithTimeout(20*time.Millisecond)).UserOnline(t.Context(), onlineBody(t, "u", 1))
	if !errors.Is(err, imhook.ErrTimeout) {
		t.Error(err)
	}
	_ = listener.Close()
	for _, url := range []string{url, "/no/host/S3CRET", "not a url://S3CRET", "ftp://r/S3CRET"} {
		err := v202403.NewClient(url).UserOnline(t.Context(), onlineBody(t, "u", 1))
		var broken *imhook.ConnectionError
		if !errors.As(err, &broken) || strings.Contains(err.Error(), "S3CRET") {
			t.Errorf("%s: %v", url, err)
		}
	}
}

func TestAnAnswerThatBreaksOffOrStandsStillIsNone(t *testing.T) {
	for name, standsStill := range map[string]bool{"breaks off": false, "stands still": true} {
		listener, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			t.Fatal(err)
		}
		go func() {
			stream, err := listener.Accept()
			if err != nil {
				return
			}
			readRaw(bufio.NewReader(stream))
			_, _ = io.WriteString(stream, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf")
			if !standsStill {
				_ = stream.Close()
			}
		}()
		client := v202403.NewClient("http://"+listener.Addr().String(), imhook.WithTimeout(100*time.Millisecond))
		err = client.UserOnline(t.Context(), onlineBody(t, "u", 1))
		var broken *imhook.ConnectionError
		if errors.Is(err, imhook.ErrTimeout) != standsStill || errors.As(err, &broken) == standsStill {
			t.Errorf("%s: %v", name, err)
		}
		_ = listener.Close()
	}
}

func TestTheContextOfAPostEndsIt(t *testing.T) {
	url, _ := record(t, "")
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	if err := v202403.NewClient(url).UserOnline(ctx, onlineBody(t, "u", 1)); !errors.Is(err, context.DeadlineExceeded) {
		t.Error(err)
	}
}

func TestAClientShowsNoURL(t *testing.T) {
	client := v202403.NewClient("http://r/S3CRET")
	for _, format := range []string{"%v", "%+v", "%#v", "%s"} {
		if shown := fmt.Sprintf(format, client); strings.Contains(shown, "S3CRET") {
			t.Error(shown)
		}
	}
}
