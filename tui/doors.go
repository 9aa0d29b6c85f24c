package tui

import (
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/practice/rehearsal"
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

// kit is what screens share.
type kit struct {
	*form.Talks
	journal  Journal
	notes    *screen.Notices
	home     *home.Room
	people   *people.Room
	vault    *vault.Room
	talk     *talk.Room
	practice *practice.Talks
	rounds   *rounds.Room
	alone    *alone.Room
	classes  *classes.Room
	results  *results.Room
	rescue   *vault.Rescue
	check    func() string
}

// door goes to a place: the one table of which screen a place is. A talk that is
// not in memory is read first, and of one that is closed it is asked what may be
// kept.
func (k *kit) door(p screen.Place) screen.Step {
	switch p := p.(type) {
	case screen.Prepare:
		return k.talk.Prepare(k.UsualGuide(p.Guide), p.Person)
	case screen.Opening:
		return k.OpenTalk(p.ID, func(t *hold.Talk) screen.Step { return screen.Push(k.talk.Opening(t)) })
	case screen.Talk:
		return k.OpenTalk(p.ID, k.talk.GoOn)
	case screen.Cues:
		return k.OpenTalk(p.ID, func(t *hold.Talk) screen.Step { return screen.Push(talk.Cues(k.Desk, t)) })
	case screen.Consent:
		return k.OpenTalk(p.ID, func(t *hold.Talk) screen.Step { return screen.Push(form.NewConsent(k.Desk, t, nil)) })
	case screen.Debrief:
		return k.OpenTalk(p.ID, func(t *hold.Talk) screen.Step { return screen.Push(k.debriefOf(t)) })
	case screen.Transcript:
		return k.OpenTalk(p.ID, func(t *hold.Talk) screen.Step { return screen.Push(review.Transcript(k.Talks, t)) })
	case screen.Lines:
		return k.OpenTalk(p.ID, func(t *hold.Talk) screen.Step { return screen.Push(review.Search(k.Talks, t)) })
	case screen.People:
		return k.people.OpenPeople()
	case screen.Person:
		return k.people.OpenHeld(p.Name)
	case screen.Forget:
		return k.people.AskForget(p.Name)
	case screen.Search:
		return screen.Push(k.home.NewSearch())
	case screen.Guides:
		return screen.Push(home.NewGuideList(k.Talks))
	case screen.Passphrase:
		return k.vault.Passphrase(p)
	}
	return k.practiceDoor(p)
}

// use goes on with a journal; nil is none yet.
func (k *kit) use(j Journal) {
	k.journal, k.home.Journal, k.people.Journal, k.talk.Journal = j, j, j, j
	if k.Disk = nil; j != nil {
		k.Disk = j
	}
}

// practiceDoor goes to a place of practice.
func (k *kit) practiceDoor(p screen.Place) screen.Step {
	switch p := p.(type) {
	case screen.Practised:
		return k.OpenTalk(p.ID, k.goOnPractice)
	case screen.Partner:
		return k.alone.Partner(p.Stage)
	case screen.Drill:
		return k.alone.Drill()
	case screen.Patterns:
		return screen.Push(k.alone.AskPatterns())
	case screen.Recording:
		return screen.Push(k.alone.AskRecording())
	case screen.Classes:
		return k.classes.OpenClasses()
	case screen.Observers:
		if p.ID == "" {
			return k.results.Join(nil)
		}
		return k.OpenTalk(p.ID, k.results.Join)
	case screen.HandIn:
		return k.OpenTalk(p.ID, k.results.HandIn)
	case screen.OverTime:
		return screen.Push(k.results.NewOverTime())
	}
	return screen.Stay()
}

// forPractice makes the rooms of practice.
func (k *kit) forPractice(c Config) {
	k.practice = practice.New(k.Talks, c.Reports, c.Timing, practice.Offers{
		Patterns: c.Timings != nil, Recording: c.Recording != nil, Observers: c.Observers != nil, HandIn: c.WriteResult != nil,
	})
	k.rounds = &rounds.Room{Talks: k.practice, Journal: c.Journal, Files: c.ForPractice.Files, Notices: k.notes}
	k.alone = &alone.Room{Talks: k.practice, Journal: c.Journal, Sources: c.Sources}
	k.classes = &classes.Room{Talks: k.practice, Journal: c.Journal, Files: c.Handouts}
	k.results = &results.Room{Talks: k.practice, Journal: c.Journal, Files: c.HandIns}
}

// debriefOf is the debrief of a talk, or of a practice between people.
func (k *kit) debriefOf(t *hold.Talk) screen.Screen {
	if k.Practice {
		return k.rounds.Debrief(t)
	}
	return review.Debrief(k.Talks, t)
}

// goBackTo is where a talk was when the screen was locked.
func (k *kit) goBackTo(t *hold.Talk) screen.Step {
	switch {
	case t.Session().Ended() && !t.Session().Debriefed():
		return screen.Push(k.debriefOf(t))
	case t.Session().Ended():
		return screen.Push(review.Transcript(k.Talks, t))
	}
	return k.talk.GoOn(t)
}

// goOnPractice takes up a practice where it stopped.
func (k *kit) goOnPractice(t *hold.Talk) screen.Step {
	switch s := t.Session(); {
	case rehearsal.Solo(s) || rehearsal.Recorded(s):
		return k.alone.GoOn(t)
	case s.Ended() || s.Role() == guide.RoleObserver:
		return k.rounds.GoOn(t)
	}
	return k.talk.GoOn(t)
}
