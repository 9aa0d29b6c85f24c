package main

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"time"

	"example.org/onetoone/.ci/lib/term"
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/store"
)

// hostile puts the hostile text into everything a vault holds (a guide, names,
// words, promises) and into the group's own text, and then presses keys at
// random, on screens of many sizes, and runs the commands. Nothing of it may
// reach the terminal but as text.
func hostile(r *room) error {
	p, err := r.place()
	if err != nil {
		return err
	}
	p.Passphrase = passphrase
	ids, err := fillHostile(p.Vault, 5)
	if err != nil {
		return err
	}
	for _, posts := range []string{"ring \u202e\u2066\u200f\ufeff\U000e0041 somebody", "ring \x1b]0;a title\x07\x9b31m somebody"} {
		if err := p.signpost(posts); err != nil {
			return err
		}
		m := monkey{monkeyKeys, func() (*hand, error) { return p.homeScreen(term.Options{Mute: true}) }}
		if err := r.let(m, r.Pick(1500, 100_000)); err != nil {
			return err
		}
	}
	for _, args := range [][]string{
		{"list"}, {"list", "--json"}, {"show", ids[0]}, {"show", ids[0], "--json"}, {"show", ids[0], "--markdown"},
		{"export", ids[0], "-o", "-"}, {"forget", hostileName(3)}, {"delete", ids[0]}, {"show", "\x1b]0;x\x07" + ids[0]}, {"guides", "show", "\x1b[31m"},
	} {
		if err := r.command(p, args); err != nil {
			return err
		}
	}
	if err := r.hostileAlone(); err != nil {
		return fmt.Errorf("practice: %w", err)
	}
	return r.hostileScores()
}

// signpost writes the group's own text for hard moments.
func (p *place) signpost(text string) error {
	path := filepath.Join(p.home, "config", "onetoone", "signposting.txt")
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	return os.WriteFile(path, []byte(text+"\n"), 0o600)
}

// hostileName is a name that can be an argument, too.
func hostileName(i int) string {
	return strings.ReplaceAll(fmt.Sprint("N", i, sequences[i%len(sequences)], hostileText()), "\x00", "")
}

// poison puts hostile text into every text of a guide but its ids.
func poison(v reflect.Value, i *int) {
	switch v.Kind() {
	case reflect.Struct:
		for n := range v.NumField() {
			if v.Type().Field(n).Name != "ID" {
				poison(v.Field(n), i)
			}
		}
	case reflect.Slice:
		for n := range v.Len() {
			poison(v.Index(n), i)
		}
	case reflect.String:
		*i++
		v.SetString(v.String() + sequences[*i%len(sequences)] + "\n" + sequences[(*i*7)%len(sequences)])
	}
}

// fillHostile makes a vault with talks of which every text is hostile, and
// gives their ids.
func fillHostile(dir string, n int) (ids []string, err error) {
	v, err := store.Open(dir, store.Options{Passphrase: []byte(passphrase), WorkFactor: 1})
	if err != nil {
		return nil, err
	}
	defer v.Close()
	g := script.Builtin()[0]
	count := 0
	poison(reflect.ValueOf(&g).Elem(), &count)
	for i := range n {
		s, err := hostileTalk(g, i, time.Now().Add(-time.Duration(n-i)*time.Hour))
		if err != nil {
			return nil, err
		}
		id := store.NewID()
		if err := v.Create(s.Header(id), g, s.Events()...); err != nil {
			return nil, err
		}
		if i%2 == 1 {
			if err := v.SaveDraft(id, guide.Draft{Text: hostileText(), Open: true}); err != nil {
				return nil, err
			}
		}
		ids = append(ids, id)
	}
	return ids, nil
}

// hostileTalk is the i-th talk: prepared, being held, to debrief, or over.
func hostileTalk(g script.Guide, i int, at time.Time) (guide.Session, error) {
	s, e := guide.Begin(g, at)
	var failed error
	do := func(e guide.Event, err error) {
		if err == nil && failed == nil {
			s, err = s.Apply(e)
		}
		if failed == nil {
			failed = err
		}
	}
	bad := hostileText()
	do(e, nil)
	do(s.Fill(guide.FieldPerson, hostileName(i), at))
	for _, f := range []guide.Field{guide.FieldWhy, guide.FieldLearn, guide.FieldHere, guide.FieldAsk, guide.FieldFallback, guide.FieldStory, guide.FieldTheme, guide.FieldThemes} {
		do(s.Fill(f, bad, at))
	}
	do(s.Cite(bad, bad, at))
	do(s.Start(at))
	do(s.Open(at))
	do(s.Agree(guide.Named, true, at))
	do(s.Mark(at))
	m, _ := s.LastMark()
	do(s.Note(bad, m.Seq, at))
	do(s.Note(bad, 0, at))
	do(s.Fill(guide.FieldAnswer, guide.AnswerYes, at))
	for _, f := range []guide.Field{guide.FieldWhat, guide.FieldWhen, guide.FieldWhere, guide.FieldWith, guide.FieldObstacle, guide.FieldReply} {
		do(s.FillPromise(guide.TheirFirst, f, bad, at))
	}
	do(s.Fill(guide.FieldElse, bad, at))
	do(s.Fill(guide.FieldAgain, bad, at))
	if i > 1 {
		do(s.End(at.Add(time.Minute)))
	}
	return s, failed
}

// monkeyKeys are what the monkey presses; it leaves what would quit, lock or
// suspend, and what it has to be typed for, out.
var monkeyKeys = strings.Split("n,\r,\r,\t,\t,\x1b,?,:,/, ,m,k,l,e,c,w,a,j,h,r,b,o,g,d,1,2,3,4,5,i,t,\x1b[A,\x1b[B,\x1b[C,\x1b[D,\x1b[5~,\x1b[6~,z,Z,x,word,\x7f,\x15", ",")

// answers is how long the monkey waits for what a key does; many do nothing.
const answers = 10 * time.Millisecond

// afterPaste is the pause in which a paste ends: what comes sooner is pasted too.
const afterPaste = 50 * time.Millisecond

// monkey presses keys at random on a program that it begins again whenever they
// have left it. Its next keys are for the terminal then, which is mute.
type monkey struct {
	keys  []string
	begin func() (*hand, error)
}

// let lets a monkey press keys, on windows of many sizes.
func (r *room) let(m monkey, keys int) error {
	h, err := m.begin()
	if err != nil {
		return err
	}
	pictures := map[string]bool{}
	for n := range keys {
		s := h.Sight()
		if h.Ended() || s.View == term.Locked { // an action of the list of actions
			h.onlyOurs(r, "keys at random in a hostile vault")
			_ = h.Drop(nil)
			if h, err = m.begin(); err != nil {
				return err
			}
		}
		if s.Says(onCover) { // the cover goes with nothing else
			_ = h.Send(" \x1b\x1b")
		}
		written := h.Written()
		key := m.keys[r.Rand.IntN(len(m.keys))]
		_ = h.Send(key) // it may just have ended
		if strings.HasPrefix(key, pasteStart) {
			time.Sleep(afterPaste)
		}
		if n%100 == 99 {
			if err := h.Resize(20+r.Rand.IntN(140), 6+r.Rand.IntN(50)); err != nil {
				return h.Drop(err)
			}
		}
		term.Until(answers, func() bool { return h.Written() > written })
		pictures[h.Picture()] = true
	}
	h.onlyOurs(r, "keys at random in a hostile vault")
	r.Check(len(pictures) > keys/50, "the keys at random show many screens", fmt.Sprint(len(pictures)))
	r.Note("%d keys showed %d screens", keys, len(pictures))
	return h.Drop(nil)
}

// command runs a command on a terminal.
func (r *room) command(p *place, args []string) error {
	h, err := term.Start(term.Options{Bin: p.Bin, Args: append(slices.Clone(args), "--vault", p.Vault), Env: p.Env, Dir: p.home})
	if err != nil {
		return err
	}
	go p.answer(h)
	_, err = h.Exit(patience)
	h.Close()
	r.Check(err == nil, fmt.Sprintf("onetoone %.40q ends", args), fmt.Sprint(err))
	(&hand{h}).onlyOurs(r, fmt.Sprintf("onetoone %.40q", args))
	return nil
}
