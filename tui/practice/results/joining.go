package results

import (
	"cmp"
	"errors"
	"slices"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/trainer/fishbowl"
	"example.org/onetoone/guide/trainer/result"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/practice"
	"example.org/onetoone/tui/screen"
)

// joining is the page that puts several observers of one talk side by side:
// what each counted, stage by stage, and what that comes to beside the bands.
type joining struct {
	parts.Reader
	k      *Room
	t      *hold.Talk // the practice of this screen that is among them; may be nil
	all    []fishbowl.Observer
	added  []int // how many came with each file, so that z takes one away
	joined fishbowl.Joined
	folder string // of the last file
}

// newJoining begins with nobody, or with who watched a practice of this vault.
func (k *Room) newJoining(t *hold.Talk) *joining {
	s := &joining{k: k, t: t}
	if t != nil && t.Session().Role() == guide.RoleObserver {
		if p, err := result.Of(t.ID(), t.Session()); err == nil {
			s.all = []fishbowl.Observer{{Name: k.T("join.here"), Practice: p}}
		}
	}
	s.joined = fishbowl.Join(s.all)
	s.Reader = parts.Reader{D: k.Desk, Page: s.page, Rows: s.rows}
	return s
}

// Join opens the page, and asks for the first file where there is nobody yet.
func (k *Room) Join(t *hold.Talk) screen.Step {
	s := k.newJoining(t)
	if len(s.all) > 0 {
		return screen.Push(s)
	}
	return screen.Step{screen.Then(func() screen.Step { return screen.Push(s) }), screen.Show{Screen: s.asks()}}
}

func (s *joining) Holds() *hold.Talk { return s.t }

func (s *joining) Actions() []screen.Action {
	k := s.k
	acts := []screen.Action{k.Shown("join.add", func() screen.Step { return screen.Push(s.asks()) }, "a", "enter")}
	if k.WriteReport != nil && len(s.all) > 0 {
		acts = append(acts, k.Shown("paper", func() screen.Step {
			return screen.Push(k.Report(k.PrintPath("practice-observers.html"), s.joined.Document(k.Words)))
		}, "o"))
	}
	acts = append(acts, s.Scrolling("tab", "down", " ", "pgdown")...)
	return append(acts, k.Act("join.drop", s.drop, "z").ShownIf(len(s.added) > 0), k.Shown("back", screen.Leave, "esc"))
}

// asks is the page that asks for a file, or a folder of files.
func (s *joining) asks() *parts.Asking {
	k, read := s.k, s.k.Files.Observers
	return parts.NewFile(k.Desk, k.T("join.title"), k.T("join.ask"), parts.NewAsked("", s.folder, k.T("join.hint"), nil), k.T("join.reads"), func(_ *parts.Asking, path string) (func() screen.Step, error) {
		more, err := read(path)
		if errors.Is(err, ErrNoObserver) {
			err = screen.Because("why.noobserver", err)
		}
		return func() screen.Step { return s.add(path, more) }, err
	})
}

// add takes observers in. Who is there already is not there twice.
func (s *joining) add(path string, more []fishbowl.Observer) screen.Step {
	n := 0
	for _, o := range more {
		if !s.has(o) {
			s.all, n = append(s.all, o), n+1
		}
	}
	s.folder = cmp.Or(practice.FolderOf(path), s.folder)
	if n == 0 {
		return screen.Step{screen.Back(1), screen.Word(s.k.T("join.twice"))}
	}
	s.added = append(s.added, n)
	s.joined = fishbowl.Join(s.all)
	return screen.Leave()
}

func (s *joining) has(o fishbowl.Observer) bool {
	return slices.ContainsFunc(s.all, func(x fishbowl.Observer) bool { return x.Practice.ID == o.Practice.ID })
}

// drop takes the newest file away again.
func (s *joining) drop() screen.Step {
	last := len(s.added) - 1
	if last < 0 {
		return screen.Stay()
	}
	s.all = s.all[:len(s.all)-s.added[last]]
	s.added = s.added[:last]
	s.joined = fishbowl.Join(s.all)
	return screen.Stay()
}
