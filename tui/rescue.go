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

// copied is the sealed copy elsewhere of what is not on disk.
type copied struct {
	path   string
	err    error  // why there is none, or an older one alone
	of     string // what it is a copy of, in few words
	flying bool   // one is being written, or removed
}

// rescue writes what is not on disk to a sealed file elsewhere.
func (a *App) rescue() tea.Cmd {
	k, left := a.kit, a.Unsaved()
	of := a.kit.talks.UnsavedIs()
	return func() tea.Msg {
		path, err := k.rescue(left)
		return rescuedMsg{path: path, of: of, err: err}
	}
}

// rescueAtOnce takes in how a write ended: while the journal is away, what it did
// not take is written elsewhere without being asked for, and again when there is
// more; once all is saved the copy goes. One is written at a time, after a write
// that failed: every two seconds at most.
func (a *App) rescueAtOnce(err error) tea.Cmd {
	k := a.kit
	if k.rescue == nil || k.copied.flying {
		return nil
	}
	of := a.kit.talks.UnsavedIs()
	switch away := errors.As(err, new(Away)); {
	case away && (of != k.copied.of || k.copied.path == ""):
		k.copied.flying = true
		write := a.rescue()
		return func() tea.Msg {
			m := write().(rescuedMsg)
			m.alone = true
			return m
		}
	case err == nil && of == "" && k.copied.path != "":
		k.copied = copied{flying: true} // a copy of what comes next is not to go with it
		remove := k.rescue
		return func() tea.Msg {
			_, _ = remove(nil) // else the next start takes it in, and finds all of it there
			return rescuedMsg{alone: true}
		}
	}
	return nil
}

// rescuedMsg says where the sealed copy is.
type rescuedMsg struct {
	path  string
	of    string
	err   error
	alone bool // nobody asked for it
}

func (a *App) rescued(m rescuedMsg) tea.Cmd {
	k := a.kit
	if m.alone {
		k.copied.flying = false
	}
	if k.copied.err = m.err; m.err == nil {
		k.copied.path, k.copied.of = m.path, m.of
	}
	if m.alone {
		return a.rescueIfSaved()
	}
	return nil
}

// rescueIfSaved lets go of a copy of what was saved while it was being written.
func (a *App) rescueIfSaved() tea.Cmd {
	if a.kit.talks.Failing() != nil {
		return nil
	}
	return a.rescueAtOnce(nil)
}

// notSaved says in few words why a talk is not saved, and what is safe.
func (k *kit) notSaved(t *hold.Talk) string {
	why, c := k.why(t.Err()), k.copied
	away := new(Away)
	isAway := errors.As(t.Err(), away)
	if isAway {
		why = k.T(awayWords()[away.What][1])
	}
	held := k.N("status.held", t.Behind(), "Why", why)
	switch {
	case k.rescue == nil:
		return held
	case c.err != nil:
		return why + " " + k.T("status.notcopied")
	case c.path != "" && (isAway || c.of == k.talks.UnsavedIs()):
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
	w, c := k.Words, k.copied
	if t.Err() == nil {
		return []part{{lines: []string{w.T("unsaved.saved")}}}
	}
	held := w.N("unsaved.held", t.Behind())
	if c.path != "" && c.of == k.talks.UnsavedIs() && errors.As(t.Err(), new(Away)) {
		held = w.T("unsaved.all") // what was saved before, too: the journal that has it is not there
	}
	parts := []part{{ink: warn, lines: []string{k.why(t.Err())}}, {apart: true, lines: []string{held}}}
	if c.err != nil {
		parts = append(parts, part{ink: warn, apart: true, lines: []string{w.T("said.notcopied", "Why", k.why(c.err))}})
	} else if c.path == "" {
		parts = append(parts, part{apart: true, lines: []string{w.T("unsaved.copying")}})
	}
	if c.path != "" {
		parts = append(parts, part{apart: true, lines: []string{w.T("unsaved.copied"), c.path}}, part{apart: true, lines: []string{w.T("unsaved.leave")}})
	}
	return parts
}

// showRescue writes a sealed copy, and shows where it is.
func (a *App) showRescue() tea.Cmd {
	cmd := a.rescue()
	if _, there := a.top().(*unsavedPage); !there {
		cmd = tea.Batch(cmd, a.follow(push(a.kit.newUnsavedPage(a.kit.talks.Failing()))))
	}
	return cmd
}
