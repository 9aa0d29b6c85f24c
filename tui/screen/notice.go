package screen

import "example.org/onetoone/tui/page"

// Notice is a line that the first screen shows once. Calm says that it asks for
// nothing: all is well.
type Notice struct {
	Text string
	Calm bool
}

// Notices are lines that the first screen shows until they were seen.
type Notices struct {
	shown []Notice
	later []Notice // those that are shown when it is next come back to
}

// NewNotices shows some from the start.
func NewNotices(all []Notice) *Notices { return &Notices{shown: all} }

// Add shows more.
func (n *Notices) Add(more ...Notice) { n.shown = append(n.shown, more...) }

// AddLater shows one when the first screen is next come back to.
func (n *Notices) AddLater(x Notice) { n.later = append(n.later, x) }

// Seen lets go of those that were shown.
func (n *Notices) Seen() { n.shown, n.later = n.later, nil }

// Draw puts each on the page, what asks for something in the ink of a warning, and
// reports whether there was any.
func (n *Notices) Draw(p *page.Page) bool {
	for _, note := range n.shown {
		if note.Calm {
			p.Item(page.Plain, "·", note.Text)
			continue
		}
		p.Item(page.Warn, "!", note.Text)
	}
	return len(n.shown) > 0
}
