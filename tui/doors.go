package tui

import (
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
)

// kit is what screens share.
type kit struct {
	*talks
	journal  Journal
	notes    notices
	next     notices // those that Home shows when it is next come back to
	signpost []string
	followed hold.FollowUps // what z on Home takes back
	suggest  func() string
	choose   func(typed string) Chosen
	protect  func(passphrase string) error
	sealing  bool // keys are being made, and everything sealed anew
	drill    drill
	rescue   func([]guide.Unsaved) (string, error)
	copies   hold.Copies // what rescue wrote
	check    func() string
}

// door goes to a place: the one table of which screen a place is. A talk that is
// not in memory is read first, and of one that is closed it is asked what may be
// kept.
func (k *kit) door(p Place) step {
	switch p := p.(type) {
	case Prepare:
		return k.begin(k.usualGuide(p.Guide), p.Person)
	case Opening:
		return k.openTalk(p.ID, func(t *hold.Talk) step { return push(k.newOpening(t)) })
	case Talk:
		return k.openTalk(p.ID, k.goOn)
	case Cues:
		return k.openTalk(p.ID, func(t *hold.Talk) step { return push(newCues(k.desk, t)) })
	case Consent:
		return k.openTalk(p.ID, func(t *hold.Talk) step { return push(newConsent(k.desk, t, nil)) })
	case Debrief:
		return k.openTalk(p.ID, func(t *hold.Talk) step { return push(k.debriefOf(t)) })
	case Transcript:
		return k.openTalk(p.ID, func(t *hold.Talk) step { return push(k.newTranscript(t)) })
	case Lines:
		return k.openTalk(p.ID, func(t *hold.Talk) step { return push(k.newTalkSearch(t)) })
	case People:
		return k.openPeople()
	case Person:
		return k.openHeld(p.Name)
	case Forget:
		return k.askForget(p.Name)
	case Search:
		return push(k.newSearch())
	case Guides:
		return push(k.newGuideList())
	case Passphrase:
		return k.passphrase(p)
	}
	return k.practiceDoor(p)
}

// use goes on with a journal; nil is none yet.
func (k *kit) use(j Journal) {
	k.journal = j
	if k.disk = nil; j != nil {
		k.disk = j
	}
}

// practiceDoor goes to a place of practice.
func (k *kit) practiceDoor(p Place) step {
	switch p := p.(type) {
	case Practised:
		return k.openTalk(p.ID, k.goOnPractice)
	case Partner:
		return k.choosePartner(p.Stage)
	case Drill:
		return k.chooseDrill()
	case Patterns:
		return push(k.newProposing())
	case Recording:
		return push(k.newRecorded())
	case Classes:
		return k.openClasses()
	case Observers:
		if p.ID == "" {
			return k.join(nil)
		}
		return k.openTalk(p.ID, k.join)
	case HandIn:
		return k.openTalk(p.ID, k.handIn)
	case OverTime:
		return push(k.newOverTime())
	}
	return stay()
}

// passphrase asks for one where none was chosen yet. While keys are being made
// that says so to whatever waits for it.
func (k *kit) passphrase(p Passphrase) step {
	switch {
	case k.asksPassphrase() && k.sealing && p.Then == nil && p.Else == nil:
		return stay()
	case k.asksPassphrase():
		return k.askPassphrase(p.Then)
	case p.Else != nil:
		return step{Then(p.Else)}
	}
	return step{Then(p.Then)}
}

// debriefOf is the debrief of a talk, or of a practice between people.
func (k *kit) debriefOf(t *hold.Talk) screen {
	if k.Practice {
		return k.newAfter(t)
	}
	return k.newDebrief(t)
}

// goBackTo is where a talk was when the screen was locked.
func (k *kit) goBackTo(t *hold.Talk) step {
	switch {
	case t.Session().Ended() && !t.Session().Debriefed():
		return push(k.debriefOf(t))
	case t.Session().Ended():
		return push(k.newTranscript(t))
	}
	return k.goOn(t)
}

// goOnPractice takes up a practice where it stopped.
func (k *kit) goOnPractice(t *hold.Talk) step {
	switch s := t.Session(); {
	case s.Solo() && s.Ended():
		return push(k.newSoloDebrief(t))
	case s.Solo():
		return k.goOnSolo(t)
	case s.Recorded():
		return push(k.newTold(t))
	case s.Ended() && s.Debriefed():
		return push(k.newOutcome(t))
	case s.Ended():
		return push(k.newAfter(t))
	case s.Role() == guide.RoleObserver:
		return k.goOnWatching(t)
	}
	return k.goOn(t)
}
