package tui

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"
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

func awayWords() map[AwayHow]string {
	return map[AwayHow]string{
		AwayFile: "why.away.file", AwayFolder: "why.away.folder", AwayLink: "why.away.link", AwayOlder: "why.away.older",
		AwayOther: "why.away.other", AwayHeld: "why.away.held", AwayKeys: "why.away.keys",
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
	of := a.unsavedIs()
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
	of := a.unsavedIs()
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

// unsavedIs tells what is not on disk from what it was a moment ago.
func (a *App) unsavedIs() string {
	var all []string
	for id, t := range a.kit.talks {
		if t.waiting() {
			all = append(all, fmt.Sprint(id, t.s.Len(), t.lists, t.draft.version))
		}
	}
	slices.Sort(all)
	return strings.Join(all, " ")
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
	a.said = k.w.T("said.copied", "Path", m.path)
	if m.err != nil {
		a.said = k.w.T("said.notcopied", "Why", k.why(m.err))
	}
	return nil
}

// rescueIfSaved lets go of a copy of what was saved while it was being written.
func (a *App) rescueIfSaved() tea.Cmd {
	if a.kit.failing() {
		return nil
	}
	return a.rescueAtOnce(nil)
}

// whereCopied says where the sealed copy is, or how to make one.
func (k *kit) whereCopied() string {
	switch c := k.copied; {
	case k.rescue == nil:
		return ""
	case c.err != nil:
		return " " + k.w.T("said.notcopied", "Why", k.why(c.err))
	case c.path != "":
		return " " + k.w.T("status.copied", "Path", c.path)
	}
	return " " + k.w.T("status.copy")
}
