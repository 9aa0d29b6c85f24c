package main

import (
	"strings"
	"time"

	"example.org/onetoone/.ci/lib/term"
	"example.org/onetoone/guide"
)

// no is a no, to the smaller ask too: nothing was agreed, and nothing says so.
func (t *talk) no() {
	t.press("n", "Prepare", term.At(term.Preparing))
	t.prepare("person", "Dee", "ask", wantsIt, "fallback", "sign the card")
	t.stage(5, "do", 0)
	t.until("ask")
	no := term.All(term.Chosen("answer.no"), term.Reads(term.Text("next.smaller", "Smaller", "sign the card")))
	t.do(step{"n", "the next step", term.At(term.NextForm)}, step{"2", "a no, and the smaller ask", no}, step{"\x1b", "the talk", t.asks("ask", 0)})
	t.until("smaller")
	t.do(step{"n", "the next step", term.At(term.NextForm)}, step{"\r", "the card", term.All(term.At(term.Card), term.Says("card.no"))})
	t.must(!term.Reads(wantsIt)(t.Sight()) && !term.Reads("sign the card")(t.Sight()), "nothing that was asked is on the card")
	t.do(
		step{"3", "what goes", term.Has("+ ")}, step{"\r", "notes", term.Has("● " + term.Text("consent.short.notes"))},
		step{"\r", "the debrief", term.At(term.DebriefForm)},
	)
	t.debrief(step{"\r", "Home", term.At(term.Home)})
	k, export := t.kept()
	t.must(k.Fields["answer"] == guide.AnswerNo && len(k.Promised) == 0, "the answer is no, and nothing is promised", *k)
	t.must(k.Consent == "notes" && k.Person == "", "it is kept without their name", *k)
	t.must(!strings.Contains(export, term.Text("page.readback")) && !strings.Contains(export, term.Text("page.agreed")), "the export calls nothing agreed", export)
}

// brokenOff ends in tears, and what they had agreed to is taken back.
func (t *talk) brokenOff() {
	t.press("n", "Prepare", term.At(term.Preparing))
	t.prepare("person", "Aisha", "ask", wantsIt)
	t.do(step{"a", "what may be kept", term.Says("consent.title")}, step{"4", "the talk", term.At(term.Listening)})
	t.stage(3, "moment", 0)
	t.press("m", "a mark", marks(1))
	t.words(hers)
	t.do(
		step{"c", "what to say when it gets hard", term.All(term.Says("care.title"), term.Reads(t.guide.Care.Pause[0]))},
		step{"h", "a talk that stands still", term.Says("paused")}, step{"h", "the prompt", t.asks("moment", 0)},
		step{"a", "what may be kept", term.Says("consent.title")}, step{"1", "what goes", func(s term.Sight) bool { return !s.Says("consent.title") }},
	)
	if t.Sight().View != term.Listening { // it is asked once before what they said is removed
		t.press("\r", "the talk", term.At(term.Listening))
	}
	t.do(step{"n", "the talk, and no next step", term.At(term.Listening)}, step{"x", "how to leave", term.Says("end.none")})
	t.must(!term.Says("end.now.more")(t.Sight()), "no debrief is offered")
	nothing := term.All(done, term.Says("said.nonekept"), func(s term.Sight) bool { return !s.Has("Aisha") })
	t.press("1", "Home that offers nothing of it, and names nobody", nothing)
	k, export := t.kept()
	left := len(k.Words()) + len(k.Marks()) + len(k.Promised) + len(k.NotPromised) + len(k.Fields)
	t.must(k.Consent == "none" && k.Person == "" && left == 0, "only the day and the minutes are kept", *k)
	t.must(!strings.Contains(export, hers) && !strings.Contains(export, "Aisha"), "nothing of it is in the export", export)
}

// onAPhone is ten minutes at a door: a mark in each stage, and a yes.
func (t *talk) onAPhone() {
	t.press("n", "Prepare", term.At(term.Preparing))
	t.field("guide")
	short := term.Text("guide.choice", "Title", t.guide.Title, "Minutes", t.guide.Minutes())
	t.press("2", "the short guide", func(s term.Sight) bool { return s.Chosen(short) })
	t.prepare("here", "at the door", "ask", wantsIt, "person", "Sam")
	for n, s := range t.guide.Stages {
		t.stage(n+1, s.Prompts[0].ID, 0)
		t.press("m", "a mark", marks(n+1))
	}
	t.words(hers)
	t.until("come-along")
	ready := term.All(term.Chosen("answer.yes"), term.Reads(wantsIt))
	t.do(step{"n", "the next step", term.At(term.NextForm)}, step{"1", "a yes to what was prepared", ready})
	t.fill("when", t.when())
	t.do(step{"\r", "the card", term.All(term.At(term.Card), term.Reads(wantsIt, t.onCard()))},
		step{"4", "named consent", term.Named}, step{"\r", "the debrief", term.At(term.DebriefMark)})
	t.debrief(step{"\r", "Home with what was promised", term.All(term.At(term.Home), term.Reads("Sam"))})
	k, _ := t.kept()
	p := k.Promise(1)
	t.must(p.What == wantsIt && p.Due == t.day.Format(time.DateOnly) && len(k.Promised) == 1, "their promise has its day", k.Promised)
	t.must(len(k.Marks()) == len(t.guide.Stages) && k.Person == "Sam", "a mark in each stage is kept", k.Marks())
}
