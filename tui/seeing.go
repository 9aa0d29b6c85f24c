package tui

import (
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/when"
)

// toSee are the rows of whom to see.
func (s *home) toSee(see []guide.See, now time.Time) []homeItem {
	k := s.k
	var out []homeItem
	for _, p := range see {
		day := p.Day
		if p.Reason == guide.AgreedAgain {
			day = when.Here(day, now)
		}
		out = append(out, homeItem{when: k.day(day), who: k.who(p.Person), what: whySee(k.desk, p, now), run: func() step { return k.openSee(p) }})
	}
	return out
}

// whySee says in a few words why somebody is to be seen.
func whySee(k *desk, p guide.See, now time.Time) string {
	switch {
	case p.Reason == guide.Offered:
		return k.T("see.offered", "Name", k.who(p.Through))
	case p.Reason == guide.GoneQuiet:
		return k.T("see.quiet")
	case when.Past(p.Day, now):
		return k.T("see.agreed.past")
	}
	return k.T("see.agreed")
}

// openSee offers what to do about somebody to see.
func (k *kit) openSee(p guide.See) step {
	all := []option{{key: "1 n", name: k.T("see.prepare"), run: func() step { return to(Prepare{Person: p.Person}) }}}
	read := option{key: "2 o", name: k.T("promise.open"), run: func() step { return to(Transcript{ID: p.Talk}) }}
	if p.Reason != guide.Offered {
		read.key = "4 o"
		all = append(all,
			option{key: "2 r", name: k.T("see.day"), run: func() step { return k.openTalk(p.Talk, k.askAgain) }},
			option{key: "3 x", name: k.T("see.later"), more: k.T("see.later.more"), run: func() step { return k.openTalk(p.Talk, k.notForNow) }})
	}
	day, now := p.Day, k.Now()
	if p.Reason != guide.AgreedAgain { // that of a talk: its hour is no hour to meet
		day = when.Midnight(day.In(now.Location()))
	}
	intro := k.T("see.intro", "Name", k.who(p.Person), "Day", k.longDay(day), "Why", whySee(k.desk, p, now))
	return push(newList(k.desk, k.T("see.title"), intro, false, append(all, read)))
}

// askAgain asks for another day to speak again, and shows which was understood.
func (k *kit) askAgain(t *hold.Talk) step {
	return ifKept(k.desk, t, guide.Draft{Field: guide.FieldAgain}, func(t *hold.Talk, d guide.Draft) step {
		w := k.newWriting(t, d)
		w.name = k.T("see.newday")
		w.keep = func(text string) error { return k.followed.SpeakAgain(t, text, k.Now()) }
		w.over = func(p *page) {
			p.header(k.T("see.title"), "", faint)
			if note, ik := k.dayNote(w.ed.Text()); note != "" {
				p.textToFoot(ik, note, max(1, p.left()-2))
			}
			p.text(strong, 0, k.who(t.Session().Field(guide.FieldPerson)))
			if words, day := t.Session().SpeakAgain(); words != "" {
				p.text(faint, 0, k.T("promise.was", "When", k.withDay(words, day)))
			}
		}
		return push(w)
	})
}

// notForNow takes somebody off Home: in the talk it says so where the day was.
func (k *kit) notForNow(t *hold.Talk) step {
	if err := k.followed.SpeakAgain(t, k.T("see.notnow"), k.Now()); err != nil {
		return say(k.why(err))
	}
	return say(k.T("said.see.later"))
}

// again names a day to speak again that was changed.
func again(k *desk, t *hold.Talk) string {
	return k.T("see.again", "Name", k.who(t.Session().Field(guide.FieldPerson)))
}
