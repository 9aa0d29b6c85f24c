package parts

import (
	"slices"
	"strings"

	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/tui/edit"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/screen"
	"example.org/onetoone/tui/terminal"
)

// Option is one row of a list: a key, what it is, more about it, and what
// choosing it does.
type Option struct {
	Key  string // shown before the row; a single key chooses it when not filtering
	Name string
	More string
	Run  func() screen.Step
	Head string // a heading above it
	Also string // what else it is found by
}

// List is a screen of options: arrows and enter choose, and where filter is
// on, typing narrows it.
type List struct {
	d      *screen.Desk
	Name   string
	Intro  string
	All    []Option
	Filter *edit.Editor // nil: the options' keys choose at once
	At     int
	Faint  string        // shown when nothing matches
	Loud   bool          // the intro is what the page is for
	Whole  bool          // every option is shown with all its words
	Esc    screen.Action // what esc does; the zero action goes back
	Table  bool          // long names, too, leave a column for what there is more
	Stays  bool          // the list stays below what choosing shows
	Brief  bool          // on a phone's page there is nothing more than the names
	// Own are actions beside choosing, as they are now; nil is none.
	Own func() []screen.Action
}

// NewList is a list; filter lets it be narrowed by typing.
func NewList(k *screen.Desk, name, intro string, filter bool, all []Option) *List {
	l := &List{d: k, Name: name, Intro: intro, All: all, Faint: k.T("list.none")}
	if filter {
		l.Filter = edit.New()
	}
	return l
}

func (l *List) shown() []Option {
	if l.Filter == nil || l.Filter.Empty() {
		return l.All
	}
	var out []Option
	for _, o := range l.All {
		if Found(o.Key+" "+o.Name+" "+o.More+" "+o.Also, l.Filter.Text()) {
			out = append(out, o)
		}
	}
	return out
}

// Found reports whether a text has all of some words in it, written in whatever way.
func Found(text, words string) bool {
	text = whom.Loosely(text)
	for _, w := range strings.Fields(whom.Loosely(words)) {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

func (l *List) View(w, h int) terminal.Frame {
	p := page.New(w, h, l.d.Palette)
	p.KeysHelp = l.Filter == nil
	p.Header(l.Name, "", page.Faint)
	l.d.Footer(p, l.Actions(), "", page.Faint)
	switch {
	case l.Intro != "" && l.Loud && p.H >= 10:
		p.Text(page.Plain, 0, l.Intro)
		p.Blank(1)
	case l.Intro != "" && p.H >= 16:
		p.Text(page.Faint, 0, l.Intro)
		p.Blank(1)
	}
	if l.Filter != nil {
		p.Input("/", l.Filter)
		if p.H >= 10 {
			p.Blank(1)
		}
	}
	l.DrawOptions(p)
	return p.Frame()
}

// DrawOptions draws the options that match, as many as there is room for.
func (l *List) DrawOptions(p *page.Page) {
	all := l.shown()
	if l.Brief && p.Narrow() {
		all = slices.Clone(all)
		for i := range all {
			all[i].More = ""
		}
	}
	if len(all) == 0 {
		p.Text(page.Faint, 0, l.Faint)
		return
	}
	keys := 0
	for _, o := range all {
		keys = max(keys, safe.Width(o.Key))
	}
	needs := func(o Option) bool {
		room := p.W - optionLeft(p, keys) - 3
		return p.H >= 10 && o.More != "" && safe.Width(o.Name)+safe.Width(o.More) > room
	}
	column := l.column(p, all)
	apart := slices.ContainsFunc(all, func(o Option) bool { return optionLeft(p, keys)+column+3+safe.Width(o.More) > p.W })
	blocks, heights := make([][]*page.Row, len(all)), make([]int, len(all))
	for from := 0; from < len(all); {
		until := from + 1
		for until < len(all) && all[until].Head == "" {
			until++
		}
		// In a short list what there is more about each stands under all of those
		// below a heading, or under none; in a long one, and in one that is searched,
		// each option has the rows it needs.
		section := all[from:until]
		under := l.Filter == nil && len(all) <= shortList && slices.ContainsFunc(section, needs)
		if apart {
			column = l.column(p, section)
		}
		lay := Layout{keys, column}
		for i, o := range section {
			at := from + i
			if o.Head != "" {
				if at > 0 && p.H >= 14 {
					blocks[at] = append(blocks[at], p.Row())
				}
				for _, text := range page.Wrapped(o.Head, max(2, p.W-p.Margin()-1), 3) {
					blocks[at] = append(blocks[at], p.Row().To(p.Margin()).Add(page.Title, text))
				}
			}
			blocks[at] = append(blocks[at], l.OptionRows(p, o, at == l.At, under || needs(o), lay)...)
			heights[at] = len(blocks[at])
		}
		from = until
	}
	from, n := p.ShownFrom(heights, l.At)
	for _, b := range blocks[from : from+n] {
		p.PutAll(b)
	}
	if below := len(all) - from - n; below > 0 {
		p.Put(p.Row().To(p.Margin()).Add(page.Faint, l.d.N("list.more", below)))
	}
}

// column is how wide the names are of the options of which there is more to
// say, which then stands in a column of its own. It is one for the whole list,
// unless a long name below one heading would cut what stands below another. A
// name that takes more than what follows leaves of the page keeps to itself, as
// does one that is far longer than most, unless the list is a table. Where what
// follows leaves hardly anything, half the page is for the names.
func (l *List) column(p *page.Page, section []Option) int {
	keys, more := 0, 0
	for _, o := range section {
		keys, more = max(keys, safe.Width(o.Key)), max(more, safe.Width(o.More))
	}
	column, most := 0, p.W-optionLeft(p, keys)-more-3
	switch {
	case p.Narrow():
	case l.Table:
		most = p.W - 20
	case most < p.W/3:
		most = p.W / 2
	}
	var wide []int
	for _, o := range section {
		if o.More != "" {
			wide = append(wide, safe.Width(o.Name))
		}
	}
	slices.Sort(wide)
	if n := len(wide); n > 2 && !l.Table {
		most = min(most, max(2*wide[n/2], p.W/3))
	}
	for _, n := range wide {
		if n <= most {
			column = n
		}
	}
	return column
}

// shortList is how many options are taken in at a glance.
const shortList = 12

// Layout is how wide the keys and the names of a list are; names is 0 where
// what follows them stands in no column.
type Layout struct{ Keys, names int }

// optionLeft is the column at which the names begin.
func optionLeft(p *page.Page, keys int) int {
	if keys == 0 {
		return p.Margin()
	}
	return min(p.Margin()+keys+2, p.W/2)
}

// OptionRows draws an option, with what there is more about it behind its name
// or under it.
func (l *List) OptionRows(p *page.Page, o Option, at, under bool, lay Layout) (out []*page.Row) {
	r, ik := p.Option(at), page.Plain
	if at {
		ik = page.Chosen
	}
	left := optionLeft(p, lay.Keys)
	r.Add(page.Keycap, o.Key).To(left)
	room := max(2, p.W-left-1)
	most := 3
	switch {
	case p.H < 10:
		most = 1
	case l.Whole:
		most = p.H
	}
	names := page.Wrapped(o.Name, room, most)
	for i, name := range names {
		if i > 0 {
			out, r = append(out, r), p.Row().To(left)
		}
		r.Add(ik, name)
	}
	more := safe.Text(o.More)
	switch free := p.W - r.W - 3; {
	case more == "":
	case !under && safe.Width(more) <= free:
		r.To(left+min(lay.names, p.W-left-safe.Width(more)-3)).Add(page.Plain, "  ").Add(page.Faint, more)
	case under:
		for _, text := range page.Wrapped(more, max(2, room-2), 2) {
			out, r = append(out, r), p.Row().To(left+2).Add(page.Faint, text)
		}
	case free > 8:
		r.Add(page.Plain, "  ").Add(page.Faint, safe.Cut(more, free))
	}
	return append(out, r)
}

// Window moves the first shown row so that row at is among room rows.
func Window(top, at, room, n int) int {
	top = min(top, at)
	top = max(top, at-room+1)
	return max(0, min(top, n-room))
}
