package invented

import (
	"fmt"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/store"
)

// Held is a talk for tests to find in a vault. Every step takes a minute.
type Held struct {
	Id  string
	S   guide.Session
	At  time.Time
	Err error
}

// Hold begins to prepare a talk.
func Hold(id string, at time.Time) *Held {
	s, e := guide.Begin(Guide(), at)
	h := &Held{Id: id, S: s, At: at}
	return h.Do(e, nil)
}

// Do takes what a verb of a session gives; the first error stays.
func (h *Held) Do(e guide.Event, err error) *Held {
	if err == nil && h.Err == nil {
		var next guide.Session
		if next, err = h.S.Apply(e); err == nil {
			h.S = next
		}
	}
	if h.Err == nil {
		h.Err = err
	}
	h.At = h.At.Add(time.Minute)
	return h
}

// Fill fills a field of the preparation or the debrief.
func (h *Held) Fill(f guide.Field, text string) *Held { return h.Do(h.S.Fill(f, text, h.At)) }

// Note writes down a line.
func (h *Held) Note(text string) *Held { return h.Do(h.S.Note(text, 0, h.At)) }

// Agree says what the other person agreed to.
func (h *Held) Agree(c guide.Consent) *Held { return h.Do(h.S.Agree(c, false, h.At)) }

// Reduce leaves what a level of consent keeps, as the screens do.
func (h *Held) Reduce(c guide.Consent) *Held {
	s, err := guide.Replay(h.S.BaseGuide(), h.S.Reduce(c, false, h.At))
	if h.S = s; h.Err == nil {
		h.Err = err
	}
	return h
}

// Start starts the talk and opens its first stage.
func (h *Held) Start() *Held { return h.Do(h.S.Start(h.At)).Do(h.S.Open(h.At)) }

// Mark sets a mark of a kind, with words beside it where there are some.
func (h *Held) Mark(kind guide.MarkKind, words string) *Held {
	h.Do(h.S.Mark(h.At))
	m, _ := h.S.LastMark()
	h.Do(h.S.NameMark(m.Seq, kind, h.At))
	if words != "" {
		h.Do(h.S.Note(words, m.Seq, h.At))
	}
	return h
}

// Promise fills a field of their first promise.
func (h *Held) Promise(f guide.Field, text string) *Held {
	return h.Do(h.S.FillPromise(guide.TheirFirst, f, text, h.At))
}

// The ids of the talks. The second and third begin alike.
const (
	MariaID = "k7m2q9x4c3v8b1n5"
	SamID   = "abcd000000000000"
	NoneID  = "abcd111111111111"
	NextID  = "zzzz222222222222"
)

// Talks are the talks of create.
func Talks() []*Held {
	sunday := time.Date(2026, 11, 22, 14, 0, 0, 0, time.UTC)
	maria := Hold(MariaID, sunday).Fill(guide.FieldPerson, "Maria Löw").Fill(guide.FieldWhy, "knows everyone on her stair").
		Start().Agree(guide.Named).Note("The lift broke in March.").
		Mark(guide.Quote, "They count on us being tired, and then they come round with the next rise before anybody has slept.").
		Note("# not a heading\n<b>two lines</b>").Note("red \x1b[31malert\x1b[m")
	maria.Do(maria.S.Next(maria.At)).Mark(guide.Shared, "")
	maria.Fill(guide.FieldAnswer, guide.AnswerYes).Promise(guide.FieldWhat, "bring the petition").Promise(guide.FieldWhen, "24 nov")
	maria.Do(maria.S.End(maria.At)).Fill(guide.FieldLearned, "I talk too fast.")
	maria.Do(maria.S.FinishDebrief(maria.At))
	sam := Hold(SamID, sunday.AddDate(0, 0, -1)).Fill(guide.FieldPerson, "Sam").Start().Note("works nights")
	sam.Do(sam.S.End(sam.At))
	none := Hold(NoneID, sunday.AddDate(0, 0, -2)).Fill(guide.FieldPerson, "Nobody").Start()
	none.Do(none.S.End(none.At)).Reduce(guide.None)
	next := Hold(NextID, sunday.AddDate(0, 0, 1)).Fill(guide.FieldPerson, "\u202eevil")
	return []*Held{maria, sam, none, next}
}

// Guide is a guide whose words never change.
func Guide() script.Guide {
	g := script.Guide{ID: "small", Title: "Small", Care: script.Care{Pause: []string{"Shall we pause?"}}}
	for _, st := range []string{"hello", "next-step"} {
		g.Stages = append(g.Stages, script.Stage{ID: st, Title: "Stage " + st, Minutes: 10, Prompts: []script.Prompt{
			{ID: st + "-a", Text: "What about a?"}, {ID: st + "-b", Text: "What about b?"},
		}})
	}
	return g
}

// Create makes a vault with a few talks.
func Create(dir string, o store.Options) error {
	v, err := store.Open(dir, o)
	if err != nil {
		return err
	}
	for _, h := range Talks() {
		if h.Err != nil {
			return fmt.Errorf("talk %s: %w", h.Id, h.Err)
		}
		if err := v.Create(h.S.Header(h.Id), h.S.BaseGuide(), h.S.Events()...); err != nil {
			return err
		}
	}
	return v.Close()
}

// Unsaved is all of a talk, with an unsent line, as the screens leave what is not saved.
func Unsaved(h *Held, draft string) guide.Unsaved {
	return guide.Unsaved{
		Header: h.S.Header(h.Id), Guide: h.S.BaseGuide(), Events: h.S.Events(),
		Draft: guide.Draft{Text: draft, Open: true}, HasDraft: true,
	}
}
