package tui

import (
	"path/filepath"
	"strings"

	"example.org/onetoone/guide/practice/rounds"
	"example.org/onetoone/guide/trainer/result"
)

// handOut asks how long the practice is and how many laptops there are, then
// where to write the cards and the plan.
func (r *classroom) handOut() step {
	k, w := r.k, r.k.Words
	if k.journal.ReadOnly() {
		return say(w.T("said.readonly"))
	}
	return push(newNumbers(k.desk, w.T("class.hand"), w.T("class.hand.intro", "Timing", k.timing()), []number{
		{w.T("plan.minutes"), 90}, {w.T("plan.laptops"), 0},
	}, func(n []int) (step, error) {
		next, h, err := r.c.Hand(k.Now(), rounds.Room{Minutes: n[0], Laptops: n[1], Timing: k.drill.Timing})
		if err != nil {
			return stay(), err
		}
		s := k.newWritingTo(k.drill.HandOutPath(h), w.T("class.hand.holds"), func(path string, plain bool) func() (string, error) {
			return func() (string, error) { return k.drill.HandOut(path, h, plain) }
		})
		s.title, s.bare, s.back = w.T("class.hand"), w.T("class.hand.bare"), 2
		s.then = func() step { return r.change(next, stay) }
		return push(s), nil
	}))
}

// collect asks for a result file. Nothing is taken in before it was seen what
// the file holds.
func (r *classroom) collect() step {
	k, w := r.k, r.k.Words
	if k.journal.ReadOnly() {
		return say(w.T("said.readonly"))
	}
	var s *asking
	s = newAsking(k.desk, w.T("class.collect"), w.T("class.collect.ask"), []*asked{newAsked("", "", "", nil)}, func(texts []string) (step, error) {
		path := texts[0]
		if path == "" {
			return stay(), nil
		}
		read := k.drill.ResultFile
		return s.wait(w.T("recorded.busy"), func() (func() step, error) {
			f, err := read(path)
			return func() step { return r.holding(f, err, path, s) }, nil
		}), nil
	})
	s.more = w.T("class.collect.why")
	return push(s)
}

// holding goes on with a file that was read: whose it is, and what it holds.
func (r *classroom) holding(f result.File, err error, path string, from *asking) step {
	w := r.k.Words
	if err != nil {
		from.err = w.T("class.collect.refused", "Why", err)
		return stay()
	}
	if len(f.Practices) == 0 {
		from.err = w.T("class.collect.empty")
		return stay()
	}
	if name, err := r.c.Member(f.Member); f.Member != "" && err == nil {
		return push(r.newHolding(f, name, path, from))
	}
	intro := w.T("class.collect.unsaid")
	if f.Member != "" {
		intro = w.T("class.collect.unknown", "Name", f.Member)
	}
	return push(r.whose(intro, func(name string) step { return push(r.newHolding(f, name, path, from)) }))
}

// whose asks which member is meant.
func (r *classroom) whose(intro string, then func(name string) step) *list {
	var opts []option
	for _, m := range r.c.Members {
		opts = append(opts, option{name: m, run: func() step { return then(m) }})
	}
	return newList(r.k.desk, r.k.T("class.collect.whose"), intro, true, opts)
}

// newHolding says what a file holds before it is taken in.
func (r *classroom) newHolding(f result.File, name, path string, from *asking) *sheet {
	k, w := r.k, r.k.Words
	known := map[string]bool{}
	for _, x := range r.c.Results {
		known[x.Practice.ID] = true
	}
	in, again, words := part{head: w.T("class.collect.new"), sign: "+"}, part{head: w.T("class.collect.known"), sign: "·", ink: faint}, false
	for _, p := range f.Practices {
		words = words || p.Words()
		if known[p.ID] {
			again.lines = append(again.lines, p.Line())
		} else {
			in.lines = append(in.lines, p.Line())
		}
	}
	says := w.T("class.collect.nowords")
	if words {
		says = w.T("class.collect.words")
	}
	s := newSheet(k.desk, w.T("class.collect"), nil,
		part{ink: strong, lines: []string{w.T("class.collect.from", "Name", name)}}, part{lines: []string{says}}, in, again)
	s.extra = []action{
		k.shown("class.take", func() step { return r.takeIn(f, name, path, from) }, "enter"),
		k.shown("class.other", func() step {
			return push(r.whose("", func(other string) step { return replace(r.newHolding(f, other, path, from)) }))
		}, "m"),
	}
	return s
}

// takeIn takes a file in, and goes back for the next one, which often lies
// beside it.
func (r *classroom) takeIn(f result.File, name, path string, from *asking) step {
	k := r.k
	c, took, err := r.c.Collect(name, f)
	if err != nil {
		return say(k.why(err))
	}
	return r.change(c, func() step {
		from.lines[0].ed.SetText(folderOf(path))
		return step{Back(1), Calm(k.T("class.said.took", "Name", took.Member, "New", took.New, "Known", took.Known))}
	})
}

// folderOf is the part of a typed path up to its last separator.
func folderOf(path string) string {
	return path[:strings.LastIndexFunc(path, func(r rune) bool { return r == '/' || r == filepath.Separator })+1]
}
