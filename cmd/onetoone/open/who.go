package open

import (
	"cmp"
	"strconv"
	"strings"
	"time"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
)

// ErrSeveral is returned for a name that several people have, where nobody can be
// asked which of them is meant.
const ErrSeveral = words.Error("fail.who.several")

// Who is the person that is meant by a name, by a code where those are shown, or by an id. Where several people have
// the name, it asks which; without a terminal it lists them, and returns ErrSeveral.
func Who(d *desk.Desk, v *store.Vault, typed string) (whom.Person, error) {
	named, err := v.Named(typed)
	if err != nil {
		return whom.Person{}, err
	}
	codes, err := Codes(v)
	if err != nil {
		return whom.Person{}, err
	}
	switch len(named) {
	case 0:
		p, found, err := v.Person(cmp.Or(codes.Whose(typed), strings.TrimSpace(typed)))
		if err == nil && !found {
			err = store.ErrNobody
		}
		return p, err
	case 1:
		return named[0], nil
	}
	d.Tell("out.who.several", "Name", safe.Text(codes.Of("", named[0].Name)))
	for i, p := range named {
		d.Say("  %d  %s", i+1, apart(d, v, p, codes.Of(p.ID, p.Name)))
	}
	if !desk.IsTerminal(d.In) {
		return whom.Person{}, ErrSeveral
	}
	n, err := strconv.Atoi(strings.TrimSpace(d.Ask(d.W.T("out.who.which"))))
	if err != nil || n < 1 || n > len(named) {
		return whom.Person{}, ErrSeveral
	}
	return named[n-1], nil
}

// apart says what tells somebody from others of their name.
func apart(d *desk.Desk, v *store.Vault, p whom.Person, name string) string {
	parts := []string{safe.Text(name), d.W.N("count.talks", len(p.Talks))}
	if n := len(p.Talks); n > 0 {
		if r, err := v.Load(p.Talks[n-1]); err == nil {
			parts = append(parts, r.Header.Began.Format(time.DateOnly))
		}
	}
	return strings.Join(append(parts, p.ID), " · ")
}
