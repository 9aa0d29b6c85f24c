package main

import (
	"strings"
	"time"

	"example.org/onetoone/.ci/lib/term"
	"example.org/onetoone/guide"
)

// no is a no, to the smaller ask too: nothing was agreed, and nothing says so.
func (t *talk) no() error {
	if err := t.Press("n", "Prepare", term.At(term.Preparing)); err != nil {
		return err
	}
	if err := t.prepare("person", "Dee", "ask", wantsIt, "fallback", "sign the card"); err != nil {
		return err
	}
	if err := t.stage(5, "do", 0); err != nil {
		return err
	}
	if err := t.until("ask", 0); err != nil {
		return err
	}
	no := term.All(term.Chosen("answer.no"), term.Reads(term.Text("next.smaller", "Smaller", "sign the card")))
	if err := t.steps(step{"n", "the next step", term.At(term.NextForm)}, step{"2", "a no, and the smaller ask", no}, step{"\x1b", "the talk", t.asks("ask", 0)}); err != nil {
		return err
	}
	if err := t.until("smaller", 0); err != nil {
		return err
	}
	if err := t.steps(step{"n", "the next step", term.At(term.NextForm)}, step{"\r", "the card", term.All(term.At(term.Card), term.Says("card.no"))}); err != nil {
		return err
	}
	t.must(!term.Reads(wantsIt)(t.Sight()) && !term.Reads("sign the card")(t.Sight()), "nothing that was asked is on the card")
	err := t.steps(
		step{"3", "what goes", term.Has("+ ")}, step{"\r", "notes", term.Has("● " + term.Text("consent.short.notes"))},
		step{"\r", "the debrief", term.At(term.DebriefForm)},
	)
	if err != nil {
		return err
	}
	if err := t.debrief(step{"\r", "Home", term.At(term.Home)}); err != nil {
		return err
	}
	k, export, err := t.kept()
	if err != nil {
		return err
	}
	t.must(k.Fields["answer"] == guide.AnswerNo && len(k.Promised) == 0, "the answer is no, and nothing is promised", *k)
	t.must(k.Consent == "notes" && k.Person == "", "it is kept without their name", *k)
	t.must(!strings.Contains(export, term.Text("page.readback")) && !strings.Contains(export, term.Text("page.agreed")), "the export calls nothing agreed", export)
	return nil
}

// brokenOff ends in tears, and what they had agreed to is taken back.
func (t *talk) brokenOff() error {
	if err := t.Press("n", "Prepare", term.At(term.Preparing)); err != nil {
		return err
	}
	if err := t.prepare("person", "Aisha", "ask", wantsIt); err != nil {
		return err
	}
	if err := t.steps(step{"a", "what may be kept", term.Says("consent.title")}, step{"4", "the talk", term.At(term.Listening)}); err != nil {
		return err
	}
	if err := t.stage(3, "moment", 0); err != nil {
		return err
	}
	if err := t.Press("m", "a mark", marks(1)); err != nil {
		return err
	}
	if err := t.words(hers); err != nil {
		return err
	}
	err := t.steps(
		step{"c", "what to say when it gets hard", term.All(term.Says("care.title"), term.Reads(t.guide.Care.Pause[0]))},
		step{"h", "a talk that stands still", term.Says("paused")}, step{"h", "the prompt", t.asks("moment", 0)},
		step{"a", "what may be kept", term.Says("consent.title")}, step{"1", "what goes", func(s term.Sight) bool { return !s.Says("consent.title") }},
	)
	if err != nil {
		return err
	}
	if t.Sight().View != term.Listening { // it is asked once before what they said is removed
		if err := t.Press("\r", "the talk", term.At(term.Listening)); err != nil {
			return err
		}
	}
	if err := t.steps(step{"n", "the talk, and no next step", term.At(term.Listening)}, step{"x", "how to leave", term.Says("end.none")}); err != nil {
		return err
	}
	t.must(!term.Says("end.now.more")(t.Sight()), "no debrief is offered")
	nothing := term.All(done, term.Says("said.nonekept"), func(s term.Sight) bool { return !s.Has("Aisha") })
	if err := t.Press("1", "Home that offers nothing of it, and names nobody", nothing); err != nil {
		return err
	}
	k, export, err := t.kept()
	if err != nil {
		return err
	}
	left := len(k.Words()) + len(k.Marks()) + len(k.Promised) + len(k.NotPromised) + len(k.Fields)
	t.must(k.Consent == "none" && k.Person == "" && left == 0, "only the day and the minutes are kept", *k)
	t.must(!strings.Contains(export, hers) && !strings.Contains(export, "Aisha"), "nothing of it is in the export", export)
	return nil
}

// onAPhone is ten minutes at a door: a mark in each stage, and a yes.
func (t *talk) onAPhone() error {
	if err := t.Press("n", "Prepare", term.At(term.Preparing)); err != nil {
		return err
	}
	if err := t.field("guide"); err != nil {
		return err
	}
	short := term.Text("guide.choice", "Title", t.guide.Title, "Minutes", t.guide.Minutes())
	if err := t.Press("2", "the short guide", func(s term.Sight) bool { return s.Chosen(short) }); err != nil {
		return err
	}
	if err := t.prepare("here", "at the door", "ask", wantsIt, "person", "Sam"); err != nil {
		return err
	}
	for n, s := range t.guide.Stages {
		if err := t.stage(n+1, s.Prompts[0].ID, 0); err != nil {
			return err
		}
		if err := t.Press("m", "a mark", marks(n+1)); err != nil {
			return err
		}
	}
	if err := t.words(hers); err != nil {
		return err
	}
	if err := t.until("come-along", 0); err != nil {
		return err
	}
	ready := term.All(term.Chosen("answer.yes"), term.Reads(wantsIt))
	if err := t.steps(step{"n", "the next step", term.At(term.NextForm)}, step{"1", "a yes to what was prepared", ready}); err != nil {
		return err
	}
	if err := t.fill("when", t.when()); err != nil {
		return err
	}
	err := t.steps(step{"\r", "the card", term.All(term.At(term.Card), term.Reads(wantsIt, t.onCard()))},
		step{"4", "named consent", term.Named}, step{"\r", "the debrief", term.At(term.DebriefMark)})
	if err != nil {
		return err
	}
	if err := t.debrief(step{"\r", "Home with what was promised", term.All(term.At(term.Home), term.Reads("Sam"))}); err != nil {
		return err
	}
	k, _, err := t.kept()
	if err != nil {
		return err
	}
	p := k.Promise(1)
	t.must(p.What == wantsIt && p.Due == t.day.Format(time.DateOnly) && len(k.Promised) == 1, "their promise has its day", k.Promised)
	t.must(len(k.Marks()) == len(t.guide.Stages) && k.Person == "Sam", "a mark in each stage is kept", k.Marks())
	return nil
}
