package partner_test

import (
	"slices"
	"strings"
	"testing"

	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/partner"
	"example.org/onetoone/guide/practice/partner/speech"
)

// TestPartner_AQuestionThatWasForeseenGetsItsAnswer asks what stands below every sixtieth line of each persona as
// it stands there, when the line has just been said.
func TestPartner_AQuestionThatWasForeseenGetsItsAnswer(t *testing.T) {
	ear := newListener(t)
	for _, p := range personas.All() {
		begun, _ := partner.Begin(p, partner.Setup{Level: 2, Seed: 5})
		all, right := 0, 0
		for i, line := range p.Openly() {
			if i%60 != 0 {
				continue
			}
			kind := partner.Answers
			for _, f := range p.Facts {
				if slices.Contains(f.Says, line) {
					kind = partner.Reveals
				}
			}
			talk := begun.Told(partner.Said("Hello.", ear.Listen("Hello.")), kind, []string{line})
			for _, f := range p.Follows(line) {
				_, r := talk.Hear(partner.Said(f.Question, ear.Listen(f.Question, line)))
				if all++; strings.HasPrefix(strings.Join(r.Lines, " "), f.Says) {
					right++
				}
			}
		}
		if all < 15 || 100*right < 90*all {
			t.Errorf("%s: %d of %d questions get the answer that stands below them", p.ID, right, all)
		}
	}
}

// TestPartner_AQuestionInOtherWordsGetsTheAnswer asks Dee about one of her lines as strangers put it.
func TestPartner_AQuestionInOtherWordsGetsTheAnswer(t *testing.T) {
	p := persona(t, "dee")
	ear := newListener(t)
	begun, _ := partner.Begin(p, partner.Setup{Level: 2, Seed: 5})
	line := personas.GroupOf(p.Topics, "day").Says[0]
	talk := begun.Told(partner.Said("Hello.", ear.Listen("Hello.")), partner.Answers, []string{line})
	for _, c := range []struct{ asks, has string }{
		{"Onions? Tell me about the onions.", "mince"},
		{"what r the onions for", "mince"},
		{"Ha, in that order. Who is this him?", "My lad"},
		{"How long have you lived round here then, Dee?", "ix years"},
		{"Sorry, you've lost me there.", ""},
	} {
		_, r := talk.Hear(partner.Said(c.asks, ear.Listen(c.asks, line)))
		said := strings.Join(r.Lines, " ")
		if !strings.Contains(said, c.has) || c.has == "" && !slices.Contains(personas.GroupOf(p.Moves, "lost").Says, said) {
			t.Errorf("to %q she says %q", c.asks, said)
		}
	}
}

// TestBank_KnowsWordingsThatWereLeftOut makes the bank of nine in ten of the wordings, and asks it for the others.
func TestBank_KnowsWordingsThatWereLeftOut(t *testing.T) {
	var ids []string
	var kept [][]string
	type asked struct{ id, wording string }
	var left []asked
	n := 0
	for _, q := range personas.Questions() {
		var of []string
		for _, w := range q.Wordings {
			if n++; n%10 == 0 && q.ID != personas.NoQuestion {
				left = append(left, asked{q.ID, w})
			} else {
				of = append(of, w)
			}
		}
		ids, kept = append(ids, q.ID), append(kept, of)
	}
	bank := speech.BankOf(ids, kept)
	right, wrong := 0, 0
	for _, x := range left {
		q := speech.AskingsOf(x.wording, "", speech.KindOf(x.wording, "", true), speech.ShapeOf(x.wording, "", true), slices.DeleteFunc(speech.Stems(x.wording), speech.IsVague))
		switch bank.Foreseen(q[0]) {
		case "", personas.NoQuestion:
		case x.id:
			right++
		default:
			wrong++
		}
	}
	t.Logf("of %d wordings that were left out %d are known, and %d taken for another", len(left), right, wrong)
	if 100*right < 55*len(left) || 100*wrong > 8*len(left) {
		t.Errorf("of %d wordings %d are known, and %d taken for another", len(left), right, wrong)
	}
}

// TestMend_LeavesWhatIsSpelledRight tries the questions below every twentieth line of each persona, and that what was
// mended is told afterwards as it was typed.
func TestMend_LeavesWhatIsSpelledRight(t *testing.T) {
	var ids []string
	var wordings [][]string
	for _, q := range personas.Questions() {
		ids, wordings = append(ids, q.ID), append(wordings, q.Wordings)
	}
	bank, all, wrong := speech.BankOf(ids, wordings), 0, 0
	for _, p := range personas.All() {
		for i, l := range p.Openly() {
			for _, f := range p.Follows(l) {
				if all++; i%20 == 0 && bank.Mend(f.Question, nil) != f.Question {
					wrong++
					t.Logf("%s: %q becomes %q", p.ID, f.Question, bank.Mend(f.Question, nil))
				}
			}
		}
	}
	if wrong > 4 {
		t.Errorf("%d questions are spelled otherwise", wrong)
	}
	p, ear := persona(t, "dee"), newListener(t)
	talk, _ := partner.Begin(p, partner.Setup{Level: 2, Seed: 5})
	line := "You  should just  tlak to the council, you have rights."
	talk, _ = talk.Hear(partner.Said(line, ear.Listen(line)))
	if d := talk.Debrief(); d.LockedBy != line {
		t.Errorf("it is told as %q", d.LockedBy)
	}
}
