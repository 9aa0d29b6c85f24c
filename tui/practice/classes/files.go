package classes

import (
	"example.org/onetoone/guide/trainer/result"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/practice"
	"example.org/onetoone/tui/screen"
)

// handOut asks how long the practice is and how many laptops there are, then
// where to write the cards and the plan.
func (r *classroom) handOut() screen.Step {
	k, w := r.k, r.k.Words
	if k.Journal.ReadOnly() {
		return screen.Say(w.T("said.readonly"))
	}
	return screen.Push(parts.NewNumbers(k.Desk, w.T("class.hand"), w.T("class.hand.intro", "Timing", k.TimingSays()), k.AsksRoom(), func(n []int) (screen.Step, error) {
		next, h, err := r.c.Hand(k.Now(), k.RoomOf(n))
		if err != nil {
			return screen.Stay(), err
		}
		s := k.NewWritingTo(k.Files.HandOutPath(h), w.T("class.hand.holds"), func(path string, plain bool) func() (string, error) {
			return func() (string, error) { return k.Files.HandOut(path, h, plain) }
		})
		s.Title, s.Bare, s.Back = w.T("class.hand"), w.T("class.hand.bare"), 2
		s.Then = func() screen.Step { return r.change(next, screen.Stay) }
		return screen.Push(s), nil
	}))
}

// collect asks for a result file. Nothing is taken in before it was seen what
// the file holds.
func (r *classroom) collect() screen.Step {
	k, w := r.k, r.k.Words
	if k.Journal.ReadOnly() {
		return screen.Say(w.T("said.readonly"))
	}
	read := k.Files.ResultFile
	s := parts.NewFile(k.Desk, w.T("class.collect"), w.T("class.collect.ask"), parts.NewAsked("", "", "", nil), w.T("recorded.busy"), func(s *parts.Asking, path string) (func() screen.Step, error) {
		f, err := read(path)
		return func() screen.Step { return r.holding(f, err, path, s) }, nil
	})
	s.More = w.T("class.collect.why")
	return screen.Push(s)
}

// holding goes on with a file that was read: whose it is, and what it holds.
func (r *classroom) holding(f result.File, err error, path string, from *parts.Asking) screen.Step {
	w := r.k.Words
	if err != nil {
		from.Err = w.T("class.collect.refused", "Why", err)
		return screen.Stay()
	}
	if len(f.Practices) == 0 {
		from.Err = w.T("class.collect.empty")
		return screen.Stay()
	}
	if name, err := r.c.Member(f.Member); f.Member != "" && err == nil {
		return screen.Push(r.newHolding(f, name, path, from))
	}
	intro := w.T("class.collect.unsaid")
	if f.Member != "" {
		intro = w.T("class.collect.unknown", "Name", f.Member)
	}
	return screen.Push(r.whose(intro, func(name string) screen.Step { return screen.Push(r.newHolding(f, name, path, from)) }))
}

// whose asks which member is meant.
func (r *classroom) whose(intro string, then func(name string) screen.Step) *parts.List {
	var opts []parts.Option
	for _, m := range r.c.Members {
		opts = append(opts, parts.Option{Name: m, Run: func() screen.Step { return then(m) }})
	}
	return parts.NewList(r.k.Desk, r.k.T("class.collect.whose"), intro, true, opts)
}

// newHolding says what a file holds before it is taken in.
func (r *classroom) newHolding(f result.File, name, path string, from *parts.Asking) *parts.Sheet {
	k, w := r.k, r.k.Words
	known := map[string]bool{}
	for _, x := range r.c.Results {
		known[x.Practice.ID] = true
	}
	in, again, words := parts.Part{Head: w.T("class.collect.new"), Sign: "+"}, parts.Part{Head: w.T("class.collect.known"), Sign: "·", Ink: page.Faint}, false
	for _, p := range f.Practices {
		words = words || p.Words()
		if known[p.ID] {
			again.Lines = append(again.Lines, p.Line(k.Words))
		} else {
			in.Lines = append(in.Lines, p.Line(k.Words))
		}
	}
	says := w.T("class.collect.nowords")
	if words {
		says = w.T("class.collect.words")
	}
	s := parts.NewSheet(k.Desk, w.T("class.collect"), nil,
		parts.Part{Ink: page.Strong, Lines: []string{w.T("class.collect.from", "Name", name)}}, parts.Part{Lines: []string{says}}, in, again)
	s.Extra = []screen.Action{
		k.Shown("class.take", func() screen.Step { return r.takeIn(f, name, path, from) }, "enter"),
		k.Shown("class.other", func() screen.Step {
			return screen.Push(r.whose("", func(other string) screen.Step { return screen.Replace(r.newHolding(f, other, path, from)) }))
		}, "m"),
	}
	return s
}

// takeIn takes a file in, and goes back for the next one, which often lies
// beside it.
func (r *classroom) takeIn(f result.File, name, path string, from *parts.Asking) screen.Step {
	k := r.k
	c, took, err := r.c.Collect(name, f)
	if err != nil {
		return screen.Say(k.Why(err))
	}
	return r.change(c, func() screen.Step {
		from.Lines[0].Ed.SetText(practice.FolderOf(path))
		return screen.Step{screen.Back(1), screen.Calm(k.T("class.said.took", "Name", took.Member, "New", took.New, "Known", took.Known))}
	})
}
