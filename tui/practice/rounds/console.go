package rounds

import (
	"errors"
	"slices"
	"strconv"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/practice/watch"
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/practice"
	"example.org/onetoone/tui/screen"
)

// console is the observer's page: single keys count what the organizer does,
// two say who is speaking. It shows no prompt and needs none: the two may have
// no computer at all.
type console struct {
	k    *Room
	t    *hold.Talk
	last guide.Tally // the one counted last, so that a key is seen to have worked
}

func (k *Room) newConsole(t *hold.Talk) *console { return &console{k: k, t: t} }

// goOnWatching takes up a practice that was watched: in the stage it was in,
// and in the word that was being written.
func (k *Room) goOnWatching(t *hold.Talk) screen.Step {
	c := k.newConsole(t)
	if !t.Session().Started() {
		return screen.Push(c)
	}
	if err := t.Do(t.Session().Resume(k.Now())); err != nil {
		return screen.Say(k.Why(err))
	}
	if d, half := t.Half(hold.OfTheTalk); half && d.Open {
		return screen.Step{screen.Show{Screen: c}, screen.Then(func() screen.Step { return screen.Push(c.newWord(d)) })}
	}
	return screen.Push(c)
}

func (s *console) Holds() *hold.Talk   { return s.t }
func (s *console) Talking() *hold.Talk { return s.t }
func (s *console) focus() watch.Focus  { return watch.FocusOf(s.t.Session()) }

// Actions are the keys while watching. Letters stand beside what they count.
func (s *console) Actions() []screen.Action {
	k := s.k
	switch {
	case !s.t.Session().Started():
		return []screen.Action{k.Shown("watch.begin", s.begin, " ", "enter"), k.Shown("back", screen.Leave, "esc")}
	case s.t.Session().Paused():
		return []screen.Action{k.Shown("resume", s.verb(s.t.Session().Resume), "h", " ", "enter"), k.Act("end", s.end, "x"),
			k.Act("escape", func() screen.Step { return screen.Say(k.T("said.escape")) }, "esc")}
	}
	acts := []screen.Action{
		k.Shown("watch.word", s.word, "enter"),
		k.Shown("watch.undo", s.undo, "z"),
		k.Shown("stage.next", func() screen.Step { return s.jump(s.t.Session().StageNumber() + 1) }, "right"),
		k.Shown("watch.look", func() screen.Step { return screen.Push(newSheetOf(k.Desk, s.t)) }, "l"),
		k.Shown("end", s.end, "x"),
		k.Act("stage.before", func() screen.Step { return s.jump(s.t.Session().StageNumber() - 1) }, "left"),
	}
	for _, x := range s.focus().Tallies() {
		a := k.Act("watch.count", func() screen.Step { return s.count(x) }, tallyKey(x))
		a.Long = k.T("tally." + string(x) + ".long")
		acts = append(acts, a)
	}
	if s.focus().Clocks() {
		acts = append(acts,
			k.Act("watch.organizer", func() screen.Step { return s.speaks(guide.Me) }, "j"),
			k.Act("watch.person", func() screen.Step { return s.speaks(guide.Them) }, "k"),
			k.Act("watch.other", s.other, " "))
	}
	return append(acts,
		k.Act("watch.words", s.words, "w"),
		k.Act("redo", s.redo, "Z", "y"),
		k.Act("hold", s.verb(s.t.Session().Pause), "h"),
		k.Act("escape", func() screen.Step { return screen.Say(k.T("said.escape")) }, "esc"))
}

// Idle says why a key that counts for others counts nothing here.
func (s *console) Idle(key string) string {
	k := s.k
	if key != "j" && key != "k" && !slices.ContainsFunc(rehearsal.Tallies(), func(x guide.Tally) bool { return tallyKey(x) == key }) {
		return ""
	}
	switch {
	case !s.t.Session().Started():
		return k.T("watch.idle.begin")
	case s.t.Session().Paused():
		return k.T("watch.idle.paused")
	}
	return k.T("watch.idle.focus", "Focus", practice.FocusWord(k.Desk, s.focus()))
}

// tallyKey is the key that counts a tally.
func tallyKey(t guide.Tally) string {
	switch t {
	case rehearsal.TallyFelt:
		return "1"
	case rehearsal.TallyShared:
		return "2"
	case rehearsal.TallySystemic:
		return "3"
	case rehearsal.TallyChangeable:
		return "4"
	}
	return string(t)[:1] // o c r s f p i
}

func (s *console) verb(v func(time.Time) (guide.Event, error)) func() screen.Step {
	return func() screen.Step { return s.k.Did(s.t.Do(v(s.k.Now()))) }
}

// begin starts the clock when the two begin.
func (s *console) begin() screen.Step {
	now := s.k.Now()
	if err := s.t.Do(s.t.Session().Start(now)); err != nil {
		return s.k.Did(err)
	}
	if err := s.t.Do(s.t.Session().Open(now)); err != nil {
		return s.k.Did(err)
	}
	return screen.Step{screen.ToFirst, screen.Show{Screen: s}}
}

func (s *console) count(x guide.Tally) screen.Step {
	s.last = x
	return s.k.Did(s.t.Do(rehearsal.Count(s.t.Session(), x, s.k.Now())))
}

func (s *console) speaks(who guide.Speaker) screen.Step {
	return s.k.Did(s.t.Do(s.t.Session().Speak(who, s.k.Now())))
}

// other says that the other one speaks now: one key for a whole talk.
func (s *console) other() screen.Step {
	if s.t.Session().Speaking() == guide.Them {
		return s.speaks(guide.Me)
	}
	return s.speaks(guide.Them)
}

func (s *console) jump(stage int) screen.Step {
	err := s.t.Do(s.t.Session().Jump(stage, s.k.Now()))
	if errors.Is(err, guide.ErrNothing) {
		return screen.Stay()
	}
	s.last = ""
	return s.k.Did(err)
}

func (s *console) undo() screen.Step {
	s.last = ""
	return form.TakeBack(s.k.Desk, s.t)
}

func (s *console) redo() screen.Step {
	return form.BringBack(s.k.Desk, s.t)
}

// word opens a line about the newest tally, or the line that waits.
func (s *console) word() screen.Step {
	if d, half := s.t.Half(hold.OfTheTalk); half {
		return screen.Push(s.newWord(d))
	}
	all := rehearsal.Counts(s.t.Session())
	if len(all) == 0 {
		return screen.Say(s.k.T("said.notally"))
	}
	return screen.Push(s.newWord(guide.Draft{Ref: all[len(all)-1].Seq}))
}

// words offers every tally, newest first, to add a word to.
func (s *console) words() screen.Step {
	all := rehearsal.Counts(s.t.Session())
	if len(all) == 0 {
		return screen.Say(s.k.T("said.notally"))
	}
	var opts []parts.Option
	for i := len(all) - 1; i >= 0; i-- {
		c := all[i]
		opts = append(opts, parts.Option{Name: s.k.T("tally." + string(c.Tally)), More: tallyMore(s.k.Desk, s.t.Session(), c), Run: func() screen.Step {
			return screen.Push(s.newWord(guide.Draft{Ref: c.Seq}))
		}})
	}
	return screen.Push(parts.NewList(s.k.Desk, s.k.T("watch.words.title"), "", false, opts))
}

// tallyMore says when something was counted, and the words about it.
func tallyMore(k *screen.Desk, s guide.Session, c rehearsal.Counted) string {
	st, _ := s.Guide().Stage(c.Stage)
	text := k.T("watch.when", "Minute", c.Minute, "Stage", st.Title)
	if w := c.Words(); w != "" {
		text += " · " + w
	}
	return text
}

// newWord opens a line about a tally, over the page.
func (s *console) newWord(d guide.Draft) *form.Writing {
	k := s.k
	word := k.NewWriting(s.t, d)
	for _, c := range rehearsal.Counts(s.t.Session()) {
		if c.Seq == d.Ref {
			word.Name = k.T("watch.about", "Tally", k.T("tally."+string(c.Tally)), "Minute", c.Minute)
		}
	}
	word.Over = func(p *page.Page) {
		form.Rail(k.Desk, p, s.t)
		s.draw(p)
	}
	return word
}

func (s *console) end() screen.Step {
	k := s.k
	opts := []parts.Option{{Key: "1 x", Name: k.T("watch.end.now"), More: k.T("watch.end.more"), Run: s.over}}
	if k.Offers.HandIn {
		opts = append(opts, parts.Option{Key: "2 r", Name: k.T("watch.end.hand"), More: k.T("watch.end.hand.more"), Run: s.handIn})
	}
	opts = append(opts, parts.Option{Key: strconv.Itoa(len(opts)+1) + " l", Name: k.T("end.later"), More: k.T("watch.later.more"), Run: s.later})
	return screen.Push(parts.NewList(k.Desk, k.T("watch.end"), "", false, opts))
}

// handIn ends it for an observer of several, who debriefs where all are joined.
func (s *console) handIn() screen.Step {
	now := s.k.Now()
	if err := s.t.End(now); err != nil {
		return s.k.Did(err)
	}
	if err := s.t.Do(s.t.Session().FinishDebrief(now)); err != nil {
		return s.k.Did(err)
	}
	return screen.Step{screen.ToFirst, screen.Go{To: screen.HandIn{ID: s.t.ID()}}}
}

func (s *console) over() screen.Step {
	if err := s.t.End(s.k.Now()); err != nil {
		return s.k.Did(err)
	}
	return screen.Replace(s.k.Debrief(s.t))
}

// later leaves the practice to go on with it another time.
func (s *console) later() screen.Step {
	_ = s.t.Do(s.t.Session().Pause(s.k.Now())) // one that stands still is left as it is
	return screen.Leave()
}
