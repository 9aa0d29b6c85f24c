package personas_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/words"
)

// TestAll_SayEverythingThemselves holds that a persona of ours says something for
// every occasion: anybody's lines stand in for none.
func TestAll_SayEverythingThemselves(t *testing.T) {
	for _, p := range personas.All() {
		again, err := personas.Parse(p.ID+".md", []byte(read(t, p.ID+".md")))
		if err != nil || !slices.Equal(again.Lines(), p.Lines()) {
			t.Errorf("%s: %v; it says %d lines, and %d with anybody's", p.ID, err, len(p.Lines()), len(again.Lines()))
		}
		if len(p.Topics) != 44 || len(p.Objections) < 2 || len(p.Rungs) < 2 || len(p.Offers) < 5 {
			t.Errorf("%s lacks a topic, an objection, a rung or an offer", p.ID)
		}
	}
}

func TestDraft_PassesTheCheckerUnderItsOwnName(t *testing.T) {
	dee, _ := personas.Find("dee")
	for _, from := range []personas.Persona{personas.Blank(), dee} {
		src, faults := personas.Draft("Nadia Rahim", from)
		p, err := personas.Parse("nadia-rahim.md", src)
		if err != nil || len(faults) > 0 || p.ID != "nadia-rahim" || p.Name != "Nadia Rahim" || len(p.Facts) != len(from.Facts) {
			t.Errorf("from %s: %v %v, %s %q", from.ID, err, faults, p.ID, p.Name)
		}
		for _, want := range []string{"You are Nadia Rahim, ", "<!--\n  What they know and do not tell everybody"} {
			if !strings.Contains(string(src), want) {
				t.Errorf("from %s: nothing says %q", from.ID, want)
			}
		}
	}
	jose, _ := personas.Draft("José Dee", personas.Blank())
	from, err := personas.Parse("jose-dee.md", jose)
	if err != nil || from.ID != "jose-dee" {
		t.Fatalf("%v, %q", err, from.ID)
	}
	if src, _ := personas.Draft("Ána", from); strings.Contains(string(src), "José") || !strings.Contains(string(src), "# Ána\n\n`ana` ") {
		t.Errorf("a name with an accent stays:\n%.200s", src)
	}
	if _, faults := personas.Draft("*", dee); len(faults) == 0 {
		t.Error("a name that is no name passed")
	}
}

// broken has a fault of each kind; each line that has one ends with what is said.
const broken = "# Nadia\n\n`nadia` · tenant, 30\n\nRents.\n\n## Card\n\n- who: You are Nadia.\n- stopp: Kettle\n\n## Abuot\n\n- mood: tired\n\n" +
	"## Facts\n\n### `rent` · 0 · Rent\n\n- topics: mony\n- words: rent\n- It's *dear*.\n- again: It went up.\n- ask: How's the rent?\n- back: It went up.\n\n" +
	"### `debt` · 2 · Debt\n\n- needs: rentt\n- I owe.\n"

// checked are the faults of a file, a line each.
func checked(file string) string {
	var got []string
	for _, f := range personas.Check("n.md", []byte(file)) {
		got = append(got, f.Error()+" ["+f.Under+"]")
	}
	return strings.Join(got, "\n")
}

func TestCheck_SaysEveryFaultWithItsLineASuggestionAndTheSection(t *testing.T) {
	all := checked(broken)
	for what, want := range map[string]string{
		strings.Replace(broken, "· 2 · Debt", "· 7 · Debt", 1):           `n.md:27: expected "### ` + "`an-id`" + ` · 2 · a title" with a level from 0 to 3, found "7 · Debt"`,
		strings.Replace(broken, "## Facts", "## Opening\n\n## Facts", 1): `n.md:16: expected a line with which they answer the door, as in "- Come in."`,
	} {
		if said := checked(what); !strings.Contains(said, want) || strings.Contains(want, "level") && strings.Contains(said, `key "guards"`) {
			t.Errorf("nothing says %s alone in\n%s", want, said)
		}
	}
	if strings.Contains(all, `"## About"`) || strings.Contains(all, `key "stop":`) {
		t.Errorf("what is misspelled is missing as well in\n%s", all)
	}
	for _, want := range []string{
		`n.md:1: expected a section "## Opening" [Opening]`,
		`n.md:7: expected the key "hidden": what they hold back, as in "- hidden: You sleep in the van, and nobody knows." [Card]`,
		`n.md:10: expected one of hidden, objection, shuts, stop, unlocks, who, found the key "stopp"; did you mean "stop"? [Card]`,
		`n.md:12: expected one of the sections of a persona, found "Abuot"; did you mean "About"? [Abuot]`,
		`found "mony"; did you mean "money"? [Facts]`, `n.md:22: expected plain words, found emphasis`,
		`n.md:27: expected a fact above this one, found that it needs "rentt"; did you mean "rent"? [Facts]`, `n.md:27: expected the key "guards"`,
	} {
		if !strings.Contains(all, want) {
			t.Errorf("nothing says %s in\n%s", want, all)
		}
	}
}

func TestCastOf_OneInFrontOfOursAndABrokenOneHideNoOther(t *testing.T) {
	blank := personas.Blank().Text
	c := personas.CastOf([]personas.File{
		{Name: "a.md", Text: []byte(blank)}, {Name: "b.md", Text: []byte(blank)}, {Name: "c.md", Text: []byte("# C\x1b[2J\n")},
		{Name: "d.md", Text: []byte(strings.ReplaceAll(blank, "`alex`", "`dee`"))}, {Name: "e.md", Text: make([]byte, script.MaxBytes+1)},
	})
	if n := len(personas.All()); len(c.All) != n+1 || len(c.Broken) != 3 {
		t.Fatalf("%d and %d broken: %v", len(c.All), len(c.Broken), c.Broken)
	}
	w := words.English()
	if p, _ := c.Find("dee"); p.Name != "Alex" || p.Of(w) != "d.md, in place of ours" {
		t.Errorf("dee is %s, of %q", p.Name, p.Of(w))
	}
	if p, _ := c.Find("alex"); p.File != "a.md" || p.Of(w) != "a.md" {
		t.Errorf("alex is of %q", p.Of(w))
	}
	for i, want := range []string{"b.md:3: expected an id of one file, found `alex` here and in a.md", "c.md:1: expected plain text, but this line holds a control character (ESC)", "e.md:1: expected at most 512 KiB"} {
		if got := c.Broken[i].Say(w); !strings.HasPrefix(got, want) || strings.ContainsRune(got, '\x1b') {
			t.Errorf("said %q, want %q", got, want)
		}
	}
	if dee, _ := personas.Find("dee"); dee.Name != "Dee" || !reflect.DeepEqual(dee, personas.All()[1]) {
		t.Error("one of ours was changed")
	}
}
