package main

import (
	"slices"
	"strings"
	"time"

	"example.org/onetoone/.ci/lib/term"
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/words"
)

// What they say in these talks, and what is promised.
const (
	hers    = "they swapped my shift and told nobody"
	why     = "somebody upstairs signs the rota"
	rings   = "ring the office about the rota"
	knows   = "J. R., ICU, nights"
	wantsIt = "come on Tuesday and bring one from your shift"
)

// yesTwice is a yes with evidence, and promises on both sides; and a talk with the
// same person after it.
func (t *talk) yesTwice() {
	t.yes()
	t.again()
}

func (t *talk) yes() {
	t.press("n", "Prepare", term.At(term.Preparing))
	t.prepare("person", "Maria", "here", "at the depot", "ask", wantsIt, "fallback", "sign the card",
		"story", "why I stayed after the fire", "theme", "shifts that change overnight", "statistic", "One in three had a shift moved", "source", "the branch, 2025")
	t.until("my-story") // a page on which to tell it
	t.stage(3, "moment", 0)
	t.do(step{"m", "a mark", marks(1)}, step{"q", "its kind", named})
	t.words(hers)
	t.agitate()
	t.stage(5, "do", 0)
	t.until("ask") // in the words that were prepared
	t.do(step{"m", "a mark", marks(3)}, step{"p", "a promise of mine", named})
	t.words(rings)
	t.agree()
	t.keptYes()
}

func marks(n int) term.Shows  { return func(s term.Sight) bool { return s.Marks == n } }
func named(s term.Sight) bool { return s.Marks > 0 && !s.Unnamed }

// agitate asks why, uses what there is, and marks a step of the click.
func (t *talk) agitate() {
	t.stage(4, "why", 0)
	t.press("e", "the evidence", term.All(term.Says("evidence.title"), term.Reads(hers, t.said("why", 0), t.known["theme"], t.known["statistic"], t.known["source"])))
	s := t.Sight()
	order := []int{s.RowWith(hers), s.RowWith(t.known["theme"]), s.RowWith(t.known["statistic"])}
	t.must(slices.IsSorted(order), "their own words come first, the number last", order)
	t.press("\x1b", "the talk", t.asks("why", 0))
	for _, id := range []string{"theme", "number"} {
		t.until(id)
	}
	t.do(step{"m", "a mark", marks(2)}, step{"k", "all kinds", term.Says("kinds.title")}, step{"y", "a step of the click", term.All(term.At(term.Listening), named)})
	t.words(why)
}

// agree fills the next step from what was prepared and marked, and reads it back.
func (t *talk) agree() {
	ready := term.All(term.Chosen("answer.yes"), term.Reads(wantsIt))
	t.do(step{"n", "the next step", term.At(term.NextForm)}, step{"1", "a yes to what was prepared", ready})
	t.fill("when", t.when(), "where", "the depot")
	t.field("mine")
	t.press("\x1b[C", "what was marked as a promise", term.Typed(rings))
	t.fill("when", t.when(), "else", knows, "else-why", "they all ask her")
	t.field("introduce")
	t.press("1", "that she would introduce us", term.Chosen("yes"))
	t.fill("again", "in 14 days")
	again := words.English().Date("date.weekday", t.day.AddDate(0, 0, 9))
	t.do(
		step{"\r", "the card", term.All(term.At(term.Card), term.Reads(wantsIt, t.onCard(), rings, again))},
		step{"4", "named consent", term.Named}, step{"\r", "the debrief", term.At(term.DebriefMark)},
	)
	t.debrief(step{"\r", "Home with what was promised", term.All(term.At(term.Home), term.Reads(rings), term.Says("home.see"), term.Reads(knows))})
}

func (t *talk) keptYes() {
	k, export := t.kept()
	theirs, mine := k.Promise(1), k.Promise(2)
	day := t.day.Format(time.DateOnly)
	t.must(k.Consent == "named" && k.Person == "Maria" && k.Debriefed, "it is kept under their name, and debriefed", *k)
	t.must(len(k.Promised) == 2 && len(k.NotPromised) == 0, "two promises are kept", k.Promised, k.NotPromised)
	t.must(theirs.What == wantsIt && theirs.Due == day && theirs.Whose == "theirs", "their promise is what was prepared, with its day", theirs)
	t.must(mine.What == rings && mine.Due == day && mine.Whose == "mine", "mine is what was marked, with its day", mine)
	kinds := []string{string(guide.Quote), string(guide.Systemic), string(guide.PromiseMine)}
	t.must(slices.Equal(k.Marks(), kinds), "the marks have their kinds", k.Marks())
	t.must(slices.Equal(k.Words(), []string{hers, why, rings}), "their words are kept", k.Words())
	t.must(k.Fields["else"] == knows && k.Fields["introduce"] == guide.Yes, "whom else to talk to is kept", k.Fields)
	t.must(strings.Contains(export, term.Text("page.readback")), "the export says that it was read back", export)
}

// again is a second talk with the same person: what was promised comes up first, no
// prompt comes a second time in the same words.
func (t *talk) again() {
	t.press("n", "Prepare", term.At(term.Preparing))
	t.fill("person", "Maria")
	t.await("what was said last time", term.All(term.Says("last.title"), term.Reads(wantsIt, rings, hers)))
	t.known = map[string]string{}
	opening := t.guide.Stages[0].Prompts
	asked := func(s term.Sight) bool { return term.Reads(opening[0].Text)(s) || term.Reads(opening[1].Text)(s) }
	t.do(
		step{"\r", "the lines to say first", term.At(term.Opening)},
		step{"\r", "the first prompt", func(s term.Sight) bool { return s.View == term.Listening && s.Prompt != "" }},
	)
	t.must(!asked(t.Sight()), "it does not begin with what they were asked")
	for _, x := range []struct {
		stage int
		first string
	}{{3, "moment"}, {4, "why"}, {5, "do"}} {
		t.stage(x.stage, x.first, 1)
	}
	t.words("she has spoken to two of them")
	t.do(step{"x", "how to leave", term.Says("end.now")}, step{"1", "the debrief", term.Says("debrief.notes")}, step{" ", "its form", term.At(term.DebriefForm)})
	t.debrief(step{"t", "a promise to thank them", term.Reads("●")}, step{"\r", "what may be kept", term.Says("consent.title")}, step{"4", "Home", term.At(term.Home)})
	k, _ := t.kept()
	t.must(k.Consent == "named" && len(k.Promised) == 1 && k.Promised[0].What == term.Text("offer.what.thank") && k.Promised[0].Due != "", "one promise is kept, to thank them, with its day", *k)
}
