package rehearsal_test

import (
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/practice/rehearsal"
)

// counting is a session that an observer counts in, with helpers that apply.
type counting struct {
	t  *testing.T
	s  guide.Session
	at time.Time
}

func newCounting(t *testing.T) *counting {
	s, e := guide.Begin(small(), noon)
	c := &counting{t: t, s: s, at: noon}
	c.do(e, nil)
	c.do(c.s.Start(c.at))
	c.do(c.s.Open(c.at))
	return c
}

func (c *counting) do(e guide.Event, err error) {
	c.t.Helper()
	if err == nil {
		c.s, err = c.s.Apply(e)
	}
	if err != nil {
		c.t.Fatal(err)
	}
	c.at = c.at.Add(time.Second)
}

func TestCount_StandsInItsStageAndIsUndoneWithItsWords(t *testing.T) {
	c := newCounting(t)
	c.do(rehearsal.Count(c.s, rehearsal.TallyOpen, c.at))
	c.do(c.s.Jump(2, c.at))
	c.do(rehearsal.Count(c.s, rehearsal.TallySilence, c.at))
	c.do(c.s.Note("a long one", rehearsal.Counts(c.s)[1].Seq, c.at))
	got := rehearsal.Counts(c.s)
	if len(got) != 2 || got[0].Stage == got[1].Stage || got[1].Words() != "a long one" {
		t.Fatalf("counted %+v", got)
	}
	c.do(c.s.Undo(c.at)) // the words
	c.do(c.s.Undo(c.at)) // the tally
	if got := rehearsal.Counts(c.s); len(got) != 1 || got[0].Tally != rehearsal.TallyOpen {
		t.Errorf("after undoing: %+v", got)
	}
	c.do(c.s.Redo(c.at))
	if got := rehearsal.Counts(c.s); len(got) != 2 || got[1].Words() != "" {
		t.Errorf("after redoing: %+v", got)
	}
	if len(c.s.Marks()) != 0 || len(c.s.Notes()) != 0 {
		t.Error("a tally became a mark or a note")
	}
}

func TestCount_RefusesWhatNobodyCounts(t *testing.T) {
	c := newCounting(t)
	if _, err := rehearsal.Count(c.s, "applause", c.at); err == nil {
		t.Error("applause was counted")
	}
}

func TestScore_IsEachRolesOwnAndCanBeGivenAgain(t *testing.T) {
	c := newCounting(t)
	c.do(rehearsal.Score(c.s, guide.RoleOrganizer, "curiosity", 2, c.at))
	c.do(rehearsal.Score(c.s, guide.RoleObserver, "curiosity", 1, c.at))
	c.do(rehearsal.Score(c.s, guide.RoleOrganizer, "curiosity", 0, c.at))
	if got := rehearsal.Points(c.s, guide.RoleOrganizer)["curiosity"]; got != 0 {
		t.Errorf("the organizer gave %d", got)
	}
	if got := rehearsal.Points(c.s, guide.RoleObserver)["curiosity"]; got != 1 {
		t.Errorf("the observer gave %d", got)
	}
	if rehearsal.Points(c.s, guide.RolePerson) != nil {
		t.Error("the person gave nothing, and has points")
	}
	for _, points := range []int{-1, 4} {
		if _, err := rehearsal.Score(c.s, guide.RolePerson, "curiosity", points, c.at); err == nil {
			t.Errorf("%d points were taken", points)
		}
	}
}

func TestHeader_SaysWhoHadTheScreen(t *testing.T) {
	c := newCounting(t)
	if h := c.s.Header("x"); h.Role != "" {
		t.Errorf("a talk has role %q", h.Role)
	}
	c.do(c.s.Fill(guide.FieldRole, string(guide.RoleObserver), c.at))
	if h := c.s.Header("x"); h.Role != guide.RoleObserver {
		t.Errorf("role %q", h.Role)
	}
	if _, err := c.s.Fill(guide.FieldRole, "juggler", c.at); err == nil {
		t.Error("a juggler was taken")
	}
}

func TestPractice_IsTheTraineesOwnWhateverThePersonSays(t *testing.T) {
	c := newCounting(t)
	c.do(c.s.Fill(guide.FieldRole, string(guide.RoleOrganizer), c.at))
	c.do(rehearsal.Count(c.s, rehearsal.TallyOpen, c.at))
	c.do(c.s.Mark(c.at))
	c.do(c.s.End(c.at))
	s, err := guide.Replay(c.s.BaseGuide(), c.s.Reduce(guide.None, false, c.at))
	if err != nil {
		t.Fatal(err)
	}
	c.s = s
	c.do(rehearsal.Score(c.s, guide.RolePerson, "close", 3, c.at))
	c.do(c.s.Fill(guide.FieldRetry, "wait longer", c.at))
	if len(rehearsal.Counts(c.s)) != 1 || c.s.Role() != guide.RoleOrganizer || rehearsal.Points(c.s, guide.RolePerson)["close"] != 3 || len(c.s.Marks()) != 0 {
		t.Errorf("at none there is %+v, role %q, %d marks", rehearsal.Counts(c.s), c.s.Role(), len(c.s.Marks()))
	}
}
