package agenda_test

import (
	"encoding/json"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
)

// A list that is ordered by these days is compared with the headers it was made
// of, wherever those are read.
func TestToSee_GivesTheSameDayWhereverAHeaderIsRead(t *testing.T) {
	zone, err := time.LoadLocation("America/Santiago") // the clocks go from 24:00 on 5 September to 1:00
	if err != nil {
		t.Skip("no time zones here:", err)
	}
	ended := time.Date(2026, 6, 8, 0, 30, 0, 0, zone) // ninety days before
	h := guide.Header{Person: "Maria", Started: ended.Add(-time.Hour), Ended: ended, Quiet: true}
	text, err := json.Marshal(h)
	if err != nil {
		t.Fatal(err)
	}
	var read guide.Header // in a zone without such a day
	if err := json.Unmarshal(text, &read); err != nil {
		t.Fatal(err)
	}
	for _, h := range []guide.Header{h, read} {
		if day := agenda.ToSee(h)[agenda.GoneQuiet].Format(time.DateOnly); day != "2026-09-06" {
			t.Errorf("in %s it is on %s", h.Ended.Location(), day)
		}
	}
}
