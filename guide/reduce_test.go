package guide_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/transcript"
	"example.org/onetoone/guide/whom"
)

// full is a talk with something in every row of the consent table.
func full(t *testing.T) *hold {
	h := begin(t)
	h.do("fill:person=Dee Secretname; fill:why=why-words; fill:minutes=45; fill:theme=theme-words; next")
	h.do("mark; kind:feeling; line:line-words; note:note-words; mark; kind:felt; pause; resume; jump:3")
	h.do("fill:answer=yes; promise:what=what-words; promise:when=tue; fill:else=else-words; end; fill:values=yes; fill:themes=damp; fill:energy=energy-words")
	h.must(h.s.Assess(2, "act-words", h.at))
	return h
}

// words are the words that each level must not hold.
var words = map[guide.Consent][]string{
	guide.Notes:  {"Secretname"},
	guide.Themes: {"Secretname", "why-words", "line-words", "note-words", "what-words", "else-words", "energy-words", "act-words"},
	guide.None:   {"Secretname", "why-words", "line-words", "note-words", "what-words", "else-words", "energy-words", "act-words", "theme-words", "damp", "felt", "feeling"},
}

func TestReduce_LeavesOnlyWhatTheLevelKeeps(t *testing.T) {
	h := full(t)
	for level, gone := range words {
		events := h.s.Reduce(level, false, h.at)
		text, err := json.Marshal(events)
		if err != nil {
			t.Fatal(err)
		}
		for _, w := range gone {
			if strings.Contains(string(text), w) {
				t.Errorf("consent %s still holds %q", level, w)
			}
		}
		s, err := guide.Replay(small(), events)
		if err != nil {
			t.Fatalf("consent %s: %v", level, err)
		}
		if s.Consent() != level || !s.Ended() {
			t.Errorf("consent %s: the reduced talk has consent %s, ended %v", level, s.Consent(), s.Ended())
		}
		if _, gone := transcript.Remaining(s, level, false); len(gone) > 0 {
			t.Errorf("consent %s: reducing again would remove %v", level, gone)
		}
	}
}

func TestReduce_NoneKeepsTheDayAndTheMinutesButNotTheHour(t *testing.T) {
	h := full(t)
	s, err := guide.Replay(small(), h.s.Reduce(guide.None, false, h.at))
	if err != nil {
		t.Fatal(err)
	}
	if got := s.StartedAt(); got.Hour() != 0 || got.Day() != noon.Day() {
		t.Errorf("started %v, want midnight of the same day", got)
	}
	want := h.s.Elapsed(h.s.EndedAt()).Truncate(time.Minute)
	if got := s.Elapsed(s.EndedAt()); got != want {
		t.Errorf("lasted %v, want %v", got, want)
	}
}

func TestReduce_KeepsPromisesOnlyWhenTheySaySo(t *testing.T) {
	h := full(t)
	for _, keep := range []bool{false, true} {
		s, err := guide.Replay(small(), h.s.Reduce(guide.None, keep, h.at))
		if err != nil {
			t.Fatal(err)
		}
		if got := len(s.Promises()) == 1 && s.Field(guide.FieldPerson) != ""; got != keep {
			t.Errorf("they said %v, promises %v, name %q", keep, s.Promises(), s.Field(guide.FieldPerson))
		}
		if s.Field(guide.FieldElse) != "" {
			t.Error("somebody else's name stayed with the promises")
		}
	}
}

func TestKeeps_EveryFieldAndKindHasARow(t *testing.T) {
	rows := map[guide.Held]bool{}
	for _, k := range guide.Keeps() {
		if rows[k.What] {
			t.Errorf("row %s stands twice", k.What)
		}
		rows[k.What] = true
	}
	practice := []guide.Field{guide.FieldRole, guide.FieldWatching, guide.FieldRetry, guide.FieldPersona, guide.FieldDifficulty, guide.FieldSeed,
		guide.FieldWithout, guide.FieldRecorded, guide.FieldDrill, guide.FieldDrillMinutes, guide.FieldTrust, guide.FieldOut}
	for _, f := range slices.Concat(transcript.Fields(), transcript.PromiseFields(), practice, []guide.Field{guide.FieldRung, guide.FieldUID, guide.FieldGotInTheWay, guide.FieldAgainUID}) {
		h, ok := guide.HeldOf(guide.Event{Kind: guide.Set, Field: f})
		if !ok || !rows[h] {
			t.Errorf("field %s is in no row of the table", f)
		}
	}
	for _, k := range []guide.Kind{guide.Began, guide.Started, guide.Moved, guide.Marked, guide.Kinded, guide.Also, guide.Unkinded, guide.Noted,
		guide.Discarded, guide.Passed, guide.Paused, guide.Resumed, guide.Spoke, guide.Waited, guide.Consented,
		guide.ReadBack, guide.Ended, guide.Assessed, guide.Debriefed, guide.Added, guide.Corrected, guide.Tallied, guide.Scored, guide.Renewed, guide.Closed} {
		h, ok := guide.HeldOf(guide.Event{Kind: k})
		if !ok || !rows[h] {
			t.Errorf("kind %s is in no row of the table", k)
		}
	}
}

func TestInitials_KeepsNobodyByName(t *testing.T) {
	for in, want := range map[string]string{
		"Maria Kovač":             "M. K.",
		"Maria Kovač from nights": "M. K. from nights",
		"the night nurse":         "the night nurse",
		"The steward, Ann":        "The steward, A.",
		"J. R.":                   "J. R.",
		"Éva, Jo":                 "É., J.",
		"maria lopez":             "M. L.",
		"shanice from nights":     "S. from nights",
		"two from nights":         "two from nights",
		"night nurse, ward 4":     "night nurse, ward 4",
		"佐藤 さくら":                  "佐. さ.",
		"سميرة الحداد":            "س. ا.",
		"अनीता शर्मा":             "अ. श.",
		"(Shanice)":               "(S.)",
		"\"Shanice\"":             "\"S.\"",
		"Ann.":                    "A.",
		"O'Shaughnessy-Ó Briain":  "O. B.",
		"":                        "",
	} {
		if got := whom.Initials(in); got != want {
			t.Errorf("Initials(%q) = %q, want %q", in, got, want)
		}
		if got := whom.Initials(whom.Initials(in)); got != whom.Initials(in) {
			t.Errorf("Initials of initials of %q differ: %q", in, got)
		}
	}
}

func TestReduce_ADayWithoutAMidnightStaysThatDay(t *testing.T) {
	zone, err := time.LoadLocation("America/Santiago")
	if err != nil {
		t.Skip("no time zones here:", err)
	}
	at := time.Date(2026, 9, 6, 15, 0, 0, 0, zone) // which began at one
	s, first := guide.Begin(small(), at)
	s, err = s.Apply(first)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range s.Reduce(guide.None, false, at) {
		if e.At.Format("2006-01-02 15:04") != "2026-09-06 00:00" {
			t.Errorf("%s is at %v", e.Kind, e.At)
		}
	}
}
