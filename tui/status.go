package tui

import "example.org/onetoone/guide/hold"

// status is the word that says whether all is saved; unless it is to be brief,
// in practice it says that, too.
func status(k *desk, t *hold.Talk, brief bool) (string, ink) {
	switch practice := k.Practice && !brief; {
	case t.Err() != nil:
		return k.T("status.failed"), warn
	case t.Unkept():
		return k.T("status.unkept"), warn
	case practice && !t.Worth():
		return k.T("status.practice"), faint
	case practice && !t.Waiting():
		return k.T("status.practice.saved"), faint
	case !t.Worth():
		return "", faint
	case t.Waiting():
		return k.T("status.saving"), faint
	}
	return k.T("status.saved"), faint
}

// footWith draws the footer with the word that says whether all is saved, and
// when it is not, why, in few words: the person across the table sees them too.
func (k *talks) footWith(p *page, t *hold.Talk, acts []action) {
	word, ik := status(k.desk, t, p.narrow()) // on a phone the keys need the room
	k.footer(p, acts, word, ik)
	if t.Err() == nil || p.h < 10 {
		return
	}
	lines := lined(k.notSaved(t), p.w-2)
	for i := len(lines) - 1; i >= 0; i-- {
		p.toFoot(p.row().to(1).add(warn, lines[i]))
	}
}
