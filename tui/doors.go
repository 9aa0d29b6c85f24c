package tui

import (
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/tui/agenda"
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/home"
	"example.org/onetoone/tui/people"
	"example.org/onetoone/tui/practice"
	"example.org/onetoone/tui/practice/alone"
	"example.org/onetoone/tui/practice/classes"
	"example.org/onetoone/tui/practice/results"
	"example.org/onetoone/tui/practice/rounds"
	"example.org/onetoone/tui/review"
	"example.org/onetoone/tui/screen"
	"example.org/onetoone/tui/talk"
	"example.org/onetoone/tui/vault"
)

// doors are the rooms that a place can be in. Those of practice are there in
// practice alone.
type doors struct {
	talks   *form.Talks
	home    *home.Room
	agenda  *agenda.Room
	people  *people.Room
	vault   *vault.Room
	talk    *talk.Room
	rounds  *rounds.Room
	alone   *alone.Room
	classes *classes.Room
	results *results.Room
}

// newDoors makes the rooms.
func newDoors(c Config, talks *form.Talks, notes *screen.Notices) *doors {
	d := &doors{
		talks:  talks,
		agenda: &agenda.Room{Talks: talks},
		people: &people.Room{Talks: talks},
		talk:   &talk.Room{Talks: talks, Signpost: c.Signpost},
		vault:  &vault.Room{Desk: talks.Desk, Keys: c.Keys, Notices: notes},
	}
	d.home = &home.Room{Talks: talks, Notices: notes, Manual: c.Manual, Agenda: d.agenda}
	if c.Practice {
		of := practice.New(talks, c.Reports, c.Timing, practice.Offers{
			Patterns: c.Timings != nil, Recording: c.Recording != nil, Observers: c.Observers != nil, HandIn: c.WriteResult != nil,
		})
		of.Casting = c.Casting
		d.rounds = &rounds.Room{Talks: of, Journal: c.Journal, Files: c.ForPractice.Files, Notices: notes}
		d.alone = &alone.Room{Talks: of, Journal: c.Journal, Sources: c.Sources, Hints: c.Hints}
		d.classes = &classes.Room{Talks: of, Journal: c.Journal, Files: c.Handouts}
		d.results = &results.Room{Talks: of, Journal: c.Journal, Files: c.HandIns}
	}
	return d
}

// use goes on with a journal; nil is none yet.
func (d *doors) use(j Journal) {
	d.talks.Disk, d.home.Journal, d.agenda.Journal, d.people.Journal, d.talk.Journal = j, j, j, j, j
}

// to goes to a place: the one table of which screen a place is. A talk that is
// not in memory is read first, and of one that is closed it is asked what may be
// kept.
func (d *doors) to(p screen.Place) screen.Step {
	switch p := p.(type) {
	case screen.Prepare:
		return d.talk.Prepare(d.talks.UsualGuide(p.Guide), p.PersonID, p.Person)
	case screen.Opening:
		return d.talks.OpenTalk(p.ID, func(t *hold.Talk) screen.Step { return screen.Push(d.talk.Opening(t)) })
	case screen.Talk:
		return d.talks.OpenTalk(p.ID, d.talk.GoOn)
	case screen.Cues:
		return d.talks.OpenTalk(p.ID, func(t *hold.Talk) screen.Step { return screen.Push(talk.Cues(d.talks.Desk, t)) })
	case screen.Consent:
		return d.talks.OpenTalk(p.ID, func(t *hold.Talk) screen.Step { return screen.Push(form.NewConsent(d.talks.Desk, t, nil)) })
	case screen.Debrief:
		return d.talks.OpenTalk(p.ID, d.toDebrief)
	case screen.Transcript:
		return d.talks.OpenTalk(p.ID, func(t *hold.Talk) screen.Step { return screen.Push(review.Transcript(d.talks, t)) })
	case screen.Lines:
		return d.talks.OpenTalk(p.ID, func(t *hold.Talk) screen.Step { return screen.Push(review.Search(d.talks, t)) })
	case screen.Agenda:
		return d.agenda.List()
	case screen.Offers:
		return screen.Push(review.NewOffers(d.talks))
	case screen.People:
		return d.people.OpenPeople()
	case screen.About:
		return d.people.FindPage(p.ID, p.Name)
	case screen.Person:
		return d.people.FindHeld(p.ID, p.Name)
	case screen.Forget:
		return d.people.Find(p.ID, p.Name, d.people.AskForget)
	case screen.Add:
		return d.people.Add(p.Text)
	case screen.Passing:
		return d.people.Passing()
	case screen.Search:
		return screen.Push(d.home.NewSearch())
	case screen.Guides:
		return screen.Push(home.NewGuideList(d.talks))
	case screen.Manual:
		return d.home.OpenManual()
	case screen.Passphrase:
		return d.vault.Passphrase(p)
	}
	return d.toPractice(p)
}

// toPractice goes to a place of practice.
func (d *doors) toPractice(p screen.Place) screen.Step {
	switch p := p.(type) {
	case screen.Practised:
		return d.talks.OpenTalk(p.ID, d.goOnPractice)
	case screen.Partner:
		return d.alone.Partner(p.Stage)
	case screen.Drill:
		return d.alone.Drill()
	case screen.Patterns:
		return screen.Push(d.alone.AskPatterns())
	case screen.Recording:
		return screen.Push(d.alone.AskRecording())
	case screen.Classes:
		return d.classes.OpenClasses()
	case screen.Observers:
		if p.ID == "" {
			return d.results.Join(nil)
		}
		return d.talks.OpenTalk(p.ID, d.results.Join)
	case screen.HandIn:
		return d.talks.OpenTalk(p.ID, d.results.HandIn)
	case screen.OverTime:
		return screen.Push(d.results.NewOverTime())
	}
	return screen.Stay()
}

// toDebrief goes to the debrief of a talk, unless nothing of it may be kept.
func (d *doors) toDebrief(t *hold.Talk) screen.Step {
	if d.talks.Practice || t.Session().Consent() != guide.None {
		return screen.Push(d.debriefOf(t))
	}
	if err := t.Tidy(d.talks.Now()); err != nil { // also one from before such talks were done by themselves
		return screen.Say(d.talks.Why(err))
	}
	return d.talks.AfterTalk(t)
}

// debriefOf is the debrief of a talk, or of a practice between people.
func (d *doors) debriefOf(t *hold.Talk) screen.Screen {
	if d.talks.Practice {
		return d.rounds.Debrief(t)
	}
	return review.Debrief(d.talks, t)
}

// goBackTo is where a talk was when the screen was locked.
func (d *doors) goBackTo(t *hold.Talk) screen.Step {
	switch {
	case t.Session().Ended() && !t.Session().Debriefed():
		return screen.Push(d.debriefOf(t))
	case t.Session().Ended():
		return screen.Push(review.Transcript(d.talks, t))
	}
	return d.talk.GoOn(t)
}

// goOnPractice takes up a practice where it stopped.
func (d *doors) goOnPractice(t *hold.Talk) screen.Step {
	switch s := t.Session(); {
	case rehearsal.Solo(s) || rehearsal.Recorded(s):
		return d.alone.GoOn(t)
	case s.Ended() || s.Role() == guide.RoleObserver:
		return d.rounds.GoOn(t)
	}
	return d.talk.GoOn(t)
}
