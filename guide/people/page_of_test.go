package people_test

import (
	"reflect"
	"slices"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/people"
	"example.org/onetoone/guide/script"
)

// talk is one that is held in a test.
type talk struct {
	t  *testing.T
	s  guide.Session
	at time.Time
}

func begin(t *testing.T, at time.Time) *talk {
	s, e := guide.Begin(script.Builtin()[0], at)
	h := &talk{t, s, at}
	h.do(e, nil)
	h.do(h.s.Start(at))
	h.do(h.s.Open(at))
	return h
}

func (h *talk) do(e guide.Event, err error) {
	h.t.Helper()
	if err == nil {
		h.s, err = h.s.Apply(e)
	}
	if err != nil {
		h.t.Fatal(err)
	}
}

func (h *talk) fill(f guide.Field, text string) *talk {
	h.t.Helper()
	h.do(h.s.Fill(f, text, h.at))
	return h
}

func (h *talk) promise(n int, f guide.Field, text string) *talk {
	h.t.Helper()
	h.do(h.s.FillPromise(n, f, text, h.at))
	return h
}

// quoted marks something they said.
func (h *talk) quoted(words string, kinds ...guide.MarkKind) *talk {
	h.t.Helper()
	h.do(h.s.Mark(h.at))
	m, _ := h.s.LastMark()
	for _, k := range kinds {
		h.do(h.s.NameMark(m.Seq, k, h.at))
	}
	h.do(h.s.Note(words, m.Seq, h.at))
	return h
}

func (h *talk) end(c guide.Consent) *talk {
	h.t.Helper()
	h.do(h.s.End(h.at))
	h.do(h.s.Agree(c, false, h.at))
	return h
}

// two are two talks with somebody: in the first they promised, and in the second told
// how it went.
func two(t *testing.T) (first, second *talk) {
	first = begin(t, day(0)).fill(guide.FieldAsk, "come to the meeting").fill(guide.FieldValues, guide.Yes).quoted("It is not right.", guide.Quote, guide.Felt)
	stages := first.s.Guide().Stages
	first.do(first.s.Jump(len(stages), first.at))
	for range 9 {
		if _, p := first.s.Here(); p.Asks {
			first.do(first.s.Wait(first.at))
			break
		}
		first.do(first.s.Next(first.at))
	}
	first.fill(guide.FieldAnswer, guide.AnswerYes).promise(1, guide.FieldWhat, "come").promise(1, guide.FieldWhen, "in two weeks").promise(1, guide.FieldRung, "come")
	first.promise(2, guide.FieldWhat, "send the rota").promise(2, guide.FieldWhen, "tomorrow")
	first.do(first.s.Assess(3, "listened", first.at))
	first.end(guide.Named)
	first.at = day(14)
	first.promise(1, guide.FieldState, string(guide.KeptIt))

	second = begin(t, day(70)).fill(guide.FieldReciprocity, guide.Yes).fill(guide.FieldValues, guide.Yes).fill(guide.FieldAnswer, guide.AnswerNotToday).promise(1, guide.FieldWhat, "bring Sam")
	second.fill(guide.FieldThemes, "rota, pay").fill(guide.FieldEnergy, "rose at the rota").quoted("We could ask them.", guide.Quote, guide.Felt, guide.Changeable)
	second.do(second.s.Assess(2, "brought a friend", second.at))
	second.end(guide.Notes)
	return first, second
}

func TestPageOf_TellsWhatTheirTalksTell(t *testing.T) {
	first, second := two(t)
	shut := begin(t, day(80)).quoted("closed words", guide.Quote)
	shut.do(shut.s.End(shut.at))
	shut.do(agenda.Closing(shut.s, day(88)))
	open := begin(t, day(90)).quoted("not asked yet", guide.Quote)
	open.do(open.s.End(open.at))
	card := people.Card{Through: "Dee", ThroughID: "dee"}
	rows := []people.Row{{ID: "dee", Name: "Dee B.", Card: people.Card{Through: "Ali"}}, {ID: "me", Name: "Joy", Card: card},
		{ID: "sam", Name: "Sam", Card: people.Card{ThroughID: "me"}}, {ID: "kim", Name: "Kim", Card: people.Card{ThroughID: "sam"}}}
	talks := []people.Talk{{ID: "1", Session: first.s}, {ID: "4", Session: open.s}, {ID: "3", Session: shut.s}, {ID: "2", Session: second.s}}
	p := people.PageOf("me", card, talks, rows, people.Steps(), day(91))

	check := func(what string, got, want any) {
		t.Helper()
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %+v", what, got)
		}
	}
	check("through", p.Through, []people.Referral{{ID: "dee", Name: "Dee B."}, {Name: "Ali"}})
	check("referred", p.Referred, []people.Referral{{ID: "sam", Name: "Sam", Referred: []people.Referral{{ID: "kim", Name: "Kim"}}}})
	check("motives", p.Motives, []people.Motive{{Day: day(70), Kinds: []guide.Field{guide.FieldValues, guide.FieldReciprocity}}, {Day: day(0), Kinds: []guide.Field{guide.FieldValues}}})
	check("stances", p.Stances, []people.Stance{{Day: day(70), Level: 2, Act: "brought a friend"}, {Day: day(0), Level: 3, Act: "listened", Stale: true}})
	check("click", p.Click, []people.Click{{Day: day(70), Step: guide.Changeable}, {Day: day(0), Step: guide.Felt}})
	check("quotes", p.Quotes, []people.Quote{{Day: day(70), Text: "We could ask them."}, {Day: day(0), Text: "It is not right."}})
	check("theirs", []any{p.Theirs.Side, p.Theirs.Days, len(p.Theirs.Open)}, []any{guide.Side{Made: 1, Kept: 1}, 14, 0})
	check("mine", []any{p.Mine.Side, p.Mine.Days, len(p.Mine.Open)}, []any{guide.Side{Made: 1, Open: 1}, -1, 1})
	check("rungs", []string{p.Rung.ID, p.Next.ID}, []string{"come", "bring-one"})
	var points []string
	for _, x := range p.BringUp {
		points = append(points, string(x.Why)+": "+x.Text)
	}
	check("to bring up", points, []string{"reask: bring Sam", "energy: rose at the rota", "last: rota, pay"})
	title := script.Builtin()[0].Title
	check("talks", p.Talks, []people.Told{{ID: "4", Day: day(90), Guide: title}, {ID: "3", Day: day(80), Closed: true},
		{ID: "2", Day: day(70), Guide: title, Answer: guide.AnswerNotToday}, {ID: "1", Day: day(0), Guide: title, Answer: guide.AnswerYes}})
	check("asks", p.Asks, []people.Asked{{Talk: "2", Day: day(70), Ask: "bring Sam", Answer: guide.AnswerNotToday},
		{Talk: "1", Day: day(0), Ask: "come to the meeting", Waited: true, Answer: guide.AnswerYes, Became: guide.KeptIt, Days: 14}})
	check("expected", p.Expected, people.Expected{3: {Made: 1, Kept: 1}})
	slices.Reverse(talks)
	check("the other way round", people.PageOf("me", card, talks, rows, people.Steps(), day(91)), p)
}

func TestPageOf_AsksOfNobodyWhoReferredThemselves(t *testing.T) {
	card := people.Card{Through: "b", ThroughID: "b"}
	rows := []people.Row{{ID: "a", Name: "A", Card: card}, {ID: "b", Name: "B", Card: people.Card{Through: "a", ThroughID: "a"}}}
	p := people.PageOf("a", card, nil, rows, nil, noon)
	if len(p.Through) != 1 || len(p.Referred) != 1 || p.Referred[0].Referred != nil {
		t.Errorf("%+v", p)
	}
}
