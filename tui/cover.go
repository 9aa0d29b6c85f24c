package tui

import (
	"strings"
	"time"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/tui/safe"
	"example.org/onetoone/tui/terminal"
)

// coverLocks is how long the cover stands, outside a talk, until the screen is
// locked: whoever hid what was there did not want it found.
const coverLocks = time.Minute

// hide puts the cover over whatever is shown, and notes since when it is there.
func (a *App) hide() {
	if !a.covered {
		a.coveredAt = a.kit.Now()
	}
	a.covered = true
}

// lockLeft is how long it is until the screen is locked, if no key is pressed.
// In a talk the cover changes nothing about that; elsewhere no key on it does.
func (a *App) lockLeft() time.Duration {
	now := a.kit.Now()
	left := a.lockLimit() - now.Sub(a.keyAt)
	if _, talking := a.talking(); a.covered && !talking {
		left = min(left, coverLocks-now.Sub(a.coveredAt))
	}
	return left
}

// cover is a page that says nothing about anyone.
func cover(k *desk, w, h int) terminal.Frame {
	p := newPage(w, h, k.Palette)
	p.toFoot(p.row().to(1).add(faint, k.T("cover.foot")))
	p.put(p.row().to(p.margin()).add(title, k.T("cover.title")))
	p.blank(1)
	for _, l := range strings.Split(k.T("cover.lines"), "\n") {
		p.put(p.row().to(p.margin()).add(plain, safe.Cut(l, max(2, w-p.margin()))))
	}
	return p.frame()
}

// onCover takes a key on the cover: the lock, where there is one. Where there is
// no passphrase yet, the page that asks for one would show what this is.
func (a *App) onCover(m tea.KeyMsg) tea.Cmd {
	if key.Matches(m, globalKeys().lock) && a.locks() {
		return a.lock()
	}
	return nil
}

// tooSmall is shown below the smallest size.
func tooSmall(k *desk, w, h int) terminal.Frame {
	p := newPage(w, h, k.Palette)
	p.text(plain, 0, k.T("small"))
	return p.frame()
}
