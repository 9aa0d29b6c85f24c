package exchange_test

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/transcript"
)

// sunday is when the talks of these tests begin.
var sunday = time.Date(2026, 11, 22, 14, 0, 0, 0, time.UTC)

// talkID is an id as the store gives them.
const talkID = "k7m2q9x4c3v8b1n5"

func small() script.Guide {
	g := script.Guide{ID: "small", Title: "Small"}
	for _, st := range []string{"one", "two"} {
		g.Stages = append(g.Stages, script.Stage{ID: st, Title: "Stage " + st, Minutes: 10, Prompts: []script.Prompt{
			{ID: st + "-a", Text: "What about a?", Other: []string{"How about a?"}},
		}})
	}
	return g
}

// hold holds a talk. Every step takes a minute.
type hold struct {
	t  testing.TB
	s  guide.Session
	at time.Time
}

func begin(t testing.TB, g script.Guide) *hold {
	t.Helper()
	s, e := guide.Begin(g, sunday)
	h := &hold{t: t, s: s, at: sunday}
	h.must(e, nil)
	return h
}

func (h *hold) must(e guide.Event, err error) *hold {
	h.t.Helper()
	if err == nil {
		h.s, err = h.s.Apply(e)
	}
	if err != nil {
		h.t.Fatal(err)
	}
	h.at = h.at.Add(time.Minute)
	return h
}

func (h *hold) fill(f guide.Field, text string) *hold {
	h.t.Helper()
	return h.must(h.s.Fill(f, text, h.at))
}

func (h *hold) start() *hold {
	h.t.Helper()
	return h.must(h.s.Start(h.at)).must(h.s.Open(h.at))
}

func (h *hold) note(text string) *hold {
	h.t.Helper()
	return h.must(h.s.Note(text, 0, h.at))
}

func (h *hold) mark(kind guide.MarkKind, lines ...string) *hold {
	h.t.Helper()
	h.must(h.s.Mark(h.at))
	m, _ := h.s.LastMark()
	if kind != "" {
		h.must(h.s.NameMark(m.Seq, kind, h.at))
	}
	for _, l := range lines {
		h.must(h.s.Note(l, m.Seq, h.at))
	}
	return h
}

func (h *hold) promise(n int, f guide.Field, text string) *hold {
	h.t.Helper()
	return h.must(h.s.FillPromise(n, f, text, h.at))
}

func (h *hold) agree(c guide.Consent) *hold {
	h.t.Helper()
	return h.must(h.s.Agree(c, false, h.at))
}

// whole is a talk with something of everything, and words wherever words can be.
func whole(t testing.TB, words func(name string) string) *hold {
	t.Helper()
	h := begin(t, small())
	h.fill(guide.FieldPerson, words("person"))
	for _, f := range []guide.Field{guide.FieldWhy, guide.FieldLearn, guide.FieldAsk, guide.FieldFallback, guide.FieldStory, guide.FieldTheme} {
		h.fill(f, words(string(f)))
	}
	h.must(h.s.Cite(words("statistic"), words("source"), h.at))
	h.start().agree(guide.Named)
	h.must(h.s.Speak(guide.Them, h.at)).note(words("note 1"))
	h.mark(guide.Quote, words("quote"), words("second line"))
	h.must(h.s.Speak(guide.Me, h.at)).must(h.s.Next(h.at))
	h.mark("").mark(guide.Decider, words("decider"))
	h.must(h.s.Jump(1, h.at)).note(words("note 2"))
	h.fill(guide.FieldAnswer, guide.AnswerYes)
	for _, n := range []int{guide.TheirFirst, 2, 3} {
		for _, f := range transcript.PromiseFields() {
			if n != 3 || f != guide.FieldWhen {
				h.promise(n, f, words(string(f)+strconv.Itoa(n)))
			}
		}
	}
	h.must(h.s.AgreeCard(h.at))
	h.fill(guide.FieldElse, words("else")).fill(guide.FieldIntroduce, guide.Yes).fill(guide.FieldAgain, words("again"))
	h.must(h.s.End(h.at))
	h.fill(guide.FieldValues, guide.Yes).fill(guide.FieldThemes, words("themes"))
	h.must(h.s.Assess(2, words("act"), h.at))
	for _, f := range []guide.Field{guide.FieldEnergy, guide.FieldReask, guide.FieldLearned} {
		h.fill(f, words(string(f)))
	}
	h.must(h.s.FinishDebrief(h.at))
	return h.must(h.s.Add(words("added"), 0, h.at))
}

// plain gives words that nothing could take for markup.
func plain(name string) string { return "words about " + strings.ReplaceAll(name, "_", " ") }
