package talks

import (
	"strings"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/open"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
)

// forgetWord, or their name, has to be typed before a person is forgotten.
const forgetWord = "forget"

// errNotForgotten is returned when the word was not typed.
const errNotForgotten = words.Error("fail.forget.nobody")

// Forget forgets a person.
func Forget(d *desk.Desk) *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use:               "forget [PERSON]",
		Args:              desk.OneName(d, "forget"),
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	desk.TakesNames(d, cmd, func(names []string) error { return forgetPerson(d, names, yes) })
	cmd.Flags().BoolVar(&yes, "yes", false, "")
	return cmd
}

func forgetPerson(d *desk.Desk, names []string, yes bool) error {
	if !yes && !desk.IsTerminal(d.In) {
		return desk.Usage(words.Error("fail.ask.forget"))
	}
	return open.With(d, func(v *store.Vault) error {
		p, err := open.Who(d, v, desk.Named(d, names))
		if err != nil {
			return err
		}
		codes, err := open.Codes(v)
		if err != nil {
			return err
		}
		if !yes {
			h, err := v.Holding(p.ID)
			if err != nil {
				return err
			}
			called(codes, &h)
			if beforeForgetting(d, v, h); !d.Types(forgetWord, h.Name) {
				return errNotForgotten
			}
		}
		h, err := v.Forget(p.ID)
		if called(codes, &h); h.ID != "" {
			receipt(d, h)
			open.ReplaceBackups(d, v)
			beyond(d, v)
		}
		return err
	})
}

// called calls people in a holding by their codes, where those are shown.
func called(codes *whom.Codes, h *whom.Holding) {
	h.Name = codes.Of(h.ID, h.Name)
	for i, name := range h.Same {
		h.Same[i] = codes.Of("", name)
	}
	for i, c := range h.Cards {
		h.Cards[i].Person = codes.Of("", c.Person)
	}
}

// beforeForgetting says what would go, what would stay, and what is beyond us.
func beforeForgetting(d *desk.Desk, v *store.Vault, h whom.Holding) {
	d.Tell("out.forget.destroys", "Name", safe.Text(h.Name), "Amount", amount(d, h))
	besides(d, h)
	if n := len(h.Lines); n > 0 {
		d.Tell("out.forget.stays.lines", "Lines", d.W.N("count.lines", n))
	}
	if h.Closed > 0 {
		d.Tell("out.forget.stays", "Text", inClosed(d, h))
	}
	beyond(d, v)
	d.Tell("out.forget.records")
}

// besides says what goes that is in no talk.
func besides(d *desk.Desk, h whom.Holding) {
	for _, name := range h.Same {
		d.Tell("out.forget.same", "Name", safe.Text(name))
	}
	if n := h.Fields; n > 0 {
		d.TellN("out.forget.fields", n)
	}
	if n := h.Referrals; n > 0 {
		d.TellN("out.forget.referrals", n)
	}
}

func amount(d *desk.Desk, h whom.Holding) string {
	return d.W.T("out.forget.amount", "Talks", d.W.N("count.talks", h.Talks), "Drafts", d.W.N("count.unsent", h.Drafts), "Promises", d.W.N("count.promises", h.Promises))
}

// maxLines is how many lines elsewhere a receipt names.
const maxLines = 50

// receipt says what was destroyed, and lists the lines elsewhere.
func receipt(d *desk.Desk, h whom.Holding) {
	d.Tell("out.forget.destroyed", "Name", safe.Text(h.Name), "Amount", amount(d, h))
	besides(d, h)
	if len(h.Cards) > 0 {
		d.Tell("out.forget.cards")
	}
	for _, c := range h.Cards {
		d.Say("  %s  %s", safe.Text(c.Person), safe.Text(c.Text))
	}
	if n := len(h.Unread); n > 0 {
		d.Tell("out.forget.unread", "N", n, "IDs", strings.Join(h.Unread[:min(n, open.MaxUnread)], ", "), "Name", safe.Text(h.Name))
	}
	if len(h.Lines) > 0 {
		d.Tell("out.forget.lines")
	}
	for i, l := range h.Lines {
		if i == maxLines {
			d.Tell("out.more", "N", len(h.Lines)-maxLines)
			break
		}
		d.Say("  %s  %s", l.Talk, safe.Text(l.Text))
	}
	if h.Closed > 0 {
		d.Tell("out.forget.unlisted", "Text", inClosed(d, h))
	}
}

// inClosed says how many lines that may name somebody are in closed talks.
func inClosed(d *desk.Desk, h whom.Holding) string {
	return d.W.T("out.forget.closed", "Lines", d.W.N("count.lines", h.Closed))
}

// beyond says what may still hold something of a person.
func beyond(d *desk.Desk, v *store.Vault) {
	if v.Quarantined() {
		d.Tell("out.forget.older", "Folder", store.QuarantineFolder)
	}
	d.Tell("out.forget.beyond")
}
