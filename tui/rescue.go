package tui

import (
	"errors"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide/hold"
)

// Away is the error of a Journal that is not where it was: somebody, or another
// program, took its files away or put others there. Nothing counts as saved.
type Away struct {
	What   AwayHow
	Folder string // where it was
	Cause  error
}

// AwayHow is what became of a journal's files.
type AwayHow string

// What may have become of them.
const (
	AwayFile   AwayHow = "file"   // the data file is gone
	AwayFolder AwayHow = "folder" // the folder is gone
	AwayLink   AwayHow = "link"   // a link is in the place of the data file
	AwayOlder  AwayHow = "older"  // an older one is
	AwayOther  AwayHow = "other"  // something else is
	AwayHeld   AwayHow = "held"   // another program has what is there now
	AwayKeys   AwayHow = "keys"   // what opens it is gone, or something else
)

// awayWords are the texts that say it: at length, and in few words.
func awayWords() map[AwayHow][2]string {
	return map[AwayHow][2]string{
		AwayFile:   {"why.away.file", "why.away.file.short"},
		AwayFolder: {"why.away.folder", "why.away.folder.short"},
		AwayLink:   {"why.away.link", "why.away.link.short"},
		AwayOlder:  {"why.away.older", "why.away.older.short"},
		AwayOther:  {"why.away.other", "why.away.other.short"},
		AwayHeld:   {"why.away.held", "why.away.held.short"},
		AwayKeys:   {"why.away.keys", "why.away.keys.short"},
	}
}

// Error is for those who do not look for an Away.
func (e Away) Error() string { return "the vault is not in " + e.Folder + " as it was" }

// Unwrap gives what the journal said.
func (e Away) Unwrap() error { return e.Cause }

// rescuedMsg says how a sealed copy ended.
type rescuedMsg struct{ hold.Copied }

// copyOf writes a sealed copy, unless there is none to write.
func (k *kit) copyOf(c hold.Copy, ok bool) tea.Cmd {
	if !ok {
		return nil
	}
	rescue := k.rescue
	return func() tea.Msg { return rescuedMsg{c.Do(rescue)} }
}

// rescueAtOnce takes in how a write ended, and writes a copy or removes it.
func (k *kit) rescueAtOnce(err error) tea.Cmd {
	if k.rescue == nil {
		return nil
	}
	return k.copyOf(k.copies.AfterWrite(&k.open, err, errors.As(err, new(Away))))
}

// whyNotSaved says in few words why a talk is not saved, and what is safe.
func (k *kit) whyNotSaved(t *hold.Talk) string {
	why, c := k.why(t.Err()), &k.copies
	away := new(Away)
	isAway := errors.As(t.Err(), away)
	if isAway {
		why = k.T(awayWords()[away.What][1])
	}
	held := k.N("status.held", t.Behind(), "Why", why)
	switch {
	case k.rescue == nil:
		return held
	case c.Err() != nil:
		return why + " " + k.T("status.notcopied")
	case c.Path() != "" && isAway || c.Whole(&k.open):
		return why + " " + k.T("status.copied")
	}
	return held + " " + k.T("status.copy")
}

// unsavedPage says what is not saved, where the sealed copy is, and what to do. It
// follows what becomes of that, and goes at the next key.
type unsavedPage struct{ *sheet }

// hides keeps it: whoever looks away from it still has to know.
func (s *unsavedPage) hides() bool { return false }

func (k *kit) newUnsavedPage(t *hold.Talk) *unsavedPage {
	s := &unsavedPage{k.passingSheet(k.T("unsaved.title"), t)}
	rows := s.rows
	s.reader.rows = func(p *page) []*row {
		s.parts = k.unsavedParts(t)
		return rows(p)
	}
	return s
}

func (k *kit) unsavedParts(t *hold.Talk) []part {
	w, c := k.Words, &k.copies
	if t.Err() == nil {
		return []part{{lines: []string{w.T("unsaved.saved")}}}
	}
	held := w.N("unsaved.held", t.Behind())
	if c.Whole(&k.open) && errors.As(t.Err(), new(Away)) {
		held = w.T("unsaved.all") // what was saved before, too: the journal that has it is not there
	}
	parts := []part{{ink: warn, lines: []string{k.why(t.Err())}}, {apart: true, lines: []string{held}}}
	if c.Err() != nil {
		parts = append(parts, part{ink: warn, apart: true, lines: []string{w.T("said.notcopied", "Why", k.why(c.Err()))}})
	} else if c.Path() == "" {
		parts = append(parts, part{apart: true, lines: []string{w.T("unsaved.copying")}})
	}
	if c.Path() != "" {
		parts = append(parts, part{apart: true, lines: []string{w.T("unsaved.copied"), c.Path()}}, part{apart: true, lines: []string{w.T("unsaved.leave")}})
	}
	return parts
}

// showRescue writes a sealed copy, and shows where it is.
func (a *App) showRescue() tea.Cmd {
	cmd := a.kit.copyOf(a.kit.copies.Asked(&a.kit.open), true)
	if _, there := a.top().(*unsavedPage); !there {
		cmd = tea.Batch(cmd, a.follow(push(a.kit.newUnsavedPage(a.kit.open.Failing()))))
	}
	return cmd
}
