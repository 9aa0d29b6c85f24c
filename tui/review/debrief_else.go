package review

import (
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// addOther adds one of those of whom they spoke to the people one knows, through them.
func (s *debrief) addOther() screen.Step {
	k := s.k
	add := func(o whom.Other) screen.Step {
		text := o.Who
		if name := s.t.Session().Field(guide.FieldPerson); name != "" {
			text = k.T("add.through.whom", "Who", o.Who, "Name", name)
		}
		return screen.To(screen.Add{Text: text})
	}
	all := whom.Others(s.t.Session())
	if len(all) == 1 {
		return add(all[0])
	}
	var opts []parts.Option
	for _, o := range all {
		opts = append(opts, parts.Option{Name: o.Who, More: o.Why, Run: func() screen.Step { return add(o) }})
	}
	return screen.Push(parts.NewList(k.Desk, k.T("people.title"), "", false, opts))
}
