package form

import (
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/screen"
)

// status is the word that says whether all is saved; unless it is to be brief,
// in practice it says that, too. While a key is being saved it says nothing, as long
// as that takes no longer than usual: whoever listens would hear a word for each. The
// room of the word that comes again stays free.
func status(k *screen.Desk, t *hold.Talk, brief bool) (string, page.Ink) {
	switch practice := k.Practice && !brief; {
	case t.Err() != nil:
		return k.T("status.failed"), page.Warn
	case t.Unkept():
		return k.T("status.unkept"), page.Warn
	case t.Slow():
		return k.T("status.saving"), page.Faint
	case practice && !t.Worth():
		return k.T("status.practice"), page.Faint
	case practice:
		return unless(t.Waiting(), k.T("status.practice"), k.T("status.practice.saved")), page.Faint
	case !t.Worth():
		return "", page.Faint
	}
	return unless(t.Waiting(), "", k.T("status.saved")), page.Faint
}

// unless is a word, or in as much room what stands there while something is not so.
func unless(not bool, meanwhile, word string) string {
	if not {
		return page.Pad(meanwhile, safe.Width(word))
	}
	return word
}

// FootWith draws the footer with the word that says whether all is saved, and
// when it is not, why, in few words: the person across the table sees them too.
func (k *Talks) FootWith(p *page.Page, t *hold.Talk, acts []screen.Action) {
	word, ik := status(k.Desk, t, p.Narrow()) // on a phone the keys need the room
	k.Footer(p, acts, word, ik)
	if t.Err() == nil || p.H < 10 {
		return
	}
	lines := page.Lined(k.NotSaved(t), p.W-2)
	for i := len(lines) - 1; i >= 0; i-- {
		p.ToFoot(p.Row().To(1).Add(page.Warn, lines[i]))
	}
}

// PromisesStay reports whether there are promises that they want to stay.
func PromisesStay(s guide.Session) bool {
	return s.KeepsPromises() && len(s.Promises())+len(s.Promised()) > 0
}

// AfterTalk goes home from a talk that is over and debriefed, or of which nothing
// may be kept, by way of choosing a passphrase until there is one.
func (k *Talks) AfterTalk(t *hold.Talk) screen.Step {
	said := k.T("said.debriefed")
	if s := t.Session(); s.Consent() == guide.None {
		if said = k.T("said.nonekept"); PromisesStay(s) {
			said = k.T("said.promiseskept")
		}
	}
	return screen.Step{screen.ToFirst, screen.Go{To: screen.Passphrase{}}, screen.Calm(said)}
}

// LaterMore says where a talk is gone on with.
func LaterMore(k *screen.Desk) string {
	if k.Practice {
		return k.T("watch.later.more")
	}
	return k.T("end.later.more")
}
