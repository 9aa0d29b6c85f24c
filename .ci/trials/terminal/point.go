package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"example.org/onetoone/.ci/lib/term"
	"example.org/onetoone/guide"
	"example.org/onetoone/store"
)

// point is a moment of a talk, and what was done up to it.
type point struct {
	where string // the screen
	marks int
	notes []string
	half  string // of the line that is open
}

// screens are where a point may be.
var screens = []string{"prepare", "the talk", "a line", "the next step", "the debrief", "a page over the talk", "the cover", "the list of actions"}

// halfLine is typed up to some letter.
const halfLine = "they never fixed the lift and nobody wrote back"

// goTo goes from Home to a point drawn at random.
func (r *room) goTo(h *hand) (point, error) {
	pt := point{where: screens[r.Rand.IntN(len(screens))]}
	if pt.where == "prepare" {
		if err := h.Press("n", "Prepare", term.At(term.Preparing)); err != nil {
			return pt, err
		}
		return pt, r.halfType(h, &pt)
	}
	if err := h.Talk("Zoe"); err != nil {
		return pt, err
	}
	for range r.Rand.IntN(5) {
		if err := r.act(h, &pt); err != nil {
			return pt, err
		}
	}
	return pt, r.stop(h, &pt)
}

// act does one thing in a talk.
func (r *room) act(h *hand, pt *point) error {
	switch r.Rand.IntN(4) {
	case 0:
		pt.marks++
		return h.Press("m", "a mark", func(s term.Sight) bool { return s.Marks == pt.marks })
	case 1:
		pt.notes = append(pt.notes, fmt.Sprintf("note %d of this talk", len(pt.notes)+1))
		return h.Note(pt.notes[len(pt.notes)-1])
	case 2:
		was := h.Sight().Prompt
		return h.Press(" ", "another prompt", func(s term.Sight) bool { return s.Prompt != was || s.View != term.Listening })
	}
	was := h.Sight().Stage
	if was == 5 {
		return nil
	}
	return h.Press("\x1b[C", "the next stage", func(s term.Sight) bool { return s.Stage == was+1 })
}

// stop goes from the talk to where the point is.
func (r *room) stop(h *hand, pt *point) error {
	if h.Sight().View == term.NextForm { // past the last prompt
		pt.where = "the next step"
		return r.halfType(h, pt)
	}
	switch pt.where {
	case "a line":
		if err := h.Press("\r", "a line", term.At(term.Writing)); err != nil {
			return err
		}
		return r.halfType(h, pt)
	case "the next step":
		if err := h.steps(step{"n", "the next step", term.At(term.NextForm)}, step{"1", "yes", term.Has("● " + term.Text("answer.yes"))}, step{"\t", "the next field", term.Field("what")}); err != nil {
			return err
		}
		return r.halfType(h, pt)
	case "the debrief":
		if pt.marks+len(pt.notes) == 0 { // of a talk without any nothing is kept
			pt.marks++
			if err := h.Press("m", "a mark", func(s term.Sight) bool { return s.Marks == 1 }); err != nil {
				return err
			}
		}
		return h.leaveTalk()
	case "a page over the talk":
		return h.Press("\t", "the cues", term.Has(theCues))
	case "the cover":
		return h.Press("\x1b\x1b", "the cover", term.Says(onCover))
	case "the list of actions":
		return h.Press(":", "the list", term.Says(listOfActions))
	}
	return nil
}

// halfType types some of a line and waits until it shows.
func (r *room) halfType(h *hand, pt *point) error {
	pt.half = strings.TrimRight(halfLine[:1+r.Rand.IntN(len(halfLine)-1)], " ")
	for i := range pt.half {
		if err := h.Send(pt.half[i : i+1]); err != nil {
			return err
		}
		time.Sleep(time.Duration(r.Rand.IntN(8)) * time.Millisecond)
	}
	want := term.Squeeze(pt.half)
	_, err := h.Await("the half line", term.Typed(want))
	return err
}

func (pt point) String() string {
	return fmt.Sprintf("on %s, %d marks, notes %q, half %q", pt.where, pt.marks, pt.notes, pt.half)
}

// missing says what a vault lacks of what was done up to a point.
func (pt point) missing(talks []guide.Record) []string {
	if len(talks) == 0 {
		if pt.where == "prepare" && pt.half == "" {
			return nil
		}
		return []string{"the talk"}
	}
	var out []string
	marks, texts := 0, []string{}
	for _, e := range talks[0].Events {
		if e.Kind == guide.Marked {
			marks++
		}
		texts = append(texts, e.Text)
	}
	if marks != pt.marks {
		out = append(out, fmt.Sprintf("%d marks, not %d", marks, pt.marks))
	}
	for _, n := range pt.notes {
		if !slices.Contains(texts, n) {
			out = append(out, n)
		}
	}
	drafts := []string{}
	for _, d := range talks[0].Draft.All() {
		drafts = append(drafts, d.Text)
	}
	if pt.half != "" && !slices.Contains(drafts, pt.half) {
		out = append(out, fmt.Sprintf("the half line %q: there is %q", pt.half, drafts))
	}
	return out
}

// missed says what a vault lacks of what was saved at a point, when more was
// done since: the line may have gone on, or have been kept.
func (pt point) missed(talks []guide.Record) (out []string) {
	if len(talks) == 0 {
		return []string{"the talk"}
	}
	all := texts(talks)
	for _, d := range talks[0].Draft.All() {
		all = append(all, d.Text)
	}
	for _, want := range append(slices.Clone(pt.notes), pt.half[:len(pt.half)-2]) {
		if !slices.ContainsFunc(all, func(t string) bool { return strings.HasPrefix(t, want) }) {
			out = append(out, fmt.Sprintf("%q: there is %q", want, all))
		}
	}
	return out
}

// records are all talks of a vault, newest first, and what the program had to
// write elsewhere because the disk took too long: its next start takes it in.
func (p *place) records() (out []guide.Record, err error) {
	v, err := store.Open(p.Vault, store.Options{Passphrase: []byte(p.Passphrase)})
	if err != nil {
		return nil, err
	}
	defer v.Close()
	if _, err := v.TakeRescued([]string{filepath.Join(p.home, "state", "onetoone"), p.home, filepath.Join(p.home, "tmp")}); err != nil {
		return nil, err
	}
	for h, err := range v.Talks() {
		if err != nil {
			return nil, err
		}
		t, err := v.Load(h.ID)
		if err != nil {
			return nil, err
		}
		out = append(out, t)
	}
	return out, nil
}
