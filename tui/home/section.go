package home

import (
	"slices"
	"strconv"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// sections are those of Home, in order, and how many of each it shows at least and at
// most: as many as can be seen at once. Its place is the key that opens it whole.
var sections = []struct {
	id          string
	least, most int
}{
	{"home.going", 1, 3}, {"home.promised", 4, 8}, {"home.see", 1, 4}, {"home.asking", 1, 4}, {"home.old", 1, 1}, {"home.recent", 1, 6},
}

// section is what there is of one sort: the first of its items, and how many there
// are.
type section struct {
	id    string
	items []homeItem
	all   int
}

func (x section) place() int {
	for i, one := range sections {
		if one.id == x.id {
			return i
		}
	}
	return 0
}

func (x section) key() string { return strconv.Itoa(x.place() + 1) }

// section adds one, unless nothing is in it.
func (s *home) section(id string, items []homeItem, more int) {
	if len(items) > 0 {
		s.sections = append(s.sections, section{id, items, len(items) + more})
	}
}

// Resize lays Home out anew for another size.
func (s *home) Resize(w, h int) {
	if w != s.w || h != s.rows {
		s.w, s.rows = w, h
		s.lay()
	}
}

// lay makes the rows of the sections.
func (s *home) lay() {
	s.items = nil
	many := s.fitting()
	for i, x := range s.sections {
		s.items = append(s.items, homeItem{head: s.k.T("home.head", "Section", s.k.T(x.id), "N", x.all), key: x.key()})
		first := x.first(many[i])
		s.items = append(s.items, first...)
		if more := x.all - len(first); more > 0 && x.id == "home.promised" {
			s.items = append(s.items, homeItem{more: s.moreWord(first, more), run: s.k.Agenda.List})
		}
	}
	s.at = min(s.at, max(0, len(s.items)-1))
	s.move(0)
}

// fitting is how many items of each section can be seen at once: one more of each in
// turn, as long as there is room.
func (s *home) fitting() []int {
	p, room := page.New(s.w, s.rows, s.k.Palette), s.rows-headAndFoot
	var all []homeItem
	for _, x := range s.sections {
		all = append(all, x.items...)
		if x.id == "home.promised" && x.all > sections[x.place()].least {
			room-- // how many more there are
		}
	}
	cols := columnsOf(all, s.w)
	high := func(items []homeItem) (rows int) {
		for _, it := range items {
			rows += len(it.rows(p, false, cols))
		}
		return rows
	}
	many := make([]int, len(s.sections))
	for i, x := range s.sections {
		many[i] = min(sections[x.place()].least, len(x.items))
		room -= 1 + high(x.first(many[i]))
	}
	if apart := len(s.sections) - 1; !p.Narrow() && room >= apart {
		room -= apart // else they stand without an empty row between
	}
	for grew := true; grew; {
		grew = false
		for i, x := range s.sections {
			if many[i] == min(sections[x.place()].most, len(x.items)) {
				continue
			}
			if more := high(x.first(many[i]+1)) - high(x.first(many[i])); room >= more {
				many[i]++
				room -= more
				grew = true
			}
		}
	}
	return many
}

// headAndFoot is how many rows are no section's.
const headAndFoot = 4

// moreWord says how many more promises there are than some, and how many of those are
// late.
func (s *home) moreWord(first []homeItem, more int) string {
	late := len(s.h.Late) + s.h.MoreLate
	for _, it := range first {
		if it.late {
			late--
		}
	}
	switch {
	case late == more:
		return s.k.N("home.late", more)
	case late > 0:
		return s.k.N("home.more.late", more, "Late", late)
	}
	return s.k.N("home.more", more)
}

// whole opens all of a section on a page of its own, where typing narrows it.
func (s *home) whole(id string) screen.Step {
	k := s.k
	switch id {
	case "home.old":
		return s.review()
	case "home.promised", "home.see":
		return k.Agenda.List()
	case "home.recent":
		return screen.Push(k.NewSearch())
	}
	j, now := k.Journal, k.Now()
	return screen.Start(func() tea.Msg {
		m := readHome(j, now, wholeRows)
		return screen.ThenMsg(func() screen.Step {
			if m.err != nil {
				return screen.Say(k.Why(m.err))
			}
			all := &home{k: k}
			all.take(m)
			return all.page(id)
		})
	})
}

// page is the page of a section.
func (s *home) page(id string) screen.Step {
	at := slices.IndexFunc(s.sections, func(x section) bool { return x.id == id })
	if at < 0 {
		return screen.Stay() // it was done meanwhile
	}
	var opts []parts.Option
	wide := 0
	for _, it := range s.sections[at].items {
		wide = max(wide, safe.Width(it.When))
	}
	for _, it := range s.sections[at].items {
		opts = append(opts, parts.Option{Name: page.Pad(it.When, wide) + "  " + it.Who, More: it.What, Run: it.run})
	}
	return screen.Push(parts.NewList(s.k.Desk, s.k.T("home.head", "Section", s.k.T(id), "N", s.sections[at].all), "", true, opts))
}

// first are the first items of a section, so many of them. Of promises those that are
// late, three at most, come behind all of this week, and keep one place.
func (x section) first(most int) []homeItem {
	var soon, late, other []homeItem
	for _, it := range x.items {
		switch {
		case it.late:
			late = append(late, it)
		case it.soon:
			soon = append(soon, it)
		default:
			other = append(other, it)
		}
	}
	late = late[:min(len(late), agenda.MostLate)]
	soon = soon[:min(len(soon), most-min(len(late), 1))]
	late = late[:min(len(late), most-len(soon))]
	out := slices.Concat(soon, late, other)
	return out[:min(len(out), most)]
}
