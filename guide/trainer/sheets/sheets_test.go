package sheets_test

import (
	"errors"
	"strings"
	"testing"

	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/practice/rounds"
	"example.org/onetoone/guide/practice/scorecard"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/trainer/sheets"
	"example.org/onetoone/guide/words"
)

// printed are sheets as text and as a page.
func printed(t *testing.T, people int, kinds ...sheets.Kind) (text, page string) {
	t.Helper()
	doc, err := sheets.For(words.English(), sheets.Room{People: people, Guide: script.Builtin()[0]}, kinds...)
	if err != nil {
		t.Fatal(err)
	}
	var a, b strings.Builder
	if err := errors.Join(doc.Text(&a, 80), doc.HTML(&b)); err != nil {
		t.Fatal(err)
	}
	return a.String(), b.String()
}

func TestTally_HasARowForEverythingThatIsCounted(t *testing.T) {
	text, page := printed(t, 3, sheets.Tally)
	for _, x := range rehearsal.Tallies() {
		name := words.English().T("tally." + string(x))
		if !strings.Contains(text, "\n"+name+strings.Repeat(" ", 13-len(name))+"____________ __________ _____") || !strings.Contains(page, "<tr><th>"+name+"<td><td><td><td><td><td></tr>") {
			t.Errorf("no row for %s:\n%s", x, text)
		}
	}
	if !strings.Contains(page, "<th>Relationship<th>Motivation<th>Story<th>Agitation<th>Next step<th>whole talk") {
		t.Errorf("the stages are not its head:\n%s", page)
	}
}

func TestPoints_AreASheetForEachOfThree(t *testing.T) {
	text, page := printed(t, 3, sheets.Points)
	if n := strings.Count(page, "<section>"); n != 3 {
		t.Errorf("%d sheets", n)
	}
	for _, line := range scorecard.Names() {
		if n := strings.Count(page, "<tr><th>"+line.String()+"<td>0<td>1<td>2<td>3</tr>"); n != 3 {
			t.Errorf("%s is on %d sheets", line, n)
		}
	}
	if !strings.Contains(text, "  ask: asks for something · ") {
		t.Errorf("not said what makes a line good:\n%s", text)
	}
}

func TestRoles_AreEightToAPageAndSayWhoIsPlayedWhen(t *testing.T) {
	text, page := printed(t, 14, sheets.Roles)
	for what, want := range map[string]int{"<section class=cards>": 4, "<article>": 26, "<h2>Organizer<": 4, "<h2>You are Dee · round\u00a02<": 4, "<h2>You are Ioana · round\u00a04<": 4, "<h2>Observer<": 6,
		"one of you is the organizer": 4, "In the next round you are the observer.": 16, "In the next round you are the person.": 4} {
		if n := strings.Count(page, what); n != want {
			t.Errorf("%d of %s, expected %d", n, what, want)
		}
	}
	for people, roles := range map[int]string{2: "person organizer organizer", 3: "person organizer observer observer observer", 4: "person observer observer observer observer"} { // as a plan has them
		text, _ := printed(t, people, sheets.Roles)
		var got []string
		for part := range strings.SplitSeq(strings.Join(strings.Fields(text), " "), "next round you are the ") {
			role, _, _ := strings.Cut(part, ".")
			got = append(got, role)
		}
		if next := strings.Join(got[1:], " "); next != roles {
			t.Errorf("the cards of %d are %s in the next round, not %s", people, next, roles)
		}
	}
	for _, want := range []string{"Read the card of Dee, alone.", "Count everything on the sheet", "in silence: open, closed.", "Anyone who says “Kettle”", "\n\f\n"} {
		if !strings.Contains(text, want) {
			t.Errorf("lacks %q:\n%s", want, text)
		}
	}
	if strings.Contains(page, "<script") || strings.Contains(page, "://") {
		t.Error("the page loads something")
	}
	if _, err := sheets.For(words.English(), sheets.Room{People: 1}, sheets.Roles); !errors.Is(err, rounds.ErrPeople) {
		t.Errorf("for one: %v", err)
	}
}
