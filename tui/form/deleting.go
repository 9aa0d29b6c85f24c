package form

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// DeleteTalk removes a talk, after a typed word; what says which one it is.
func (k *Talks) DeleteTalk(t *hold.Talk, what string) screen.Step {
	return k.deleteAfter("delete", t.ID(), what)
}

// Read opens a talk of a list. One that there is no key to can only be deleted.
func (k *Talks) Read(h guide.Header) screen.Step {
	if h.NoKey {
		return k.deleteAfter("nokey", h.ID, k.Day(HeaderDay(h)))
	}
	return screen.To(screen.Transcript{ID: h.ID})
}

// Throw throws away what was prepared for a talk, once that was asked.
func (k *Talks) Throw(id, who string) screen.Step {
	if k.Disk.ReadOnly() {
		return screen.Say(k.T("said.readonly"))
	}
	throw := func() screen.Step {
		return k.OpenTalk(id, func(t *hold.Talk) screen.Step {
			k.Open.Replace(t, nil)
			return screen.Step{screen.ToFirst, screen.Calm(k.T("said.thrown"))}
		})
	}
	return screen.Push(parts.NewList(k.Desk, k.T("throw.title"), k.Who(who), false, []parts.Option{
		{Key: "1 x", Name: k.T("throw.yes"), More: k.T("throw.yes.more"), Run: throw},
		{Key: "2 k", Name: k.T("throw.no"), Run: screen.Leave},
	}))
}

// deleteAfter removes a talk, after the typed word of a page of that name.
func (k *Talks) deleteAfter(name, id, what string) screen.Step {
	return screen.Push(parts.NewConfirm(k.Desk, name, what, func() screen.Step {
		k.Open.Drop(id)
		j := k.Disk
		return screen.Step{screen.ToFirst, screen.Calm(k.T("said.deleting")), screen.Cmd(func() tea.Msg {
			return DeletedMsg{Err: j.Delete(id)}
		})}
	}))
}

// DeletedMsg says that a talk is gone from the disk, or why it is not.
type DeletedMsg struct{ Err error }

// HeaderDay is when a talk was held, or began to be prepared.
func HeaderDay(h guide.Header) time.Time {
	if h.Started.IsZero() {
		return h.Began
	}
	return h.Started
}
