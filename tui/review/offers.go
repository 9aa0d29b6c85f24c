package review

import (
	"slices"
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
			x.when = s.thanksWhen(k.Now())
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

// thanksWhen says by when they are to be thanked, seen from today.
func (s *debrief) thanksWhen(now time.Time) string {
	if days := agenda.ThankIn(s.t.Session().EndedAt(), now); days > 0 {
		return s.k.N("thanks.when", days)
	}
	return s.k.T("thanks.today")
}

// offerActions are the keys that take what is offered, or take that back.
func (s *debrief) offerActions() (acts []screen.Action) {
	k := s.k
	for _, o := range s.offers() {
		take := func() screen.Step { return s.take(o) }
		switch o.What {
		case agenda.Thank:
			acts = append(acts, k.Shown("offer.thank", take, "t"))
		case agenda.Remind:
			acts = append(acts, k.Shown("offer.remind", take, "r"))
		case agenda.HowDid:
			acts = append(acts, k.Shown("offer.how", take, "h"))
		}
	}
	return append(acts, k.Act("offers", func() screen.Step { return screen.To(screen.Offers{}) }, "o"))
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
	keys := map[agenda.FollowUp]string{agenda.Thank: "t", agenda.Remind: "r", agenda.HowDid: "h"}
	for _, o := range offers {
		sign, text := "○", k.T("offer.row", "Key", keys[o.What], "What", o.what, "When", k.WithDay(o.when, o.Day))
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
		if i := slices.Index(k.NotOffered, name); i >= 0 {
			k.NotOffered = slices.Delete(slices.Clone(k.NotOffered), i, i+1)
		} else {
			k.NotOffered = append(slices.Clone(k.NotOffered), name)
		}
		fill()
		j, names := k.Disk, k.NotOffered
		return screen.Start(func() tea.Msg {
			err := j.SetNotOffered(names)
			return screen.ThenMsg(func() screen.Step { return k.Did(err) })
		})
	}
	fill = func() {
		l.All = nil
		for i, f := range agenda.FollowUps() {
			name, sign := string(f), "●"
			if slices.Contains(k.NotOffered, name) {
				sign = "○"
			}
			l.All = append(l.All, parts.Option{Key: string(rune('1' + i)), Name: sign + " " + k.T("offer.is."+name), Run: func() screen.Step { return toggle(name) }})
		}
	}
	fill()
	return l
}
