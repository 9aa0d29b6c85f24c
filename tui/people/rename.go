package people

import (
	"strings"

	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// askRename corrects somebody's name in all talks with them, unless something of
// theirs is not on the disk yet: it would not have the new name. No talk is open
// while that is done: each is read again afterwards.
func (k *Room) askRename(x person) screen.Step {
	p, full := x.Person, "" // full is what was typed where it may not be kept in full: once more it is an alias
	free := len(p.Talks) > 0 || !x.card.Agreed.IsZero()
	if k.Journal.ReadOnly() {
		return screen.Say(k.T("said.readonly"))
	}
	for _, t := range k.Open.With(p) {
		if t.Waiting() || t.Flying() {
			return screen.Say(k.T("rename.waits"))
		}
	}
	name := p.Name
	if k.Codes != nil {
		name = ""
	}
	var s *parts.Asking
	intro := k.T("rename.text", "Name", safe.Text(k.WhoIs(p.ID, p.Name)))
	s = parts.NewAsking(k.Desk, k.T("rename.title"), intro, []*parts.Asked{parts.NewAsked("", name, "", nil)}, func(texts []string) (screen.Step, error) {
		to := texts[0]
		if whom.SameName(to) == "" || to == p.Name {
			return screen.Say(k.T("rename.same")), nil
		}
		typed, _, _ := strings.Cut(to, ",") // what else there is to say of them is asked for first
		if keep, more := whom.Absent(typed, p.Name, full); !free && keep != to {
			full = more
			s.Lines[0].Ed.SetText(keep)
			return screen.Say(k.T("else.short")), nil
		}
		for _, t := range k.Open.With(p) {
			k.Open.Drop(t.ID()) // what comes next is read from the disk
		}
		j := k.Journal
		return append(screen.Step{screen.ToFirst, screen.Show{Screen: s}}, s.Wait(k.T("rename.busy"), func() (func() screen.Step, error) {
			err := j.Rename(p.ID, to)
			return func() screen.Step {
				return screen.Step{screen.Drop{Screen: s}, screen.Word(k.N("rename.done", len(p.Talks), "Name", safe.Text(k.Who(to))))}
			}, err
		})...), nil
	})
	return screen.Push(s)
}
