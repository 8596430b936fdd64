package sdktests

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"strconv"
	"strings"
	"testing"
	"time"
)

// ok is 200 without a body.
const ok = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"

// A raw is a request or an answer as it came: HTTP by hand, for what no client would send, and for bytes as they are.
type raw struct {
	head string
	body []byte
}

func (m *raw) status() int {
	status, _ := strconv.Atoi(strings.Fields(m.head)[1])
	return status
}

func (m *raw) header(name string) (string, bool) {
	for line := range strings.SplitSeq(m.head, "\r\n") {
		known, value, found := strings.Cut(line, ": ")
		if found && strings.EqualFold(known, name) {
			return value, true
		}
	}
	return "", false
}

// readRaw reads one message; nil when the connection ends before it does.
func readRaw(in *bufio.Reader) *raw {
	var head strings.Builder
	for !strings.HasSuffix(head.String(), "\r\n\r\n") {
		line, err := in.ReadString('\n')
		if err != nil {
			return nil
		}
		head.WriteString(line)
	}
	message := &raw{head: strings.TrimSuffix(head.String(), "\r\n\r\n")}
	said, _ := message.header("content-length")
	length, _ := strconv.Atoi(said)
	message.body = make([]byte, length)
	if _, err := io.ReadFull(in, message.body); err != nil {
		return nil
	}
	return message
}

// head is that of a request as the server writes it, with other headers behind its own.
func head(path, more string) string {
	return fmt.Sprintf("POST %s HTTP/1.1\r\nContent-Type: application/json; charset=utf-8\r\nHost: receiver\r\n"+
		"Connection: Keep-Alive\r\nAccept-Encoding: gzip\r\nUser-Agent: okhttp/4.12.0\r\n%s\r\n", path, more)
}

// request is a whole request as the server writes it.
func request(path, body string) string {
	return head(path, fmt.Sprintf("Content-Length: %d\r\n", len(body))) + body
}

// A connection to a receiver.
type connection struct {
	net.Conn
	in *bufio.Reader
}

func connect(t testing.TB, url string) *connection {
	t.Helper()
	stream, err := net.Dial("tcp", strings.TrimPrefix(url, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = stream.Close() })
	if err := stream.SetDeadline(time.Now().Add(patience)); err != nil {
		t.Fatal(err)
	}
	return &connection{Conn: stream, in: bufio.NewReader(stream)}
}

// exchange sends bytes and reads the answer.
func (c *connection) exchange(t testing.TB, bytes string) *raw {
	t.Helper()
	// The receiver may answer and close before it has everything.
	_, _ = io.WriteString(c, bytes)
	answer := readRaw(c.in)
	if answer == nil {
		t.Fatalf("no answer to %.200s", bytes)
	}
	return answer
}

// exchange does so on a connection of its own.
func exchange(t testing.TB, url, bytes string) *raw {
	t.Helper()
	return connect(t, url).exchange(t, bytes)
}

// record is a server that keeps what it gets and gives the same answer to everything.
func record(t testing.TB, answer string) (url string, requests chan *raw) {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = listener.Close() })
	requests = make(chan *raw, 1000)
	go func() {
		for {
			stream, err := listener.Accept()
			if err != nil {
				return
			}
			go func() {
				in := bufio.NewReader(stream)
				for request := readRaw(in); request != nil; request = readRaw(in) {
					requests <- request
					if _, err := io.WriteString(stream, answer); err != nil {
						return
					}
				}
			}()
		}
	}()
	return "http://" + listener.Addr().String(), requests
}

// wantHonest wants what every answer must be: else it would be posted again, or the body would be lost.
func wantHonest(t testing.TB, answer *raw) {
	t.Helper()
	status := answer.status()
	_, retries := answer.header("retry-after")
	_, moves := answer.header("location")
	length, _ := answer.header("content-length")
	if status == http.StatusRequestTimeout || status/100 == 3 || retries || moves || length != strconv.Itoa(len(answer.body)) {
		t.Errorf("not honest: %s", answer.head)
	}
}
