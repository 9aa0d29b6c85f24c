package tui

// unkept reports whether what is being written is on no disk, and will not be:
// the consent given does not keep it.
func (t *talk) unkept() bool {
	if t.draft.read == nil || t.s.Consent().KeepsWords() {
		return false // and no long text is asked for at every key
	}
	d := t.draft.read()
	return d.Text != "" && !t.s.KeepsDraft(d)
}

// status is the word that says whether all is saved; unless it is to be brief,
// in practice it says that, too.
func (k *kit) status(t *talk, brief bool) (string, ink) {
	switch practice := k.practice && !brief; {
	case t.err != nil:
		return k.w.T("status.failed"), warn
	case t.unkept():
		return k.w.T("status.unkept"), warn
	case practice && !t.worth():
		return k.w.T("status.practice"), faint
	case practice && !t.waiting():
		return k.w.T("status.practice.saved"), faint
	case !t.worth():
		return "", faint
	case t.waiting():
		return k.w.T("status.saving"), faint
	}
	return k.w.T("status.saved"), faint
}

// footWith draws the footer with the word that says whether all is saved, and
// when it is not, why, in few words: the person across the table sees them too.
func (k *kit) footWith(p *page, t *talk, acts []action) {
	word, ik := k.status(t, p.narrow()) // on a phone the keys need the room
	p.footer(k, acts, word, ik)
	if t.err == nil || p.h < 10 {
		return
	}
	lines := lined(k.notSaved(t), p.w-2)
	for i := len(lines) - 1; i >= 0; i-- {
		p.toFoot(p.row().to(1).add(warn, lines[i]))
	}
}
