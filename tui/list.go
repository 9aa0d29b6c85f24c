package tui

import (
	"slices"
	"strings"

	"example.org/onetoone/guide"
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
	head string // a heading above it
}

// list is a screen of options: arrows and enter choose, and where filter is
// on, typing narrows it.
type list struct {
	d      *desk
	name   string
	intro  string
	all    []option
	filter *edit.Editor // nil: the options' keys choose at once
	at     int
	faint  string // shown when nothing matches
	loud   bool   // the intro is what the page is for
	whole  bool   // every option is shown with all its words
	esc    action // what esc does; the zero action goes back
	table  bool   // long names, too, leave a column for what there is more
	stays  bool   // the list stays below what choosing shows
	brief  bool   // on a phone's page there is nothing more than the names
	// own are actions beside choosing, as they are now; nil is none.
	own func() []action
}

func newList(k *desk, name, intro string, filter bool, all []option) *list {
	l := &list{d: k, name: name, intro: intro, all: all, faint: k.T("list.none")}
	if filter {
		l.filter = edit.New()
	}
	return l
}

func (l *list) shown() []option {
	if l.filter == nil || l.filter.Empty() {
		return l.all
	}
	var out []option
	want := strings.Fields(guide.Loosely(l.filter.Text()))
	for _, o := range l.all {
		if matches(guide.Loosely(o.key+" "+o.name+" "+o.more), want) {
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

func (l *list) view(w, h int) terminal.Frame {
	p := newPage(w, h, l.d.Palette)
	p.keysHelp = l.filter == nil
	p.header(l.name, "", faint)
	l.d.footer(p, l.actions(), "", faint)
	switch {
	case l.intro != "" && l.loud && p.h >= 10:
		p.text(plain, 0, l.intro)
		p.blank(1)
	case l.intro != "" && p.h >= 16:
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
	if l.brief && p.narrow() {
		all = slices.Clone(all)
		for i := range all {
			all[i].more = ""
		}
	}
	if len(all) == 0 {
		p.text(faint, 0, l.faint)
		return
	}
	keys := 0
	for _, o := range all {
		keys = max(keys, safe.Width(o.key))
	}
	needs := func(o option) bool {
		room := p.w - optionLeft(p, keys) - 3
		return p.h >= 10 && o.more != "" && safe.Width(o.name)+safe.Width(o.more) > room
	}
	column := l.column(p, all)
	apart := slices.ContainsFunc(all, func(o option) bool { return optionLeft(p, keys)+column+3+safe.Width(o.more) > p.w })
	blocks, heights := make([][]*row, len(all)), make([]int, len(all))
	for from := 0; from < len(all); {
		until := from + 1
		for until < len(all) && all[until].head == "" {
			until++
		}
		// In a short list what there is more about each stands under all of those
		// below a heading, or under none; in one that is searched each option has
		// the rows it needs.
		section := all[from:until]
		under := l.filter == nil && slices.ContainsFunc(section, needs)
		if apart {
			column = l.column(p, section)
		}
		lay := layout{keys, column}
		for i, o := range section {
			at := from + i
			if o.head != "" {
				if at > 0 && p.h >= 14 {
					blocks[at] = append(blocks[at], p.row())
				}
				blocks[at] = append(blocks[at], p.row().to(p.margin()).add(title, o.head))
			}
			blocks[at] = append(blocks[at], l.optionRows(p, o, at == l.at, under || needs(o), lay)...)
			heights[at] = len(blocks[at])
		}
		from = until
	}
	from, n := p.shownFrom(heights, l.at)
	for _, b := range blocks[from : from+n] {
		p.putAll(b)
	}
	if below := len(all) - from - n; below > 0 {
		p.put(p.row().to(p.margin()).add(faint, l.d.N("list.more", below)))
	}
}

// column is how wide the names are of the options of which there is more to
// say, which then stands in a column of its own. It is one for the whole list,
// unless a long name below one heading would cut what stands below another. A
// name that takes half the page keeps to itself, unless the list is a table.
func (l *list) column(p *page, section []option) int {
	column, most := 0, p.w/2
	if l.table {
		most = p.w - 20
	}
	for _, o := range section {
		if n := safe.Width(o.name); o.more != "" && n <= most && !p.narrow() {
			column = max(column, n)
		}
	}
	return column
}

// layout is how wide the keys and the names of a list are; names is 0 where
// what follows them stands in no column.
type layout struct{ keys, names int }

// optionLeft is the column at which the names begin.
func optionLeft(p *page, keys int) int {
	if keys == 0 {
		return p.margin()
	}
	return min(p.margin()+keys+2, p.w/2)
}

// optionRows draws an option, with what there is more about it behind its name
// or under it.
func (l *list) optionRows(p *page, o option, at, under bool, lay layout) (out []*row) {
	m := p.margin()
	r := p.row().to(max(0, m-2))
	ik := plain
	if at {
		ik = chosen
		r.add(keycap, "›")
	}
	left := optionLeft(p, lay.keys)
	r.to(m).add(keycap, o.key).to(left)
	room := max(2, p.w-left-1)
	most := 3
	switch {
	case p.h < 10:
		most = 1
	case l.whole:
		most = p.h
	}
	names := wrapped(o.name, room, most)
	for i, name := range names {
		if i > 0 {
			out, r = append(out, r), p.row().to(left)
		}
		r.add(ik, name)
	}
	more := safe.Text(o.more)
	switch free := p.w - r.w - 3; {
	case more == "":
	case !under && safe.Width(more) <= free:
		r.to(left+min(lay.names, p.w-left-safe.Width(more)-3)).add(plain, "  ").add(faint, more)
	case under:
		for _, text := range wrapped(more, max(2, room-2), 2) {
			out, r = append(out, r), p.row().to(left+2).add(faint, text)
		}
	case free > 8:
		r.add(plain, "  ").add(faint, safe.Cut(more, free))
	}
	return append(out, r)
}

// window moves the first shown row so that row at is among room rows.
func window(top, at, room, n int) int {
	top = min(top, at)
	top = max(top, at-room+1)
	return max(0, min(top, n-room))
}
