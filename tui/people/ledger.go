package people

import (
	"cmp"
	"strconv"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/people"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// mostAsks is how many asks the ledger goes back.
const mostAsks = 100

// ledger is what was expected of people by where they stood, and what was asked of them
// and what became of it, the newest first.
type ledger struct {
	expected people.Expected
	asks     []people.Asked
	who      map[string]guide.Header // by the talk
}

// openLedger opens what was asked of people, and what they did.
func (k *Room) openLedger() screen.Step {
	j := k.Journal
	return screen.Start(func() tea.Msg {
		l, err := readLedger(j)
		return screen.ThenMsg(func() screen.Step {
			if err != nil {
				return screen.Say(k.Why(err))
			}
			return screen.Push(k.newLedger(l))
		})
	})
}

// readLedger reads it. It runs in a command.
func readLedger(j Journal) (l ledger, err error) {
	of, answered := map[string][]guide.Header{}, []guide.Header{}
	for h, err := range j.Talks() {
		if err != nil {
			return l, err
		}
		if h.Author != "" {
			continue // somebody else asked
		}
		who := cmp.Or(h.PersonID, whom.SameName(h.Person), h.ID)
		of[who] = append(of[who], h)
		if !h.Unread && h.Role == "" && h.Answer != "" && h.Closed.IsZero() && len(answered) < mostAsks {
			answered = append(answered, h)
		}
	}
	for _, talks := range of {
		l.expected = l.expected.Plus(people.Expect(talks))
	}
	l.who = map[string]guide.Header{}
	for _, h := range answered {
		if s, err := hold.Read(j, h.ID); err == nil { // one that is damaged hides no other
			l.who[h.ID] = h
			l.asks = append(l.asks, people.Asks([]people.Talk{{ID: h.ID, Session: s}})...)
		}
	}
	return l, nil
}

func (k *Room) newLedger(l ledger) *parts.Sheet {
	var levels, asked []string
	for level, side := range l.expected {
		if level > 0 && side.Made > 0 {
			levels = append(levels, k.T("ledger.level", "Stands", k.T("page.level."+strconv.Itoa(level)), "Kept", side.Kept, "Made", side.Made, "Missed", side.Missed, "Open", side.Open))
		}
	}
	for _, x := range l.asks {
		h := l.who[x.Talk]
		line := []string{k.ShortDate(x.Day) + " " + k.WhoIs(h.PersonID, h.Person)}
		if x.Ask != "" {
			line = append(line, x.Ask)
		}
		if x.Waited {
			line = append(line, k.T("ledger.waited"))
		}
		line = append(line, k.T("answer."+strings.ReplaceAll(x.Answer, " ", "")))
		switch x.Became {
		case "":
		case guide.KeptIt, guide.Missed:
			line = append(line, k.N("ledger."+string(x.Became), x.Days))
		default:
			line = append(line, k.T("state."+string(x.Became)))
		}
		asked = append(asked, strings.Join(line, " · "))
	}
	s := parts.NewSheet(k.Desk, k.T("ledger.title"), nil)
	for _, p := range []parts.Part{{Head: k.T("ledger.expected"), Sign: "·", Lines: levels}, {Head: k.T("ledger.asked"), Sign: "·", Lines: asked}} {
		if len(p.Lines) > 0 {
			s.Parts = append(s.Parts, p)
		}
	}
	if len(s.Parts) == 0 {
		s.Parts = []parts.Part{{Ink: page.Faint, Lines: []string{k.T("ledger.none")}}}
	}
	return s
}
