package talks

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/invented"
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/exchange"
	"example.org/onetoone/guide/words"
)

func TestFault_AClockThatMovesBackChangesNoOrderAndIsSaid(t *testing.T) {
	s, e := guide.Begin(invented.Guide(), time.Date(2026, 10, 25, 2, 50, 0, 0, time.UTC))
	h := &invented.Held{Id: invented.SamID, S: s, At: e.At}
	h.Do(e, nil)
	h.Start().Note("before")
	h.At = h.At.Add(-time.Hour)
	h.Note("after")
	if h.Err != nil {
		t.Fatal(h.Err)
	}
	var out bytes.Buffer
	if err := exchange.WriteText(&out, words.English(), h.Id, h.S, desk.TextWidth); err != nil {
		t.Fatal(err)
	}
	text := out.String()
	if words := "The clock moved back 1 hour here. The order is right; nothing is lost."; !strings.Contains(text, words) {
		t.Errorf("it does not say %q:\n%s", words, text)
	}
	if strings.Index(text, "before") > strings.Index(text, "after") {
		t.Errorf("the order changed:\n%s", text)
	}
}
