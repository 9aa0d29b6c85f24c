package progress_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/recorded"
	"example.org/onetoone/guide/practice/recording"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/practice/watch"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/trainer/progress"
	"example.org/onetoone/guide/words"
)

var noon = time.Date(2026, 11, 1, 12, 0, 0, 0, time.UTC)

var ear = sync.OnceValues(listener.New)

// recordedOn is a recorded practice in which the organizer says these lines.
func recordedOn(t testing.TB, day int, lines ...string) guide.Session {
	t.Helper()
	l, err := ear()
	if err != nil {
		t.Fatal(err)
	}
	talk := recording.Talk{}
	for _, words := range lines {
		talk.Turns = append(talk.Turns, recording.Turn{Who: "A", Words: words}, recording.Turn{Who: "B", Words: "It was hard for all of us, and nobody ever came to see it."})
	}
	s, err := recorded.Practice(l, script.Builtin()[0], talk, "A", "a recording", noon.AddDate(0, 0, day))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// round is a round of three that is over, with the points of each role.
func round(t testing.TB, role guide.Role, day int, points map[guide.Role]int) guide.Session {
	t.Helper()
	at := noon.AddDate(0, 0, day)
	s, e := guide.Begin(script.Builtin()[0], at)
	do := func(e guide.Event, err error) {
		t.Helper()
		if err == nil {
			s, err = s.Apply(e)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	do(e, nil)
	do(s.Fill(guide.FieldRole, string(role), at))
	do(s.Start(at))
	do(s.Open(at))
	do(s.End(at.Add(10 * time.Minute)))
	for by, n := range points {
		for _, l := range watch.Lines() {
			do(rehearsal.Score(s, by, l, n, at))
		}
	}
	return s
}

func held(all ...guide.Session) (out []progress.Held) {
	for i, s := range all {
		out = append(out, progress.Held{ID: fmt.Sprintf("p%02d", i), Session: s})
	}
	return out
}

const (
	bare  = "You should call the council."
	deep  = "It sounds like you carried it alone."
	asked = "What happened that day?"
)

func TestOf_PutsPracticesInTheirOrderAndLeavesOthersOut(t *testing.T) {
	open, e := guide.Begin(script.Builtin()[0], noon)
	open, err := open.Apply(e)
	if err != nil {
		t.Fatal(err)
	}
	p := progress.Of(held(recordedOn(t, 5, deep), open, recordedOn(t, 2, bare),
		round(t, guide.RoleOrganizer, 3, map[guide.Role]int{guide.RolePerson: 2, guide.RoleOrganizer: 3}), round(t, guide.RoleObserver, 4, nil), round(t, guide.RoleOrganizer, 6, nil)))
	var got []string
	for _, c := range p.Columns {
		got = append(got, fmt.Sprintf("%s %s %v", c.ID, c.By, c.Points != nil))
	}
	if want := "p02 program true, p03 person true, p00 program true, p05  false"; strings.Join(got, ", ") != want || p.Watched != 1 {
		t.Errorf("%v, watched %d", got, p.Watched)
	}
	for _, r := range append(p.Lines(words.English()), p.Figures(words.English())...) {
		if len(r.Cells) != len(p.Columns) || r.Name == "" {
			t.Errorf("%s has %d cells", r.Name, len(r.Cells))
		}
		for _, c := range r.Cells {
			if c.Known && (c.Level < 0 || c.Level > r.Most || r.Glyph(c) == " ") || !c.Known && r.Glyph(c) != " " {
				t.Errorf("%s: %+v is drawn %q", r.Name, c, r.Glyph(c))
			}
		}
	}
}

func TestOf_NamesAPersonaThatSomebodyWrote(t *testing.T) {
	s, e := guide.Begin(script.Builtin()[0], noon)
	for _, next := range []func() (guide.Event, error){
		func() (guide.Event, error) { return e, nil },
		func() (guide.Event, error) { return s.Fill(guide.FieldRole, string(guide.RoleOrganizer), noon) },
		func() (guide.Event, error) { return s.Fill(guide.FieldPerson, "Ana, van driver, 40", noon) },
		func() (guide.Event, error) { return s.Fill(guide.FieldDifficulty, "2", noon) },
		func() (guide.Event, error) { return rehearsal.Meet(s, "ana", "# Ana", noon) },
		func() (guide.Event, error) { return s.Start(noon) },
		func() (guide.Event, error) { return s.Open(noon) },
		func() (guide.Event, error) { return s.End(noon) },
	} {
		e, err := next()
		if err == nil {
			s, err = s.Apply(e)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if c := progress.Of(held(s)).Columns; len(c) != 1 || c[0].What(words.English()) != "Ana, level 2" {
		t.Errorf("it is %+v", c)
	}
}

func TestOf_SaysWhatGrewAndWhatToTryNext(t *testing.T) {
	p := progress.Of(held(recordedOn(t, 1, bare), recordedOn(t, 2, bare), recordedOn(t, 3, asked, deep), recordedOn(t, 4, asked, deep)))
	if p.Early || p.Grew == nil || p.Grew.Line.String() != "reflection" || p.Grew.From != 0 || p.Grew.To < 2 {
		t.Errorf("it grew %+v", p.Grew)
	}
	if p.Next == nil || p.Next.Line.String() != "framing and consent" || p.Next.Try.IsZero() {
		t.Errorf("next is %+v", p.Next)
	}
	same := progress.Of(held(recordedOn(t, 1, bare), recordedOn(t, 2, bare), recordedOn(t, 3, bare), recordedOn(t, 4, bare)))
	if same.Early || same.Grew != nil {
		t.Errorf("the same four times grew %+v", same.Grew)
	}
	if few := progress.Of(held(recordedOn(t, 1, bare), recordedOn(t, 3, asked, deep))); !few.Early || few.Grew != nil || few.Next == nil {
		t.Errorf("of two it says %+v, %+v", few.Grew, few.Next)
	}
}

func TestOf_NeverComparesAcrossJudges(t *testing.T) {
	all := []guide.Session{recordedOn(t, 1, bare), recordedOn(t, 2, bare), recordedOn(t, 3, bare), recordedOn(t, 4, bare)}
	for i := range 3 {
		all = append(all, round(t, guide.RoleOrganizer, 5+i, map[guide.Role]int{guide.RoleObserver: 3}))
	}
	if p := progress.Of(held(all...)); p.Grew != nil {
		t.Errorf("%+v grew by another judge", p.Grew)
	}
}

func TestPicture_IsWrittenInEveryForm(t *testing.T) {
	for n, all := range map[int][]guide.Session{0: nil, 1: {recordedOn(t, 1, asked, deep)}, 40: nil} {
		for i := range n {
			if n == 40 {
				all = append(all, recordedOn(t, i, []string{bare, asked, deep}[i%3], deep))
			}
		}
		p := progress.Of(held(all...))
		var text, md, page, data bytes.Buffer
		if err := errors.Join(p.Text(&text, words.English()), p.Document(words.English()).Markdown(&md), p.Document(words.English()).HTML(&page), p.JSON(&data)); err != nil {
			t.Fatal(err)
		}
		for l := range strings.SplitSeq(text.String(), "\n") {
			if r := []rune(l); len(r) > 80 && !strings.HasPrefix(l, "Next") && !strings.HasPrefix(l, "  ") {
				t.Errorf("a line of %d columns: %s", len(r), l)
			}
		}
		if got := strings.Count(md.String(), "| 2026-"); got != 2*n {
			t.Errorf("%d rows for %d practices:\n%s", got, n, md.String())
		}
		if got := strings.Count(page.String(), "<td>2026-"); got != 2*n {
			t.Errorf("%d rows for %d practices:\n%s", got, n, page.String())
		}
		var back struct {
			Version  int `json:"practice_progress"`
			Sessions []struct {
				Points  map[string]int
				Figures []struct{ ID string }
			}
		}
		if err := json.Unmarshal(data.Bytes(), &back); err != nil || back.Version != 1 || len(back.Sessions) != n || n > 0 && (len(back.Sessions[0].Points) != 8 || len(back.Sessions[0].Figures) == 0) {
			t.Errorf("%v: %s", err, data.String())
		}
		if n > 0 && !strings.Contains(text.String(), "a published threshold of motivational interviewing") || !strings.Contains(text.String(), "something to stretch for, not a grade") {
			t.Errorf("the bands are not named:\n%s", text.String())
		}
	}
}
