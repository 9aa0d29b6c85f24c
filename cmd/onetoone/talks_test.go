package main

import (
	"time"

	"example.org/onetoone/guide"
)

// held is a talk for the tests to find in a vault. Every step takes a minute.
type held struct {
	id  string
	s   guide.Session
	at  time.Time
	err error
}

func hold(id string, at time.Time) *held {
	s, e := guide.Begin(small(), at)
	h := &held{id: id, s: s, at: at}
	return h.do(e, nil)
}

func (h *held) do(e guide.Event, err error) *held {
	if err == nil && h.err == nil {
		var next guide.Session
		if next, err = h.s.Apply(e); err == nil {
			h.s = next
		}
	}
	if h.err == nil {
		h.err = err
	}
	h.at = h.at.Add(time.Minute)
	return h
}

func (h *held) fill(f guide.Field, text string) *held { return h.do(h.s.Fill(f, text, h.at)) }
func (h *held) note(text string) *held                { return h.do(h.s.Note(text, 0, h.at)) }
func (h *held) agree(c guide.Consent) *held           { return h.do(h.s.Agree(c, false, h.at)) }

// reduce leaves what a level of consent keeps, as the screens do.
func (h *held) reduce(c guide.Consent) *held {
	s, err := guide.Replay(h.s.BaseGuide(), h.s.Reduce(c, false, h.at))
	if h.s = s; h.err == nil {
		h.err = err
	}
	return h
}

func (h *held) start() *held { return h.do(h.s.Start(h.at)).do(h.s.Open(h.at)) }

func (h *held) mark(kind guide.MarkKind, words string) *held {
	h.do(h.s.Mark(h.at))
	m, _ := h.s.LastMark()
	h.do(h.s.NameMark(m.Seq, kind, h.at))
	if words != "" {
		h.do(h.s.Note(words, m.Seq, h.at))
	}
	return h
}

func (h *held) promise(f guide.Field, text string) *held {
	return h.do(h.s.FillPromise(guide.TheirFirst, f, text, h.at))
}

// The ids of the talks. The second and third begin alike.
const (
	mariaID = "k7m2q9x4c3v8b1n5"
	samID   = "abcd000000000000"
	noneID  = "abcd111111111111"
	nextID  = "zzzz222222222222"
)

// talks are the talks of fillVault.
func talks() []*held {
	sunday := time.Date(2026, 11, 22, 14, 0, 0, 0, time.UTC)
	maria := hold(mariaID, sunday).fill(guide.FieldPerson, "Maria Löw").fill(guide.FieldWhy, "knows everyone on her stair").
		start().agree(guide.Named).note("The lift broke in March.").
		mark(guide.Quote, "They count on us being tired, and then they come round with the next rise before anybody has slept.").
		note("# not a heading\n<b>two lines</b>").note("red \x1b[31malert\x1b[m")
	maria.do(maria.s.Next(maria.at)).mark(guide.Shared, "")
	maria.fill(guide.FieldAnswer, guide.AnswerYes).promise(guide.FieldWhat, "bring the petition").promise(guide.FieldWhen, "24 nov")
	maria.do(maria.s.End(maria.at)).fill(guide.FieldLearned, "I talk too fast.")
	maria.do(maria.s.FinishDebrief(maria.at))
	sam := hold(samID, sunday.AddDate(0, 0, -1)).fill(guide.FieldPerson, "Sam").start().note("works nights")
	sam.do(sam.s.End(sam.at))
	none := hold(noneID, sunday.AddDate(0, 0, -2)).fill(guide.FieldPerson, "Nobody").start()
	none.do(none.s.End(none.at)).reduce(guide.None)
	next := hold(nextID, sunday.AddDate(0, 0, 1)).fill(guide.FieldPerson, "\u202eevil")
	return []*held{maria, sam, none, next}
}
