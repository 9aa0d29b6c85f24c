package tui

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// deleteTalk removes a talk, after a typed word; what says which one it is.
func (k *talks) deleteTalk(t *hold.Talk, what string) screen.Step {
	return k.deleteAfter("delete", t.ID(), what)
}

// read opens a talk of a list. One that there is no key to can only be deleted.
func (k *talks) read(h guide.Header) screen.Step {
	if h.NoKey {
		return k.deleteAfter("nokey", h.ID, k.Day(headerDay(h)))
	}
	return screen.To(screen.Transcript{ID: h.ID})
}

// deleteAfter removes a talk, after the typed word of a page of that name.
func (k *talks) deleteAfter(name, id, what string) screen.Step {
	return screen.Push(parts.NewConfirm(k.Desk, name, what, func() screen.Step {
		k.open.Drop(id)
		j := k.disk
		return screen.Step{screen.ToFirst, screen.Word(k.T("said.deleting")), screen.Cmd(func() tea.Msg {
			return deletedMsg{j.Delete(id)}
		})}
	}))
}

// deletedMsg says that a talk is gone from the disk, or why it is not.
type deletedMsg struct{ err error }

// headerDay is when a talk was held, or began to be prepared.
func headerDay(h guide.Header) time.Time {
	if h.Started.IsZero() {
		return h.Began
	}
	return h.Started
}
