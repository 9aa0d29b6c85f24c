package review

import (
	"slices"
	"strconv"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// offer is a promise of mine that is offered on the last page of a debrief.
type offer struct {
	agenda.Offer
	what, when string        // its words
	taken      guide.Promise // what was made of it; its N is 0 while nothing was
}

// offers are those that are offered, and those that were taken, unless nothing would
// be kept of them.
func (s *debrief) offers() (out []offer) {
	k, sess := s.k, s.t.Session()
	if !sess.KeepsDraft(guide.Draft{Field: guide.FieldWhat, Item: sess.NextPromise()}) {
		return nil
	}
	for _, o := range agenda.Offers(sess, k.Now()) {
		x := offer{Offer: o, what: k.T("offer.what."+string(o.What), "What", o.Of.What), when: o.Day.Format(time.DateOnly)}
		if o.What == agenda.Thank {
			x.when = k.T("thanks.today")
			if days := agenda.ThankIn(sess.EndedAt(), k.Now()); days > 0 {
				x.when = k.N("thanks.when", days)
			}
		}
		for _, p := range sess.Promises() {
			if p.Whose == guide.Mine && p.What == x.what {
				x.taken = p
			}
		}
		if x.taken.N > 0 || !slices.Contains(k.NotOffered, string(o.What)) {
			out = append(out, x)
		}
	}
	return out
}

// offerAction takes what is offered, or takes that back.
func (s *debrief) offerAction(o offer) screen.Action {
	take := func() screen.Step { return s.take(o) }
	switch o.What {
	case agenda.Thank:
		return s.k.Shown("offer.thank", take, "t")
	case agenda.Remind:
		return s.k.Shown("offer.remind", take, "r")
	}
	return s.k.Shown("offer.how", take, "h")
}

// offerActions are those of all that is offered.
func (s *debrief) offerActions() (acts []screen.Action) {
	for _, o := range s.offers() {
		acts = append(acts, s.offerAction(o))
	}
	return append(acts, s.k.Act("offers", func() screen.Step { return screen.To(screen.Offers{}) }, "o"))
}

// take makes a promise of what is offered, with its day, or takes it back.
func (s *debrief) take(o offer) screen.Step {
	n, what, when := s.t.Session().NextPromise(), o.what, o.when
	if o.taken.N > 0 {
		n, what, when = o.taken.N, "", ""
	}
	for _, x := range []struct {
		f    guide.Field
		text string
	}{{guide.FieldWhat, what}, {guide.FieldWhen, when}} {
		if err := s.t.Do(s.t.Session().FillPromise(n, x.f, x.text, s.k.Now())); err != nil {
			return screen.Say(s.k.Why(err))
		}
	}
	return screen.Stay()
}

// untake takes back what was taken last; ok is false where nothing is.
func (s *debrief) untake() (step screen.Step, ok bool) {
	var last offer
	for _, o := range s.offers() {
		if o.taken.N > last.taken.N {
			last = o
		}
	}
	if last.taken.N == 0 {
		return nil, false
	}
	return s.take(last), true
}

// offerRows are what is offered, each with its key.
func (s *debrief) offerRows(p *page.Page, offers []offer) (out []*page.Row) {
	k := s.k
	if len(offers) == 0 {
		return nil
	}
	out = append(p.Paragraph(page.Faint, 0, k.T("offers.each")), p.Row())
	for _, o := range offers {
		sign, text := "○", k.T("offer.row", "Key", s.offerAction(o).Bind.Help().Key, "What", o.what, "When", k.WithDay(o.when, o.Day))
		if o.taken.N > 0 {
			sign = "●"
		}
		out = append(out, p.Bullet(page.Plain, sign, text)...)
	}
	return out
}

// NewOffers is the page on which each of what is offered after a talk is turned off,
// or on again.
func NewOffers(k *form.Talks) screen.Screen {
	l := parts.NewList(k.Desk, k.T("offers.title"), k.T("offers.intro"), false, nil)
	l.Stays = true
	var fill func()
	toggle := func(name string) screen.Step {
		names := slices.DeleteFunc(slices.Clone(k.NotOffered), func(x string) bool { return x == name })
		if len(names) == len(k.NotOffered) {
			names = append(names, name)
		}
		k.NotOffered = names
		fill()
		j := k.Disk
		return screen.Start(func() tea.Msg {
			err := j.SetNotOffered(names)
			return screen.ThenMsg(func() screen.Step { return k.Did(err) })
		})
	}
	fill = func() {
		l.All = nil
		for i, f := range agenda.FollowUps() {
			sign := "●"
			if slices.Contains(k.NotOffered, string(f)) {
				sign = "○"
			}
			l.All = append(l.All, parts.Option{Key: strconv.Itoa(i + 1), Name: sign + " " + k.T("offer.is."+string(f)), Run: func() screen.Step { return toggle(string(f)) }})
		}
	}
	fill()
	return l
}
