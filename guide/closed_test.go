package guide_test

import (
	"encoding/json"
	"errors"
	"maps"
	"reflect"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/clock"
	"example.org/onetoone/guide/transcript"
)

// closed is full, after eight days without an answer.
func closed(t *testing.T) guide.Record {
	t.Helper()
	h := full(t)
	r := guide.Record{Header: h.s.Header("abcd"), Guide: small(), Events: h.s.Events()}
	if at := h.s.EndedAt().AddDate(0, 0, 8); !agenda.Closes(r.Header, clock.Day{Now: at}) {
		t.Fatal("it does not close after eight days")
	} else if r, err := agenda.Close(r, at); err != nil {
		t.Fatal(err)
	} else {
		return r
	}
	return r
}

func TestShown_OfAClosedTalkIsWhatNoneKeepsUntilSomebodyDecides(t *testing.T) {
	r := closed(t)
	s, err := guide.Replay(r.Guide, r.Events)
	if err != nil {
		t.Fatal(err)
	}
	shown, err := agenda.ShownTalk(s)
	if err != nil {
		t.Fatal(err)
	}
	for what, v := range map[string]any{"the session": shown.Events(), "its header": shown.Header("abcd"), "the list": agenda.Shown(r.Header)} {
		text, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		for _, w := range words[guide.None] {
			if strings.Contains(string(text), w) {
				t.Errorf("%s shows %q", what, w)
			}
		}
	}
	if len(s.Events()) != len(r.Events) || s.Field(guide.FieldPerson) != "Dee Secretname" {
		t.Error("closing removed something")
	}
	e, err := s.Agree(guide.Named, false, s.LastAt())
	if err != nil {
		t.Fatal(err)
	}
	if s, err = s.Apply(e); err != nil {
		t.Fatal(err)
	}
	if shown, err = agenda.ShownTalk(s); err != nil || !reflect.DeepEqual(shown.Events(), s.Events()) || !s.Header("abcd").Closed.IsZero() {
		t.Errorf("decided, it is still closed: %v, %v", err, shown.Events())
	}
	reduced, err := guide.Replay(small(), s.Reduce(guide.Notes, false, s.LastAt()))
	if err != nil || !reduced.ClosedAt().IsZero() || len(reduced.Promises()) == 0 {
		t.Errorf("reduced to notes it is closed since %v: %v", reduced.ClosedAt(), err)
	}
}

func TestShown_OfMyPromisesOnlyTheDayIsLeftAndOfTheirsNothing(t *testing.T) {
	due := time.Date(2026, 12, 1, 18, 30, 0, 0, time.UTC)
	h := guide.Header{ID: "abcd", Person: "Dee", Started: noon, Ended: noon, Closed: noon, Promises: []guide.Promise{
		{N: 1, Whose: guide.Theirs, What: "come", Due: due, State: guide.Open},
		{N: 2, Whose: guide.Mine, What: "bring the kit", When: "tue 18:30", Where: "there", With: "Ann", Due: due, State: guide.Open},
	}}
	want := []guide.Promise{{N: 2, Whose: guide.Mine, Due: due.Truncate(24 * time.Hour), State: guide.Open}}
	if got := agenda.Shown(h).Promises; !reflect.DeepEqual(got, want) {
		t.Errorf("%+v", got)
	}
}

func TestCloses_OnlyATalkThatIsOverWhenTheDayIsSure(t *testing.T) {
	late := clock.Day{Now: noon.AddDate(1, 0, 0)}
	over := guide.Header{Started: noon, Ended: noon.Add(time.Hour), Consent: guide.Undecided}
	for what, c := range map[string]struct {
		change func(*guide.Header)
		day    clock.Day
		want   bool
	}{
		"over":                {func(*guide.Header) {}, late, true},
		"on the seventh day":  {func(*guide.Header) {}, clock.Day{Now: noon.AddDate(0, 0, 7)}, false},
		"then":                {func(*guide.Header) {}, clock.Day{Now: noon.AddDate(0, 0, 7).Add(time.Hour)}, true},
		"by a doubtful clock": {func(*guide.Header) {}, clock.Day{Now: late.Now, Doubtful: true}, false},
		"not over":            {func(h *guide.Header) { h.Ended = time.Time{} }, late, false},
		"only prepared":       {func(h *guide.Header) { h.Started, h.Ended = time.Time{}, time.Time{} }, late, false},
		"ended late":          {func(h *guide.Header) { h.Ended = late.Now.AddDate(0, 0, -1) }, late, false},
		"decided":             {func(h *guide.Header) { h.Consent = guide.None }, late, false},
		"closed before":       {func(h *guide.Header) { h.Closed = noon }, late, false},
		"practice":            {func(h *guide.Header) { h.Role = guide.RoleOrganizer }, late, false},
	} {
		h := over
		c.change(&h)
		if got := agenda.Closes(h, c.day); got != c.want {
			t.Errorf("%s: closes %v", what, got)
		}
	}
	h := begin(t)
	h.do("next; note:words")
	if _, err := agenda.Closing(h.s, h.at); !errors.Is(err, guide.ErrOrder) {
		t.Errorf("closing a talk that goes on: %v", err)
	}
}

func TestHolds_CountsWhatThereIsByTheRowsOfTheTable(t *testing.T) {
	want := map[guide.Held]int{guide.HeldStages: 2, guide.HeldMarks: 2, guide.HeldAnswer: 1, guide.HeldThemes: 2, guide.HeldWords: 2,
		guide.HeldPromises: 1, guide.HeldAfter: 1, guide.HeldPreparation: 1, guide.HeldDebrief: 3, guide.HeldName: 1}
	if got := transcript.Holds(full(t).s); !maps.Equal(got, want) {
		t.Errorf("%v", got)
	}
}

// TestLaw_ListsTellOfAClosedTalkWhatItsPagesDo holds what is computed from a header
// alone against what is computed from the events.
func TestLaw_ListsTellOfAClosedTalkWhatItsPagesDo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, at := anySession(t)
		e, err := s.End(at)
		if err == nil {
			s = mustApply(t, s, e)
		}
		if e, err = agenda.Closing(s, at.AddDate(0, 0, 8)); err != nil {
			return // prepared, or decided
		}
		s = mustApply(t, s, e)
		shown, err := agenda.ShownTalk(s)
		if err != nil {
			t.Fatal(err)
		}
		page, list := shown.Header("abcd"), agenda.Shown(s.Header("abcd"))
		list.Promises, list.Events = nil, page.Events          // Home tells of mine; how many events there are is nobody's business
		page.Stage, page.StageTitle, page.Quiet = 0, "", false // the first, as of every such talk
		if !reflect.DeepEqual(page, list) {
			t.Fatalf("a page says %+v\na list      %+v", page, list)
		}
		if again, err := agenda.ShownTalk(shown); err != nil || !reflect.DeepEqual(again.Events(), shown.Events()) {
			t.Fatalf("shown twice it is something else: %v", err)
		}
		if _, gone := transcript.Remaining(shown, guide.None, false); len(gone) > 0 {
			t.Fatalf("more is shown than none keeps: %v", gone)
		}
	})
}
