package alone

import (
	"hash/fnv"
	"slices"
	"strconv"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/personas"
	ear "example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/partner"
	"example.org/onetoone/guide/practice/solo"
	"example.org/onetoone/guide/practice/watch"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// Partner begins practising alone, a whole talk or the drill of a stage:
// who is to be met. Only what may be known beforehand is shown.
func (k *Room) Partner(stage string) screen.Step {
	name := k.T("solo.who")
	if stage != "" {
		name = k.T("drill.who", "Stage", stageWord(k.Desk, stage))
	}
	opts := k.Among(k.Whom(), func(p personas.Persona) screen.Step {
		return screen.Push(k.newSoloLevels(meeting{p: p, stage: stage}, 0))
	})
	for i := range opts[:min(len(opts), 18)] { // as far as i: j moves down
		opts[i].Key = moveKey(i)
	}
	return screen.Push(parts.NewList(k.Desk, name, k.T("solo.who.more"), false, opts))
}

// meeting is a practice that is about to begin.
type meeting struct {
	p       personas.Persona
	stage   string         // to drill; empty for a whole talk
	why     string         // it was proposed
	without []string       // warnings that were declined
	exactly bool           // what may come up is shown exactly, which gives away more
	others  []parts.Option // other proposals
}

// newSoloLevels asks how hard it is to be, and says what may come up: each of
// those can be left out. Choosing a level begins.
func (k *Room) newSoloLevels(m meeting, at int) *parts.List {
	w, p := k.Words, m.p
	var opts []parts.Option
	for i, id := range []string{"solo.level.1", "solo.level.2", "solo.level.3"} {
		opts = append(opts, parts.Option{Key: strconv.Itoa(i + 1), Name: w.T(id), Run: func() screen.Step { return k.meet(m, i+1) }})
	}
	for i, x := range p.Warnings {
		text, row := x.Kind(), len(opts)
		if m.exactly {
			text = x.Text
		}
		o := parts.Option{Key: strconv.Itoa(len(opts) + 1), Name: text, Run: func() screen.Step {
			next := m
			next.without = toggled(m.without, x.ID)
			return screen.Push(k.newSoloLevels(next, row))
		}}
		if slices.Contains(m.without, x.ID) {
			o.Name = w.T("solo.leftout", "Warning", text)
		}
		if i == 0 {
			o.Head = w.T("solo.warnings")
		}
		opts = append(opts, o)
	}
	opts = append(opts, k.hintOption(m, len(opts)))
	for _, o := range m.others {
		if n := len(opts) + 1; n < 10 {
			o.Key = strconv.Itoa(n)
		}
		opts = append(opts, o)
	}
	l := meetingList(k.Desk, m, opts, at)
	l.Own = func() []screen.Action {
		return []screen.Action{k.Shown("solo.exactly", func() screen.Step {
			next := m
			next.exactly = !m.exactly
			return screen.Replace(k.newSoloLevels(next, l.At))
		}, "w").ShownIf(len(p.Warnings) > 0)}
	}
	return l
}

// hintOption says whether hints are offered, and changes it.
func (k *Room) hintOption(m meeting, at int) parts.Option {
	name := "solo.hints.on"
	if k.Hints.Off {
		name = "solo.hints.off"
	}
	return parts.Option{Key: "h", Head: k.T("solo.hints"), Name: k.T(name), Run: func() screen.Step {
		k.Hints.Off = !k.Hints.Off
		step, keep, off := screen.Push(k.newSoloLevels(m, at)), k.Hints.Keep, k.Hints.Off
		if keep == nil {
			return step
		}
		return append(step, screen.Cmd(func() tea.Msg {
			err := keep(off)
			return screen.ThenMsg(func() screen.Step {
				if err != nil {
					return screen.Say(k.T("solo.hints.notkept", "Why", k.Why(err)))
				}
				return screen.Stay()
			})
		}))
	}}
}

// meetingList names who is to be met, and says what may be known beforehand, or
// why it was proposed.
func meetingList(k *screen.Desk, m meeting, opts []parts.Option, at int) *parts.List {
	name, intro := m.p.Name+", "+m.p.Role, m.p.Brief
	if m.stage != "" {
		name = k.T("drill.with", "Stage", stageWord(k, m.stage), "Who", name)
	}
	if m.why != "" {
		intro = m.why
	}
	l := parts.NewList(k, name, intro, false, opts)
	l.At, l.Loud, l.Whole = min(at, len(opts)-1), m.why != "", m.why != ""
	return l
}

// toggled is a list of ids with one taken out, or in.
func toggled(ids []string, id string) []string {
	if i := slices.Index(ids, id); i >= 0 {
		return slices.Concat(ids[:i], ids[i+1:])
	}
	return append(slices.Clone(ids), id)
}

// meet draws the seed, and begins.
func (k *Room) meet(m meeting, level int) screen.Step {
	setup := partner.Setup{Level: level, Declined: m.without, Drill: partner.Drill{Stage: m.stage}}
	return k.beginSolo(m.p, setup, k.Minutes, seedOf)
}

// beginSolo opens the door. The seed, which may come from the practice's id,
// and where a drill begins are kept with the practice.
func (k *Room) beginSolo(p personas.Persona, setup partner.Setup, minutes int, seed func(id string) uint64) screen.Step {
	t := k.Begin(guide.RoleOrganizer, p.Name+", "+p.Role, watch.Everything)
	setup.Seed = seed(t.ID())
	if d, ok := partner.DrillOf(p, setup, setup.Drill.Stage); ok {
		setup.Drill = d
	}
	if err := solo.Open(t, p, setup, minutes, k.Now()); err != nil {
		return screen.Say(k.Why(err))
	}
	if err := toStage(k.Desk, t, setup.Drill.Stage); err != nil {
		return screen.Say(k.Why(err))
	}
	return k.openSolo(t)
}

// anotherSeed is the one after it: a number short enough to be typed after --seed.
func anotherSeed(seed uint64) uint64 { return (seed + 1) % seeds }

// seeds is how many there are.
const seeds = 1_000_000

// seedOf draws the seed from the id, which is drawn by chance itself: a number
// short enough to be typed after --seed.
func seedOf(id string) uint64 {
	h := fnv.New64a()
	_, _ = h.Write([]byte(id)) // which never fails
	return h.Sum64() % seeds
}

// goOnSolo takes up a practice with a scripted partner at the line where it
// stopped.
func (k *Room) goOnSolo(t *hold.Talk) screen.Step {
	if k.Journal.ReadOnly() {
		return screen.Say(k.T("said.readonly"))
	}
	if t.Session().Paused() {
		if err := t.Do(t.Session().Resume(k.Now())); err != nil {
			return screen.Say(k.Why(err))
		}
	}
	return k.openSolo(t)
}

// openSolo shows the talk with a partner. Where it was cut off between the two
// lines of a turn, or before the first, the partner's is made up for.
func (k *Room) openSolo(t *hold.Talk) screen.Step {
	if _, _, ok := solo.With(t.Session()); !ok {
		return screen.Say(k.T("solo.gone"))
	}
	l, err := ear.New()
	if err != nil {
		return screen.Say(k.Why(err))
	}
	s, err := newTalk(k, t, l)
	if err != nil {
		return screen.Say(k.Why(err))
	}
	s.begin()
	return screen.Step{screen.ToFirst, screen.Show{Screen: s}}
}
