package readme

import (
	"context"
	"fmt"
	"net"
	"os"
	"runtime"
	"strings"
	"testing"

	"imhook.example/sdk/v202403"
)

func online(at int) []byte {
	return fmt.Appendf(nil, `{"userId":"u","clientId":"c","platform":2,"status":0,"timestamp":%d,"customState":0,"sessions":[]}`, at)
}

func listen(t *testing.T) (net.Listener, string) {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	return listener, "http://" + listener.Addr().String()
}

func TestTheReadmeShowsWhatStandsHere(t *testing.T) {
	readme, err := os.ReadFile("../../../generated/go/README.md")
	if err != nil {
		t.Fatal(err)
	}
	source, err := os.ReadFile("readme.go")
	if err != nil {
		t.Fatal(err)
	}
	blocks := strings.Split(string(readme), "```go\n")[1:]
	if len(blocks) != 3 {
		t.Fatalf("%d blocks", len(blocks))
	}
	for _, block := range blocks {
		block, _, _ = strings.Cut(block, "```")
		if !strings.Contains(string(source), block) {
			t.Errorf("not here:\n%s", block)
		}
	}
}

func TestTheReadmesClientReachesTheReadmesReceiver(t *testing.T) {
	listener, url := listen(t)
	ended := make(chan error)
	go func() { ended <- serve(listener) }()
	if err := post(t.Context(), url, online(1)); err != nil {
		t.Error(err)
	}
	if err := post(t.Context(), url, []byte("{}")); err == nil || !strings.HasPrefix(err.Error(), "user-online (2024-03): /userId missing-required") {
		t.Error(err)
	}
	message := `{"messageId":1,"sender":"u","conv":{"type":0,"target":"v"},"payload":{"type":1},"timestamp":5}`
	reply, err := v202403.NewClient(url).SendRaw(t.Context(), v202403.MessageCallback, []byte(message))
	if err != nil || reply.Status != 200 {
		t.Error(reply, err)
	}
	for indexed.Load() != 5 {
		runtime.Gosched()
	}
	_ = listener.Close()
	<-ended
}

func TestTheReadmesReceiverInEarnestHandlesEverythingBeforeItEnds(t *testing.T) {
	listener, url := listen(t)
	ctx, end := context.WithCancel(t.Context())
	ended := make(chan error)
	go func() { ended <- run(ctx, listener) }()
	for at := range 3 {
		if err := post(t.Context(), url+"/hooks/k3Jq9vXwT2", online(at+1)); err != nil {
			t.Error(err)
		}
	}
	end()
	if err := <-ended; err != nil || saved.Load() != 3 {
		t.Error(err, saved.Load())
	}
}
