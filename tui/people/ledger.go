package people

import (
	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/people"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// mostAsks is how many asks the ledger goes back.
const mostAsks = 100

// openLedger opens what was asked of everybody, and what came of it, the newest first.
func (k *Room) openLedger() screen.Step {
	j := k.Journal
	return screen.Start(func() tea.Msg {
		asks, of, err := readAsks(j)
		return screen.ThenMsg(func() screen.Step {
			if err != nil {
				return screen.Say(k.Why(err))
			}
			p := parts.Part{Ink: page.Faint, Lines: []string{k.T("ledger.none")}}
			if len(asks) > 0 {
				p = parts.Part{Sign: "·"}
			}
			for i, a := range asks {
				p.Lines = append(p.Lines, k.ShortDate(a.Day)+" "+k.WhoIs(of[i].PersonID, of[i].Person)+" · "+k.askLine(a))
			}
			return screen.Push(parts.NewSheet(k.Desk, k.T("ledger.title"), nil, p))
		})
	})
}

// readAsks reads the newest asks, each with the talk in which it was made. It runs in a
// command.
func readAsks(j Journal) (asks []people.Asked, of []guide.Header, err error) {
	var answered []guide.Header
	for h, err := range j.Talks() {
		if err != nil {
			return nil, nil, err
		}
		if !h.Unread && h.Author == "" && h.Role == "" && h.Answer != "" && h.Closed.IsZero() {
			answered = append(answered, h)
		}
		if len(answered) == mostAsks {
			break // they come newest first, and there may be a hundred thousand
		}
	}
	for _, h := range answered {
		s, err := hold.Read(j, h.ID)
		if err != nil {
			continue // one that is damaged hides no other
		}
		for _, a := range people.Asks([]people.Talk{{ID: h.ID, Session: s}}) {
			asks, of = append(asks, a), append(of, h)
		}
	}
	return asks, of, nil
}
