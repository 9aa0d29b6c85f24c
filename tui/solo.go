package tui

import (
	"hash/fnv"
	"slices"
	"strconv"
	"strings"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/personas"
	ear "example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/solo"
	"example.org/onetoone/guide/practice/watch"
)

// choosePartner begins practising alone: who is to be met. Only what may be
// known beforehand is shown.
func (k *kit) choosePartner() step {
	var opts []option
	for i, p := range personas.All() {
		opts = append(opts, option{key: strconv.Itoa(i + 1), name: p.Name + ", " + p.Role, run: func() step { return push(k.newSoloLevels(p, nil, 0)) }})
	}
	return push(k.newList(k.w.T("solo.who"), k.w.T("solo.who.more"), false, opts))
}

// newSoloLevels asks how hard it is to be, and says what may come up: each of
// those can be left out. Choosing a level begins.
func (k *kit) newSoloLevels(p personas.Persona, without []string, at int) *list {
	w := k.w
	var opts []option
	for i, id := range []string{"solo.level.1", "solo.level.2", "solo.level.3"} {
		opts = append(opts, option{key: strconv.Itoa(i + 1), name: w.T(id), run: func() step { return k.beginSolo(p, i+1, without) }})
	}
	for i, x := range p.Warnings {
		out := slices.Contains(without, x.ID)
		o := option{key: strconv.Itoa(len(opts) + 1), name: w.T("solo.meet", "Warning", x.Text), run: func() step {
			return push(k.newSoloLevels(p, toggled(without, x.ID), len(opts)))
		}}
		if out {
			o.name = w.T("solo.leftout", "Warning", x.Text)
		}
		if i == 0 {
			o.head = w.T("solo.warnings")
		}
		opts = append(opts, o)
	}
	l := k.newList(p.Name+", "+p.Role, p.Brief, false, opts)
	l.at = min(at, len(opts)-1)
	return l
}

// toggled is a list of ids with one taken out, or in.
func toggled(ids []string, id string) []string {
	if i := slices.Index(ids, id); i >= 0 {
		return slices.Concat(ids[:i], ids[i+1:])
	}
	return append(slices.Clone(ids), id)
}

// beginSolo opens the door: the seed is drawn and kept with the practice.
func (k *kit) beginSolo(p personas.Persona, level int, without []string) step {
	t := k.newPractice(guide.RoleOrganizer, p.Name+", "+p.Role, watch.Everything)
	now := k.now()
	for _, x := range []struct {
		field guide.Field
		text  string
	}{
		{guide.FieldPersona, p.ID}, {guide.FieldDifficulty, strconv.Itoa(level)},
		{guide.FieldSeed, strconv.FormatUint(seedOf(t.id), 10)}, {guide.FieldWithout, strings.Join(without, ",")},
	} {
		if x.text == "" {
			continue
		}
		if err := t.do(t.s.Fill(x.field, x.text, now)); err != nil {
			return say(k.why(err))
		}
	}
	if err := t.do(t.s.Start(now)); err != nil {
		return say(k.why(err))
	}
	if err := t.do(t.s.Open(now)); err != nil {
		return say(k.why(err))
	}
	return k.openSolo(t)
}

// seedOf draws the seed from the id, which is drawn by chance itself: a number
// short enough to be typed after --seed.
func seedOf(id string) uint64 {
	h := fnv.New64a()
	_, _ = h.Write([]byte(id)) // which never fails
	return h.Sum64() % 1_000_000
}

// goOnSolo takes up a practice with a scripted partner at the line where it
// stopped.
func (k *kit) goOnSolo(t *talk) step {
	if k.journal.ReadOnly() {
		return say(k.w.T("said.readonly"))
	}
	if t.s.Paused() {
		if err := t.do(t.s.Resume(k.now())); err != nil {
			return say(k.why(err))
		}
	}
	return k.openSolo(t)
}

// openSolo shows the talk with a partner. Where it was cut off between the two
// lines of a turn, or before the first, the partner's is made up for.
func (k *kit) openSolo(t *talk) step {
	p, setup, ok := solo.With(t.s)
	if !ok {
		return say(k.w.T("solo.gone"))
	}
	l, err := k.hearing()
	if err != nil {
		return say(k.why(err))
	}
	s := newAlone(k, t, p, setup, l)
	if err := s.catchUp(); err != nil {
		return say(k.why(err))
	}
	return step{home: true, show: s}
}

// hearing is the listener, which is read when it is first needed.
func (k *kit) hearing() (*ear.Listener, error) {
	if k.drill.ear == nil {
		l, err := k.drill.listener()
		if err != nil {
			return nil, err
		}
		k.drill.ear = l
	}
	return k.drill.ear, nil
}
