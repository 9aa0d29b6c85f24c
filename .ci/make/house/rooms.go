package main

import (
	"cmp"
	"fmt"
	"go/types"
	"slices"
	"strings"
)

// storeys are the rooms from the bottom of the house to its top. A room knows
// those below it: not those above it, nor its neighbours on the storey, nor, but
// in cmd, those of another wing. A name that is no room stands for all below it
// that have no line of their own.
var storeys = []string{
	"guide/safe guide/clock",
	"guide/words",
	"guide/when guide/paper",
	"guide/script",
	"guide",
	"guide/whom guide/transcript guide/practice/rehearsal",
	"guide/agenda guide/older",
	"guide/hold guide/exchange guide/demo guide/practice/listener guide/practice/recording",
	"guide/personas",
	"guide/practice/partner guide/practice/scorecard",
	"guide/practice/solo guide/practice/rounds guide/practice/watch",
	"guide/practice/recorded",
	"guide/trainer/numbers",
	"guide/trainer/timings",
	"guide/trainer/result",
	"guide/trainer/progress guide/trainer/fishbowl guide/trainer/class",

	"store/disk store/pages",
	"store/keys store/seal",
	"store/file",
	"store/ledger store/rescue",
	"store/folder",
	"store/rekey store/mend",
	"store",
	"store/backup",

	"tui/early",
	"tui/terminal tui/edit",
	"tui/page",
	"tui/screen",
	"tui/parts",
	"tui/form",
	"tui/practice",
	"tui/talk tui/review tui/home tui/people tui/vault tui/practice/rounds tui/practice/alone tui/practice/classes tui/practice/results",
	"tui",

	"cmd/onetoone/ask cmd/onetoone/files",
	"cmd/onetoone/desk",
	"cmd/onetoone/open cmd/onetoone/minutes cmd/onetoone/locking",
	"cmd/onetoone/talks cmd/onetoone/vault cmd/onetoone/practice cmd/onetoone/trainer cmd/onetoone/invented",
	"cmd/onetoone/screens",
	"cmd/onetoone",
}

// storeyOf is the storey of a room, and the name in the table that it goes by.
func storeyOf(room string) (storey int, name string) {
	storey = -1
	for i, s := range storeys {
		for n := range strings.FieldsSeq(s) {
			if (room == n || strings.HasPrefix(room, n+"/")) && len(n) > len(name) {
				storey, name = i, n
			}
		}
	}
	return storey, name
}

// wing is the first of the folders of a room.
func wing(room string) string {
	w, _, _ := strings.Cut(room, "/")
	return w
}

// goes says how an arrow from one room to another goes: down, which is allowed,
// and is empty, or otherwise.
func goes(from, to string) string {
	a, nameA := storeyOf(from)
	b, nameB := storeyOf(to)
	switch {
	case from == to || a < 0 || b < 0:
		return ""
	case wing(from) == "store" && wing(to) == "tui", wing(from) == "tui" && wing(to) == "store":
		return "across"
	case a == b && nameA == nameB:
		return "" // inside what the table has no line for
	case a == b:
		return "sideways"
	case a < b:
		return "up"
	}
	return ""
}

// arrows are the pairs of rooms with an arrow that does not go down, and how many
// names of the one the other uses.
func (h *house) arrows() []string {
	type arrow struct{ how, from, to string }
	names := map[arrow]map[types.Object]bool{}
	for id, obj := range h.info.Uses {
		from, to := h.fileOf(id.Pos()), h.fileOf(obj.Pos())
		if from == nil || to == nil || from.ci() || to.ci() {
			continue
		}
		a := arrow{goes(from.room, to.room), from.room, to.room}
		if a.how == "" || !atTop(obj) {
			continue
		}
		if names[a] == nil {
			names[a] = map[types.Object]bool{}
		}
		names[a][obj] = true
	}
	all, sum := make([]arrow, 0, len(names)), 0
	for a, n := range names {
		all, sum = append(all, a), sum+len(n)
	}
	slices.SortFunc(all, func(a, b arrow) int {
		return cmp.Or(len(names[b])-len(names[a]), strings.Compare(a.from, b.from), strings.Compare(a.to, b.to))
	})
	out := []string{fmt.Sprintf("%d names in %d pairs of rooms", sum, len(all))}
	for _, a := range all {
		some := []string{}
		for o := range names[a] {
			some = append(some, o.Name())
		}
		slices.Sort(some)
		out = append(out, fmt.Sprintf("%4d %-8s %s → %s: %s", len(some), a.how, a.from, a.to, strings.Join(some[:min(len(some), 6)], " ")))
	}
	return out
}

// atTop reports whether something is declared at the top of its package, or is a
// method.
func atTop(obj types.Object) bool {
	if obj.Pkg() == nil {
		return false
	}
	return isMethod(obj) || obj.Parent() == obj.Pkg().Scope()
}
