package sheets

import (
	"slices"
	"strconv"
	"strings"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/paper"
	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/practice/rounds"
	"example.org/onetoone/guide/practice/scorecard"
	"example.org/onetoone/guide/practice/watch"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/words"
)

// Kind is a kind of sheet, by the name that is typed for it.
type Kind string

// The kinds.
const (
	Tally  Kind = "tally"  // what an observer counts, stage by stage
	Points Kind = "points" // the eight lines, a sheet for each of the three
	Roles  Kind = "roles"  // who does what, and plays whom in which round
)

// Kinds lists all of them, in the order they are printed.
func Kinds() []Kind { return []Kind{Tally, Points, Roles} }

// Room is who the sheets are for.
type Room struct {
	People int
	Guide  script.Guide
}

// For are the sheets of some kinds, in large type.
func For(w *words.Words, r Room, kinds ...Kind) (paper.Document, error) {
	doc := paper.Document{Lang: w.Language(), Title: w.T("sheets.title"), Large: true}
	for _, k := range Kinds() {
		switch {
		case !slices.Contains(kinds, k):
		case k == Tally:
			doc.Parts = append(doc.Parts, tally(w, r.Guide))
		case k == Points:
			for _, by := range guide.Roles() {
				doc.Parts = append(doc.Parts, points(w, by))
			}
		default:
			cards, err := roles(w, r)
			if err != nil {
				return doc, err
			}
			doc.Parts = append(doc.Parts, cards...)
		}
	}
	return doc, nil
}

// tally is the observer's sheet: a row for everything that is counted.
func tally(w *words.Words, g script.Guide) paper.Sheet {
	t := paper.Table{Head: []string{""}, RowHead: true, Ruled: true}
	for _, st := range g.Stages {
		t.Head = append(t.Head, st.Title)
	}
	t.Head = append(t.Head, w.T("sheets.tally.talk"))
	what := paper.List{}
	for _, x := range rehearsal.Tallies() {
		name := w.T("tally." + string(x))
		t.Rows = append(t.Rows, append([]string{name}, make([]string, len(g.Stages)+1)...))
		what.Items = append(what.Items, paper.Item{Label: name, Words: []string{w.T("tally." + string(x) + ".long")}})
	}
	return paper.Sheet{Parts: []paper.Part{
		paper.Heading{Level: 1, Words: w.T("sheets.tally")}, paper.Paragraph{Words: w.T("sheets.tally.of")},
		paper.Paragraph{Words: w.T("sheets.tally.how")}, t, paper.Heading{Level: 2, Words: w.T("sheets.tally.what")}, what,
	}}
}

// points is the sheet on which one of the three gives points, alone.
func points(w *words.Words, by guide.Role) paper.Sheet {
	t := paper.Table{Head: []string{""}, RowHead: true, Ruled: true}
	var each []string
	for n := range rehearsal.MostPoints + 1 {
		each = append(each, strconv.Itoa(n))
		t.Head = append(t.Head, w.T("score.points."+strconv.Itoa(n)))
	}
	good := paper.List{}
	for i, name := range scorecard.Names() {
		var earns []string
		for _, x := range scorecard.Criteria()[i] {
			earns = append(earns, w.Text(x))
		}
		t.Rows = append(t.Rows, append([]string{w.Text(name)}, each...))
		good.Items = append(good.Items, paper.Item{Label: w.Text(name), Words: []string{strings.Join(earns, " · ")}})
	}
	return paper.Sheet{Parts: []paper.Part{
		paper.Heading{Level: 1, Words: w.T("score.title", "Role", w.T("role."+string(by)))},
		paper.Paragraph{Words: w.T("sheets.points.how")}, t, paper.Heading{Level: 2, Words: w.T("sheets.points.good")}, good,
	}}
}

// roles are cards for each group: an organizer, what each observer watches, and whom
// the person plays in each round, as in a plan, until everyone has been organizer.
func roles(w *words.Words, r Room) ([]paper.Part, error) {
	plan, err := rounds.Make(rounds.Room{People: r.People, Minutes: 60})
	if err != nil {
		return nil, err
	}
	var stages []string
	for _, st := range r.Guide.Stages {
		stages = append(stages, st.Title)
	}
	card := func(head string, lines ...string) []paper.Part {
		out := []paper.Part{paper.Heading{Level: 2, Words: head}}
		for _, l := range lines {
			out = append(out, paper.Paragraph{Words: l})
		}
		return out
	}
	next := func(somebody int) string { return w.T("role." + roleWords[plan.Of(somebody)[1]]) }
	var cards [][]paper.Part
	all, groups := personas.All(), plan.Rounds[0].Groups
	turns := (r.People + len(groups) - 1) / len(groups)
	for _, g := range groups {
		several := len(g.Observers) > 1
		cards = append(cards, card(w.T("sheets.card.organizer"), w.T("sheets.card.organizer.do", "Stages", strings.Join(stages, ", ")), w.T("sheets.card.organizer.then", "Next", next(g.Organizer))))
		for n := range g.Observers {
			cards = append(cards, card(w.T("sheets.card.observer"), watches(w, n, len(g.Observers)), w.T("sheets.card.observer.then", "Several", several, "Alone", !several)))
		}
		for i := range turns {
			who := all[i%len(all)]
			cards = append(cards, card(w.T("sheets.card.person", "Name", who.Name, "Round", i+1), who.Role,
				w.T("sheets.card.person.do", "Name", who.Name, "Next", next(g.Person)), w.T("player.stop.how", "Word", who.Card.Stop)))
		}
	}
	var out []paper.Part
	for page := range slices.Chunk(cards, paper.CardsOnPage) {
		out = append(out, paper.Cards{Each: page})
	}
	return out, nil
}

// roleWords are the roles of a plan, as the catalogue names them.
var roleWords = map[rounds.Role]string{
	rounds.Organizer: string(guide.RoleOrganizer), rounds.Person: string(guide.RolePerson), rounds.Observer: string(guide.RoleObserver),
}

// watches says what the nth of some observers counts: one alone everything, and
// several a thing each.
func watches(w *words.Words, n, of int) string {
	if of == 1 {
		return w.T("sheets.card.observer.all")
	}
	each := slices.DeleteFunc(watch.Focuses(), func(f watch.Focus) bool { return len(f.Tallies()) == 0 || f == watch.Everything })
	var what []string
	for _, x := range each[n%len(each)].Tallies() {
		what = append(what, w.T("tally."+string(x)))
	}
	return w.T("sheets.card.observer.one", "What", strings.Join(what, ", "))
}
