package tui

import (
	"errors"
	"path/filepath"
	"strings"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/trainer/fishbowl"
	"example.org/onetoone/guide/trainer/result"
)

// joining is the page that puts several observers of one talk side by side:
// what each counted, stage by stage, and what that comes to beside the bands.
type joining struct {
	reader
	k      *kit
	t      *hold.Talk // the practice of this screen that is among them; may be nil
	all    []fishbowl.Observer
	added  []int // how many came with each file, so that z takes one away
	joined fishbowl.Joined
	folder string // of the last file
}

// newJoining begins with nobody, or with who watched a practice of this vault.
func (k *kit) newJoining(t *hold.Talk) *joining {
	s := &joining{k: k, t: t}
	if t != nil && t.Session().Role() == guide.RoleObserver {
		if p, err := result.Of(t.ID(), t.Session()); err == nil {
			s.all = []fishbowl.Observer{{Name: k.T("join.here"), Practice: p}}
		}
	}
	s.joined = fishbowl.Join(s.all)
	s.reader = reader{d: k.desk, page: s.page, rows: s.rows}
	return s
}

// join opens the page, and asks for the first file where there is nobody yet.
func (k *kit) join(t *hold.Talk) step {
	s := k.newJoining(t)
	if len(s.all) > 0 {
		return push(s)
	}
	return step{Then(func() step { return push(s) }), Show{Screen: s.asks()}}
}

// joins are the ways from what an observer counted to the others: a file for
// whoever joins them, or the page that does.
func (k *kit) joins(t *hold.Talk) (acts []action) {
	if k.drill.Observers != nil {
		acts = append(acts, k.shown("join", func() step { return to(Observers{ID: t.ID()}) }, "j"))
	}
	if k.drill.WriteResult != nil && t.Session().Role() == guide.RoleObserver {
		acts = append(acts, k.shown("result", func() step { return to(HandIn{ID: t.ID()}) }, "r"))
	}
	return acts
}

func (s *joining) holds() *hold.Talk { return s.t }

func (s *joining) actions() []action {
	k := s.k
	acts := []action{k.shown("join.add", func() step { return push(s.asks()) }, "a", "enter")}
	if k.drill.WriteReport != nil && len(s.all) > 0 {
		acts = append(acts, k.shown("paper", func() step {
			return push(k.newPaper(k.drill.PrintPath("practice-observers.html"), s.joined.Document()))
		}, "o"))
	}
	acts = append(acts, s.scrolling("tab", "down", " ", "pgdown")...)
	return append(acts, k.act("join.drop", s.drop, "z").shownIf(len(s.added) > 0), k.shown("back", leave, "esc"))
}

// asks is the page that asks for a file, or a folder of files.
func (s *joining) asks() *asking {
	k := s.k
	var asks *asking
	asks = newAsking(k.desk, k.T("join.title"), k.T("join.ask"), []*asked{newAsked("", s.folder, k.T("join.hint"), nil)}, func(texts []string) (step, error) {
		if texts[0] == "" {
			return stay(), nil
		}
		read := k.drill.Observers
		return asks.wait(k.T("join.reads"), func() (func() step, error) {
			more, err := read(texts[0])
			if errors.Is(err, ErrNoObserver) {
				err = because("why.noobserver", err)
			}
			return func() step { return s.add(texts[0], more) }, err
		}), nil
	})
	return asks
}

// add takes observers in. Who is there already is not there twice.
func (s *joining) add(path string, more []fishbowl.Observer) step {
	n := 0
	for _, o := range more {
		if !s.has(o) {
			s.all, n = append(s.all, o), n+1
		}
	}
	if i := strings.LastIndexAny(path, `/`+string(filepath.Separator)); i >= 0 {
		s.folder = path[:i+1]
	}
	if n == 0 {
		return step{Back(1), Word(s.k.T("join.twice"))}
	}
	s.added = append(s.added, n)
	s.joined = fishbowl.Join(s.all)
	return leave()
}

func (s *joining) has(o fishbowl.Observer) bool {
	for _, x := range s.all {
		if x.Practice.ID == o.Practice.ID {
			return true
		}
	}
	return false
}

// drop takes the newest file away again.
func (s *joining) drop() step {
	last := len(s.added) - 1
	if last < 0 {
		return stay()
	}
	s.all = s.all[:len(s.all)-s.added[last]]
	s.added = s.added[:last]
	s.joined = fishbowl.Join(s.all)
	return stay()
}
