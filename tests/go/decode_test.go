package sdktests

import (
	"errors"
	"strings"
	"testing"

	"imhook.example/sdk/imhook"
)

// findings are those of an error, which has to be a rejection.
func findings(t *testing.T, err error) []imhook.Finding {
	t.Helper()
	var rejected *imhook.Rejected
	if !errors.As(err, &rejected) || len(rejected.Findings) == 0 {
		t.Fatalf("not a rejection with findings: %v", err)
	}
	return rejected.Findings
}

func TestEveryRowOfTheManifestIsRefusedWithItsReasonAndPointer(t *testing.T) {
	for _, row := range invalid(t) {
		_, decodeErr := row.codec().Decode(row.body)
		tolerantErr := row.codec().Check(imhook.Tolerant, row.body)
		strictErr := row.codec().Check(imhook.Strict, row.body)
		if (decodeErr == nil) != (tolerantErr == nil) {
			t.Errorf("%s: both readers must agree: %v, %v", row.File, decodeErr, tolerantErr)
		}
		for _, judged := range []struct {
			verdict string
			err     error
		}{{row.Tolerant, decodeErr}, {row.Tolerant, tolerantErr}, {row.Strict, strictErr}} {
			if judged.verdict == "accept" {
				if judged.err != nil {
					t.Errorf("%s: %v", row.File, judged.err)
				}
				continue
			}
			found := findings(t, judged.err)
			if len(found) != 1 || found[0].Pointer != row.Pointer || found[0].Reason != row.reason() {
				t.Errorf("%s: found %v, want %s %s", row.File, found, row.Pointer, row.reason())
			}
		}
	}
}

func TestR8EverySoundBodyIsWrittenAsItCame(t *testing.T) {
	vectors := valid(t, "examples", "captures", "own")
	if len(vectors) < 140 {
		t.Fatalf("only %d", len(vectors))
	}
	for _, v := range vectors {
		body, err := v.codec().Decode(v.body)
		if err != nil {
			t.Errorf("%s: %v", v.file, err)
			continue
		}
		if string(body.Encoded) != string(v.body) {
			t.Errorf("%s:\n%s\n%s", v.file, body.Encoded, v.body)
		}
		if err := v.codec().Check(imhook.Strict, v.body); err != nil {
			t.Errorf("%s: %v", v.file, err)
		}
	}
}

func TestFindingsHaveTextsInBothLanguagesWithoutValues(t *testing.T) {
	// Every reason but the four that stand for bytes and depth is among the rows of the manifest.
	reasons := map[imhook.Reason]bool{}
	for _, row := range invalid(t) {
		for _, finding := range findings(t, row.codec().Check(imhook.Strict, row.body)) {
			reasons[finding.Reason] = true
			if finding.Text.EN == "" || finding.Text.ZH == "" || !strings.ContainsFunc(finding.Text.ZH, isChinese) {
				t.Errorf("%s: %+v", row.File, finding)
			}
		}
	}
	if len(reasons) != 11 {
		t.Errorf("only %v", reasons)
	}
}

func isChinese(r rune) bool {
	return '一' <= r && r <= '鿿'
}
