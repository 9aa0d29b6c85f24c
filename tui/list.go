package tui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/tui/edit"
	"example.org/onetoone/tui/safe"
	"example.org/onetoone/tui/terminal"
)

// option is one row of a list: a key, what it is, more about it, and what
// choosing it does.
type option struct {
	key  string // shown before the row; a single key chooses it when not filtering
	name string
	more string
	run  func() step
}

// list is a screen of options: arrows and enter choose, and where filter is
// on, typing narrows it.
type list struct {
	k      *kit
	name   string
	intro  string
	all    []option
	filter *edit.Editor // nil: the options' keys choose at once
	at     int
	top    int
	faint  string // shown when nothing matches
}

func (k *kit) newList(name, intro string, filter bool, all []option) *list {
	l := &list{k: k, name: name, intro: intro, all: all, faint: k.w.T("list.none")}
	if filter {
		l.filter = edit.New()
		l.filter.SetSize(60, 1)
	}
	return l
}

func (l *list) shown() []option {
	if l.filter == nil || l.filter.Empty() {
		return l.all
	}
	var out []option
	want := strings.Fields(strings.ToLower(l.filter.Text()))
	for _, o := range l.all {
		if matches(strings.ToLower(o.key+" "+o.name+" "+o.more), want) {
			out = append(out, o)
		}
	}
	return out
}

func matches(text string, want []string) bool {
	for _, w := range want {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

func (l *list) typing() (on, empty bool) {
	if l.filter == nil {
		return false, true
	}
	return true, false // ? : and / are typed into the filter
}

func (l *list) key(m tea.KeyMsg) bool {
	if _, ok := find(l.actions(), m); ok {
		return false
	}
	if !l.filter.Key(edit.DefaultKeys(), m) {
		return false
	}
	l.at, l.top = 0, 0
	return true
}

func (l *list) paste(text string) {
	if l.filter != nil {
		l.filter.Insert(strings.Join(safe.Lines(text), " "))
	}
}

func (l *list) actions() []action {
	move := func(d int) func() step {
		return func() step {
			if n := len(l.shown()); n > 0 {
				if l.at < 0 && d < 0 {
					l.at = 0
				}
				l.at = (l.at + d + n) % n
			}
			return stay()
		}
	}
	acts := []action{
		l.k.shown("choose", l.choose, "enter"),
		l.k.act("down", move(1), "down", "tab"),
		l.k.act("up", move(-1), "up", "shift+tab"),
		l.k.shown("back", leave, "esc"),
	}
	if l.filter == nil {
		for _, o := range l.all {
			if o.key != "" {
				acts = append(acts, l.direct(o))
			}
		}
	}
	return acts
}

// direct is the action of an option's own key.
func (l *list) direct(o option) action {
	a := l.k.act("choose", func() step { return l.take(o) }, strings.Fields(o.key)...)
	a.long = o.name
	return a
}

func (l *list) choose() step {
	if all := l.shown(); l.at >= 0 && l.at < len(all) {
		return l.take(all[l.at])
	}
	return stay()
}

// take leaves the list and does what the option says on the screen below.
func (l *list) take(o option) step {
	if o.run == nil {
		return stay()
	}
	return step{back: 1, do: o.run}
}

func (l *list) view(w, h int) terminal.Frame {
	p := newPage(w, h, l.k.th)
	p.keysHelp = l.filter == nil
	p.header(l.name, "", faint)
	p.footer(l.k, l.actions(), "", faint)
	if l.intro != "" && p.h >= 12 {
		p.text(faint, 0, l.intro)
		p.blank(1)
	}
	if l.filter != nil {
		p.input("/", l.filter)
		if p.h >= 10 {
			p.blank(1)
		}
	}
	l.drawOptions(p)
	return p.frame()
}

func (l *list) drawOptions(p *page) {
	all := l.shown()
	if len(all) == 0 {
		p.text(faint, 0, l.faint)
		return
	}
	room := max(1, p.left())
	l.top = window(l.top, l.at, room, len(all))
	keys := 0
	for _, o := range all {
		keys = max(keys, safe.Width(o.key))
	}
	for i := l.top; i < len(all) && p.left() > 0; i++ {
		p.put(l.optionRow(p, all[i], i == l.at, keys))
	}
}

func (l *list) optionRow(p *page, o option, at bool, keys int) *row {
	m := p.margin()
	r := p.row().to(max(0, m-2))
	ik := plain
	if at {
		ik = chosen
		r.add(keycap, "›")
	}
	r.to(m)
	if keys > 0 {
		r.add(keycap, o.key).to(m + keys + 2)
	}
	name := safe.Cut(safe.Text(o.name), max(2, p.w-r.w-1))
	r.add(ik, name)
	if room := p.w - r.w - 4; o.more != "" && room > 8 {
		r.add(plain, "  ").add(faint, safe.Cut(safe.Text(o.more), room))
	}
	return r
}

// window moves the first shown row so that row at is among room rows.
func window(top, at, room, n int) int {
	top = min(top, at)
	top = max(top, at-room+1)
	return max(0, min(top, n-room))
}
