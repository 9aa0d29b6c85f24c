package main

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"example.org/onetoone/.ci/drive"
	"example.org/onetoone/guide"
)

// rehearsal is the place of the practice that belongs to a place's vault. It
// has no passphrase.
func (p *place) rehearsal() *place {
	out := *p
	out.Vault, out.Passphrase = p.Vault+"-practice", ""
	return &out
}

// practise starts the program in practice.
func (p *place) practise(o drive.Options) (*hand, error) {
	o.Args = append(o.Args, "practice")
	return p.start(o)
}

// alone begins a talk with a scripted partner from the first page of practice.
func (h *hand) alone() error {
	return h.steps(
		step{"a", "the partners", has("Who will you meet?")},
		step{"2", "the levels", has("Level 1")},
		step{"1", "the door", at(drive.Alone)},
	)
}

// said is a screen on which a line was said.
func said(text string) func(drive.Sight) bool {
	want := drive.Squeeze(text)
	return func(s drive.Sight) bool { return s.View == drive.Alone && s.Said == want && s.Line == "" }
}

// says says a line and waits until the partner has answered it.
func (h *hand) says(text string) error {
	want := drive.Squeeze(text)
	return h.steps(step{text, "the line", func(s drive.Sight) bool { return s.Line == want }}, step{"\r", "what was said", said(text)})
}

// leaveAlone ends a talk with a partner and goes back to the first page.
func (h *hand) leaveAlone() error {
	return h.steps(
		step{"\x1b", "the keys", has("w silence")},
		step{"x", "how to leave", has("End this talk?")},
		step{"x", "its debrief", has("How it ended")},
		step{"\r", "the first page of practice", at(drive.Room)},
	)
}

// killsAlone kills the program again and again while somebody practises with a
// scripted partner. What the screen had called saved must be there each time,
// and the talk go on at the line where it was.
func (r *room) killsAlone() error {
	const chapter = 20 // kills in one vault; a talk of many lines is no everyday one
	all := r.atMost(60, 2000)
	var p *place
	var err error
	var was stop
	b := &book{}
	for i := range all {
		if i%chapter == 0 {
			if p, err = r.place(); err != nil {
				return err
			}
			b, was = &book{}, stop{}
		}
		if err := r.killAlone(p, b, was, i); err != nil {
			return fmt.Errorf("kill %d of a practice: %w", i, err)
		}
		r.acknowledged(p.rehearsal(), b, i)
		if was, err = r.stopped(p.rehearsal()); err != nil {
			return err
		}
	}
	r.note("%d in practice", all)
	return nil
}

// stop is where a practice stopped, as the vault has it.
type stop struct {
	begun      bool
	said, half string
}

// stopped is where the newest practice of a vault stopped.
func (r *room) stopped(p *place) (st stop, err error) {
	talks, err := p.records()
	if err != nil || len(talks) == 0 {
		return st, err
	}
	s, err := guide.Replay(talks[0].Guide, talks[0].Events)
	if err != nil {
		return st, err
	}
	st.begun = !s.Ended()
	for _, l := range s.Spoken() {
		if l.Who == guide.Me {
			st.said = drive.Squeeze(l.Text)
		}
	}
	for _, d := range talks[0].Draft.All() {
		st.half = drive.Squeeze(d.Text)
	}
	return st, nil
}

// killAlone goes on where the last kill was, says lines, and is killed.
func (r *room) killAlone(p *place, b *book, was stop, i int) error {
	h, err := p.practise(drive.Options{Shown: b.show})
	if err != nil {
		return err
	}
	light := func() *time.Timer {
		return time.AfterFunc(time.Duration(r.rand.IntN(250))*time.Millisecond, func() { _, _ = h.Kill() })
	}
	var fuse *time.Timer
	early := r.rand.IntN(4) == 0
	if early {
		fuse = light()
	}
	err = r.goOnAlone(h, was, i)
	if err == nil {
		if !early {
			fuse = light()
		}
		err = speak(h, b, i)
	}
	if fuse == nil || fuse.Stop() { // the talking ended first, which it never does by itself
		return h.drop(err)
	}
	until(patience, h.Ended)
	return nil
}

// goOnAlone takes up the practice that was stopped, or begins one.
func (r *room) goOnAlone(h *hand, was stop, i int) error {
	if !was.begun {
		return h.alone()
	}
	first := h.Sight()
	r.check(first.Has("Go on with"), fmt.Sprintf("after kill %d the practice is offered", i-1), first.String())
	if err := h.press("\r", "the line", at(drive.Alone)); err != nil {
		return err
	}
	s := h.Sight()
	r.check(s.Said == was.said && s.Line == was.half, fmt.Sprintf("after kill %d it goes on at the line", i-1),
		fmt.Sprintf("the vault has %q and %q", was.said, was.half), s.String())
	r.check(s.Line == "" || s.Line != s.Said, fmt.Sprintf("after kill %d no line comes back that was said", i-1), s.String())
	if s.Line == "" {
		return nil
	}
	return h.press("\x15", "an empty line", func(s drive.Sight) bool { return s.View == drive.Alone && s.Line == "" })
}

// speak says lines until the program is gone.
func speak(h *hand, b *book, i int) error {
	for n := 0; ; n++ {
		text := fmt.Sprintf("What was winter number %d like, in year %d?", n, i)
		b.write(text, false)
		for k := range len(text) {
			if err := h.Send(text[k : k+1]); err != nil {
				return err
			}
			time.Sleep(2 * time.Millisecond)
		}
		want := drive.Squeeze(text)
		if _, err := h.Await("the line", func(s drive.Sight) bool { return s.Line == want }); err != nil {
			return err
		}
		b.write(text, true)
		if err := h.press("\r", "the answer", said(text)); err != nil {
			return err
		}
	}
}

// canaryAlone types the secret as a line of a practice and leaves one unsent,
// and looks for it in every file: nobody sealed that vault with a passphrase,
// and still nothing of it can be read.
func (r *room) canaryAlone() error {
	p, err := r.place()
	if err != nil {
		return err
	}
	raw := &strings.Builder{}
	h, err := p.practise(drive.Options{Tap: func(b []byte) { raw.Write(b) }})
	if err != nil {
		return err
	}
	c := &cage{r: r, p: p, h: h, pid: h.Cmd.Process.Pid}
	first, half := "What did "+secret+" do to you?", "And what about "+secret
	err = h.alone()
	if err == nil {
		err = h.says(first)
	}
	if err == nil {
		err = h.steps(step{half, "half a line", func(s drive.Sight) bool { return s.Line == drive.Squeeze(half) }}, step{"", "a saved line", saved})
	}
	if err != nil {
		return h.drop(err)
	}
	c.look("while practising", true)
	if err := h.quit(); err != nil {
		return err
	}
	c.look("after the end of practice", false)
	end := raw.String()[strings.LastIndex(raw.String(), "\x1b[?1049l"):]
	r.check(found([]byte(end), secret) == 0, "nothing of the secret is printed at the end of practice", fmt.Sprintf("%q", end))
	talks, err := p.rehearsal().records()
	if err != nil {
		return err
	}
	has := slices.Contains(texts(talks), first) && len(talks) == 1 && talks[0].Draft.Text == half
	r.check(has, "the practice vault has the secret", fmt.Sprintf("%q", texts(talks)))
	return nil
}
