package tui

import (
	"strings"
	"time"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide/safe"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/screen"
	"example.org/onetoone/tui/terminal"
)

// coverLocks is how long the cover stands, outside a talk, until the screen is
// locked: whoever hid what was there did not want it found.
const coverLocks = time.Minute

// hide puts the cover over whatever is shown, and notes since when it is there.
func (a *App) hide() {
	if !a.covered {
		a.coveredAt = a.talks.Now()
	}
	a.covered, a.burst = true, presses{}
}

// lockLeft is how long it is until the screen is locked, if no key is pressed.
// In a talk the cover changes nothing about that; elsewhere no key on it does.
func (a *App) lockLeft() time.Duration {
	now := a.talks.Now()
	left := a.lockLimit() - now.Sub(a.keyAt)
	if _, talking := a.talking(); a.covered && !talking {
		left = min(left, coverLocks-now.Sub(a.coveredAt))
	}
	return left
}

// cover is a page that says nothing about anyone.
func cover(k *screen.Desk, w, h int) terminal.Frame {
	p := page.New(w, h, k.Palette)
	p.HideCursor()
	p.ToFoot(p.Row().To(1).Add(page.Faint, k.T("cover.foot")))
	p.Put(p.Row().To(p.Margin()).Add(page.Title, k.T("cover.title")))
	p.Blank(1)
	for _, l := range strings.Split(k.T("cover.lines"), "\n") {
		p.Put(p.Row().To(p.Margin()).Add(page.Plain, safe.Cut(l, max(2, w-p.Margin()))))
	}
	return p.Frame()
}

// onCover takes a key on the cover: the lock, where there is one. Where there is
// no passphrase yet, the page that asks for one would show what this is.
func (a *App) onCover(m tea.KeyMsg) screen.Step {
	if key.Matches(m, globalKeys().lock) && a.locks() {
		return screen.Step{screen.Lock{}}
	}
	return nil
}

// tooSmall is shown below the smallest size.
func tooSmall(k *screen.Desk, w, h int) terminal.Frame {
	p := page.New(w, h, k.Palette)
	p.Text(page.Plain, 0, k.T("small"))
	return p.Frame()
}
