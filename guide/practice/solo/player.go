package solo

import (
	"slices"
	"strings"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/partner"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/words"
)

// Keeper keeps what happens in a practice, as guide/hold's talk does.
type Keeper interface {
	Session() guide.Session
	// Do takes what a verb of the session gives.
	Do(guide.Event, error) error
}

// Player is a practice with a scripted partner while it is held: whoever has a
// line to type it in says it here. What it says and hears is in the session.
type Player struct {
	Persona personas.Persona
	Setup   partner.Setup

	keep Keeper
	ear  *listener.Listener
	at   func() time.Time
	now  partner.Talk // how things stand after the last line
	shut doors
}

// Play goes on with a practice that was opened, or begins it: the partner opens
// the door, or gives the answer that is not in the session yet. ok is false where
// there is no such persona any more.
func Play(keep Keeper, ear *listener.Listener, at func() time.Time) (p *Player, ok bool, err error) {
	p = &Player{keep: keep, ear: ear, at: at}
	if p.Persona, p.Setup, ok = With(keep.Session()); !ok {
		return nil, false, nil
	}
	lines := p.Lines()
	if len(lines) == 0 {
		t, r := partner.Begin(p.Persona, p.Setup)
		p.now = t
		return p, true, p.keep.Do(rehearsal.Answer(keep.Session(), Text(r), string(r.Kind), at()))
	}
	if last := lines[len(lines)-1]; last.Who == guide.Me {
		p.stand(lines[:len(lines)-1])
		return p, true, p.answer(Turn(last))
	}
	p.stand(lines)
	return p, true, nil
}

// Now is how things stand with the partner.
func (p *Player) Now() partner.Talk { return p.now }

// Lines are those that lead to where the practice stands, oldest first.
func (p *Player) Lines() []rehearsal.Line { return rehearsal.Spoken(p.keep.Session()) }

// Hears is what a line of the trainee's does where the practice stands. One that
// only says that they wait is a silence.
func (p *Player) Hears(text string) listener.Line {
	if waits(text) {
		return listener.Line{Moves: []listener.Label{{Move: listener.Silence, Why: words.Of(saidToWait)}}}
	}
	return p.ear.Listen(text, Before(p.Lines())...)
}

// Labels are what a line of the trainee's is called, and why. The session keeps
// reasons in English: one that the listener gives again can be said in any language.
func (p *Player) Labels(l rehearsal.Line) []listener.Label {
	before := slices.DeleteFunc(slices.Clone(p.Lines()), func(x rehearsal.Line) bool { return x.Seq >= l.Seq })
	again := append(p.ear.Listen(l.Text, Before(before)...).Moves,
		listener.Label{Why: words.Of(corrected)}, listener.Label{Why: words.Of(offered)}, listener.Label{Why: words.Of(saidToWait)})
	labels := Heard(l).Moves
	for i, m := range labels {
		for _, x := range again {
			if x.Why.String() == m.Why.String() {
				labels[i].Why = x.Why
			}
		}
	}
	return labels
}

// Say says a line, in which so much is heard, and takes the answer.
func (p *Player) Say(text string, heard listener.Line) error {
	return p.take(partner.Said(text, heard), Labels(heard), 0)
}

// Wait holds a silence for so long, 0 where nobody knows, and takes the answer.
// What was said to begin it may be nothing.
func (p *Player) Wait(text string, held time.Duration) error {
	if text == "" {
		return p.take(partner.Held(), "", held)
	}
	heard := p.Hears(text)
	return p.take(partner.Said(text, heard), Labels(heard), held)
}

// Choose says an offered line. It counts as what it was offered for; where the
// listener hears that too, its reason is kept.
func (p *Player) Choose(o partner.Offer) error {
	if o.Words == "" {
		return p.Wait("", 0)
	}
	heard, line := p.Hears(o.Words), listener.Line{Asks: o.Asks}
	for _, m := range o.Moves {
		if m == listener.OpenQuestion && heard.Does(listener.ClosedQuestion) && asksAFact(o.Words) {
			m = listener.ClosedQuestion // as it is when somebody types it
		}
		l := listener.Label{Move: m, Why: words.Of(offered)}
		for _, x := range heard.Moves {
			if x.Move == m {
				l.Why = x.Why
			}
		}
		line.Moves = append(line.Moves, l)
	}
	return p.take(o.Turn, Labels(line), 0)
}

// asksAFact reports whether a question asks who, when or where: the partner tells
// that to whoever asks, and yet it is no open question.
func asksAFact(question string) bool {
	first, _, _ := strings.Cut(strings.ToLower(question), " ")
	return slices.Contains([]string{"who", "who's", "whose", "when", "where"}, first)
}

func (p *Player) take(u partner.Turn, labels string, held time.Duration) error {
	if err := p.keep.Do(rehearsal.Hold(p.keep.Session(), u.Words, labels, held, p.at())); err != nil {
		return err
	}
	return p.answer(u)
}

func (p *Player) answer(u partner.Turn) error {
	next, r := p.now.Hear(u)
	p.shut.after(p.now, next, u.Words, r.Kind)
	p.now = next
	return p.keep.Do(rehearsal.Answer(p.keep.Session(), Text(r), string(r.Kind), p.at()))
}

// Hint keeps one sentence of advice with the line it is about, once, and gives it.
func (p *Player) Hint(w *words.Words) (string, error) {
	lines := p.Lines()
	if had := lines[len(lines)-1].Hint; had != "" {
		return had, nil
	}
	hint := w.Text(p.now.Hint())
	p.shut = doors{}
	return hint, p.keep.Do(rehearsal.Hint(p.keep.Session(), hint, p.at()))
}

// BackTo goes on from before a line of the trainee's; the way that was taken is
// kept.
func (p *Player) BackTo(l rehearsal.Line) error {
	if err := p.keep.Do(rehearsal.Rewind(p.keep.Session(), l.Before, p.at())); err != nil {
		return err
	}
	p.stand(p.Lines())
	return nil
}

// Heard is the newest answer of the partner's, in one line.
func (p *Player) Heard() string { return strings.Join(Before(p.Lines()), " ") }
