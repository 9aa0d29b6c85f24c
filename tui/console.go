package tui

import (
	"errors"
	"strconv"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/practice/watch"
)

// console is the observer's page: single keys count what the organizer does,
// two say who is speaking. It shows no prompt and needs none: the two may have
// no computer at all.
type console struct {
	k    *kit
	t    *hold.Talk
	last guide.Tally // the one counted last, so that a key is seen to have worked
}

func (k *kit) newConsole(t *hold.Talk) *console { return &console{k: k, t: t} }

// goOnWatching takes up a practice that was watched: in the stage it was in,
// and in the word that was being written.
func (k *kit) goOnWatching(t *hold.Talk) step {
	c := k.newConsole(t)
	if !t.Session().Started() {
		return push(c)
	}
	if err := t.Do(t.Session().Resume(k.Now())); err != nil {
		return say(k.why(err))
	}
	if d, half := t.Half(hold.OfTheTalk); half && d.Open {
		return step{Show{Screen: c}, Then(func() step { return push(c.newWord(d)) })}
	}
	return push(c)
}

func (s *console) holds() *hold.Talk   { return s.t }
func (s *console) talking() *hold.Talk { return s.t }
func (s *console) focus() watch.Focus  { return watch.FocusOf(s.t.Session()) }

// actions are the keys while watching. Letters stand beside what they count.
func (s *console) actions() []action {
	k := s.k
	switch {
	case !s.t.Session().Started():
		return []action{k.shown("watch.begin", s.begin, " ", "enter"), k.shown("back", leave, "esc")}
	case s.t.Session().Paused():
		return []action{k.shown("resume", s.verb(s.t.Session().Resume), "h", " ", "enter"), k.act("end", s.end, "x"),
			k.act("escape", func() step { return say(k.T("said.escape")) }, "esc")}
	}
	acts := []action{
		k.shown("watch.word", s.word, "enter"),
		k.shown("watch.undo", s.undo, "z"),
		k.shown("stage.next", func() step { return s.jump(s.t.Session().StageNumber() + 1) }, "right"),
		k.shown("watch.look", func() step { return push(newSheetOf(k.desk, s.t)) }, "l"),
		k.shown("end", s.end, "x"),
		k.act("stage.before", func() step { return s.jump(s.t.Session().StageNumber() - 1) }, "left"),
	}
	for _, x := range s.focus().Tallies() {
		a := k.act("watch.count", func() step { return s.count(x) }, tallyKey(x))
		a.long = k.T("tally." + string(x) + ".long")
		acts = append(acts, a)
	}
	if s.focus().Clocks() {
		acts = append(acts,
			k.act("watch.organizer", func() step { return s.speaks(guide.Me) }, "j"),
			k.act("watch.person", func() step { return s.speaks(guide.Them) }, "k"),
			k.act("watch.other", s.other, " "))
	}
	return append(acts,
		k.act("watch.words", s.words, "w"),
		k.act("redo", s.redo, "Z", "y"),
		k.act("hold", s.verb(s.t.Session().Pause), "h"),
		k.act("escape", func() step { return say(k.T("said.escape")) }, "esc"))
}

// tallyKey is the key that counts a tally.
func tallyKey(t guide.Tally) string {
	switch t {
	case guide.TallyFelt:
		return "1"
	case guide.TallyShared:
		return "2"
	case guide.TallySystemic:
		return "3"
	case guide.TallyChangeable:
		return "4"
	}
	return string(t)[:1] // o c r s f p i
}

func (s *console) did(err error) step {
	if err != nil {
		return say(s.k.why(err))
	}
	return stay()
}

func (s *console) verb(v func(time.Time) (guide.Event, error)) func() step {
	return func() step { return s.did(s.t.Do(v(s.k.Now()))) }
}

// begin starts the clock when the two begin.
func (s *console) begin() step {
	now := s.k.Now()
	if err := s.t.Do(s.t.Session().Start(now)); err != nil {
		return s.did(err)
	}
	if err := s.t.Do(s.t.Session().Open(now)); err != nil {
		return s.did(err)
	}
	return step{ToFirst, Show{Screen: s}}
}

func (s *console) count(x guide.Tally) step {
	s.last = x
	return s.did(s.t.Do(s.t.Session().Count(x, s.k.Now())))
}

func (s *console) speaks(who guide.Speaker) step {
	return s.did(s.t.Do(s.t.Session().Speak(who, s.k.Now())))
}

// other says that the other one speaks now: one key for a whole talk.
func (s *console) other() step {
	if s.t.Session().Speaking() == guide.Them {
		return s.speaks(guide.Me)
	}
	return s.speaks(guide.Them)
}

func (s *console) jump(stage int) step {
	err := s.t.Do(s.t.Session().Jump(stage, s.k.Now()))
	if errors.Is(err, guide.ErrNothing) {
		return stay()
	}
	s.last = ""
	return s.did(err)
}

func (s *console) undo() step {
	err := s.t.Do(s.t.Session().Undo(s.k.Now()))
	if errors.Is(err, guide.ErrNothing) {
		return say(s.k.T("said.noundo"))
	}
	s.last = ""
	return s.did(err)
}

func (s *console) redo() step {
	err := s.t.Do(s.t.Session().Redo(s.k.Now()))
	if errors.Is(err, guide.ErrNothing) {
		return say(s.k.T("said.noredo"))
	}
	return s.did(err)
}

// word opens a line about the newest tally, or the line that waits.
func (s *console) word() step {
	if d, half := s.t.Half(hold.OfTheTalk); half {
		return push(s.newWord(d))
	}
	all := s.t.Session().Counted()
	if len(all) == 0 {
		return say(s.k.T("said.notally"))
	}
	return push(s.newWord(guide.Draft{Ref: all[len(all)-1].Seq}))
}

// words offers every tally, newest first, to add a word to.
func (s *console) words() step {
	all := s.t.Session().Counted()
	if len(all) == 0 {
		return say(s.k.T("said.notally"))
	}
	var opts []option
	for i := len(all) - 1; i >= 0; i-- {
		c := all[i]
		opts = append(opts, option{name: s.k.T("tally." + string(c.Tally)), more: tallyMore(s.k.desk, s.t.Session(), c), run: func() step {
			return push(s.newWord(guide.Draft{Ref: c.Seq}))
		}})
	}
	return push(newList(s.k.desk, s.k.T("watch.words.title"), "", false, opts))
}

// tallyMore says when something was counted, and the words about it.
func tallyMore(k *desk, s guide.Session, c guide.Counted) string {
	st, _ := s.Guide().Stage(c.Stage)
	text := k.T("watch.when", "Minute", c.Minute, "Stage", st.Title)
	if w := c.Words(); w != "" {
		text += " · " + w
	}
	return text
}

// newWord opens a line about a tally, over the page.
func (s *console) newWord(d guide.Draft) *writing {
	k := s.k
	word := k.newWriting(s.t, d)
	for _, c := range s.t.Session().Counted() {
		if c.Seq == d.Ref {
			word.name = k.T("watch.about", "Tally", k.T("tally."+string(c.Tally)), "Minute", c.Minute)
		}
	}
	word.over = func(p *page) {
		rail(k.desk, p, s.t)
		s.draw(p)
	}
	return word
}

func (s *console) end() step {
	k := s.k
	opts := []option{{key: "1 x", name: k.T("watch.end.now"), more: k.T("watch.end.more"), run: s.over}}
	if k.drill.WriteResult != nil {
		opts = append(opts, option{key: "2 r", name: k.T("watch.end.hand"), more: k.T("watch.end.hand.more"), run: s.handIn})
	}
	opts = append(opts, option{key: strconv.Itoa(len(opts)+1) + " l", name: k.T("end.later"), more: laterMore(k.desk), run: s.later})
	return push(newList(k.desk, k.T("watch.end"), "", false, opts))
}

// handIn ends it for an observer of several, who debriefs where all are joined.
func (s *console) handIn() step {
	now := s.k.Now()
	if err := s.t.End(now); err != nil {
		return s.did(err)
	}
	if err := s.t.Do(s.t.Session().FinishDebrief(now)); err != nil {
		return s.did(err)
	}
	return step{ToFirst, Go{To: HandIn{ID: s.t.ID()}}}
}

func (s *console) over() step {
	if err := s.t.End(s.k.Now()); err != nil {
		return s.did(err)
	}
	return replace(s.k.newAfter(s.t))
}

// laterMore says where a talk is gone on with.
func laterMore(k *desk) string {
	if k.Practice {
		return k.T("watch.later.more")
	}
	return k.T("end.later.more")
}

// later leaves the practice to go on with it another time.
func (s *console) later() step {
	_ = s.t.Do(s.t.Session().Pause(s.k.Now())) // one that stands still is left as it is
	return leave()
}
