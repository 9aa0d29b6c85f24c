package main

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
	"syscall"
	"time"

	"example.org/onetoone/.ci/lib/term"
)

// What a light terminal says, and how it is drawn on: a key in its bold blue.
const (
	saysColour = "\x1b]11;rgb:fdfd/f6f6/e3e3\x1b\\"
	saysFence  = "\x1b[?62;22c"
	lightKey   = "\x1b[1;38;5;24m"
)

// idle are keys that leave a field as it is, if none of them is lost: a letter that
// is taken back, and the arrow at the end. In the midst of a fence a letter would
// make it another report.
func idle(behind string) string {
	if strings.Contains(saysFence, behind) {
		return "\x1b[C"
	}
	return "x\x7f"
}

// leftOver is what of an answer shows where it is echoed or taken for keys.
var leftOver = regexp.MustCompile(`11;rg|b:fdfd|fdfd/|f6f6|e3e3|62;22|;22c`)

// light has terminals answer the program's question in every way: at once, late,
// in pieces that pause, with keys between them, with the fence alone, never. At
// the lock, and into a field, all keys have to arrive, and nothing else may; in the
// end the colours are those of a light terminal, if it has said so. While the
// program is left, stopped, locked, or goes to practice, nothing of the answer may
// come to the shell, or to the program behind.
func light(r *room) error {
	for i := range r.Pick(60, 2000) {
		if err := r.answersOnce(i); err != nil {
			return fmt.Errorf("terminal %d: %w", i, err)
		}
	}
	leaving := []func(*room, time.Duration) error{
		leavesBy("q"), leavesBy("\x03"), leavesBy("\x1a"), leavesBy(""), (*room).answersLocking, (*room).answersPractising,
	}
	for i := range r.Pick(24, 800) {
		pause := time.Duration(r.Rand.IntN(30)) * time.Millisecond
		if err := leaving[i%len(leaving)](r, pause); err != nil {
			return fmt.Errorf("leaving %d: %w", i, err)
		}
	}
	return nil
}

// seen is all that a program wrote.
type seen struct {
	mu   sync.Mutex
	text strings.Builder
}

func (s *seen) take(b []byte) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.text.Write(b)
}

func (s *seen) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.text.String()
}

// asked waits until a program has asked.
func (h *hand) asked() error {
	if !term.Until(patience, func() (asked bool) {
		h.Audited(func(a *term.Audit) { asked = a.Asked > 0 })
		return asked
	}) {
		return h.Drop(fmt.Errorf("it asks nothing"))
	}
	return nil
}

// pieces cuts an answer at random, though not where a pause makes a key of its
// escape, as it would of a person's.
func (r *room) pieces(answer string) (out []string) {
	var cuts []int
	for range r.Rand.IntN(4) {
		cuts = append(cuts, 5+r.Rand.IntN(len(answer)-7))
	}
	slices.Sort(cuts)
	from := 0
	for _, cut := range append(slices.Compact(cuts), len(answer)) {
		out = append(out, answer[from:cut])
		from = cut
	}
	return out
}

// answersOnce has one terminal answer while a passphrase and a name are typed.
func (r *room) answersOnce(i int) error {
	p, err := r.protected()
	if err != nil {
		return err
	}
	var all seen
	h, err := p.start(term.Options{Tap: all.take})
	if err != nil {
		return err
	}
	if err := h.asked(); err != nil {
		return err
	}
	var answer []string
	how := []string{"at once", "in pieces", "in pieces, in the name", "with the fence alone", "never"}[i%5]
	switch how {
	case "at once":
		answer = []string{saysColour + saysFence}
	case "with the fence alone":
		answer = []string{saysFence}
	case "in pieces", "in pieces, in the name":
		answer = append(r.pieces(saysColour), r.pieces(saysFence)...)
	}
	early, late := answer, []string(nil)
	if how == "in pieces, in the name" {
		early, late = nil, answer
	}
	const name = "Zoe of the cafe, bed 11; face"
	for _, s := range []struct {
		text, then string
		between    []string
		shows      term.Shows
	}{
		{p.Passphrase, "\r", early, term.At(term.Home)}, {"n", "", nil, term.At(term.Preparing)}, {name, "", late, term.Has(" " + name)},
	} {
		if err := r.typeAmong(h, s.text, s.between); err != nil {
			return h.Drop(err)
		}
		if err := h.Press(s.then, how, s.shows); err != nil {
			r.Check(false, "every key arrives where the terminal answers "+how, fmt.Sprintf("%q", answer), err.Error())
			return h.Drop(nil)
		}
	}
	r.Check(strings.Contains(all.String(), lightKey) == strings.Contains(strings.Join(answer, ""), saysColour), "the colours are those of a terminal that answers "+how, fmt.Sprintf("%q", answer))
	r.Check(!leftOver.MatchString(all.String()), "nothing of the answer shows where it comes "+how, fmt.Sprintf("%q", answer))
	h.onlyOurs(r, "an answer "+how)
	return h.Leave()
}

// typeAmong types a text, with pieces of an answer at random places of it, and
// with keys between them.
func (r *room) typeAmong(h *hand, text string, pieces []string) error {
	at := r.Rand.IntN(len(text))
	keys := []string{text[:at]}
	for _, piece := range pieces {
		keys = append(keys, piece, idle(piece))
	}
	for _, k := range append(keys, text[at:]) {
		time.Sleep(time.Duration(r.Rand.IntN(120)) * time.Millisecond)
		if err := h.Send(k); err != nil {
			return err
		}
	}
	return nil
}

// leavesBy leaves a program by a key, or a signal, and has the terminal answer
// just behind that. Its shell reads nothing.
func leavesBy(key string) func(*room, time.Duration) error {
	return func(r *room, pause time.Duration) error {
		p, err := r.place()
		if err != nil {
			return err
		}
		var all seen
		h, err := p.start(term.Options{Bin: r.Self, Args: []string{roleReader, r.Program}, Tap: all.take})
		if err != nil {
			return err
		}
		if err := h.asked(); err != nil {
			return err
		}
		if key != "" {
			err = h.Send(key)
		} else {
			err = r.jobOf(h, syscall.SIGTERM)
		}
		time.Sleep(pause)
		if err == nil {
			err = h.Send(saysColour + saysFence)
		}
		if err == nil {
			_, err = h.Await("the shell", term.Has(shellReads))
		}
		if err != nil {
			return h.Drop(err)
		}
		text := all.String()
		r.Check(strings.Contains(text, shellReads+`""`) && !leftOver.MatchString(text), fmt.Sprintf("left by %q, the shell reads nothing of an answer %v later", key, pause), tail(text))
		return h.Drop(nil)
	}
}

// jobOf signals the job of a shell.
func (r *room) jobOf(h *hand, s syscall.Signal) error {
	pid, err := childOf(h.Cmd.Process.Pid)
	if err != nil {
		return err
	}
	return syscall.Kill(pid, s)
}

// answersLocking has the terminal answer while the program locks: in time, or to
// the program that comes behind the lock, which has not asked.
func (r *room) answersLocking(pause time.Duration) error {
	p, err := r.protected()
	if err != nil {
		return err
	}
	var all seen
	h, err := p.homeScreen(term.Options{Tap: all.take})
	if err != nil {
		return err
	}
	if err := h.Press("L", "the lock", term.At(term.Locked)); err != nil {
		return h.Drop(err)
	}
	pieces := []string{saysColour + saysFence}
	if r.Rand.IntN(2) == 0 {
		pieces = append(r.pieces(saysColour), r.pieces(saysFence)...)
	}
	time.Sleep(pause)
	if err := r.typeAmong(h, p.Passphrase, pieces); err != nil {
		return h.Drop(err)
	}
	err = h.Press("\r", "Home", term.At(term.Home))
	r.Check(err == nil, "the passphrase is what was typed where the answer comes behind the lock", fmt.Sprintf("%q", pieces), fmt.Sprint(err))
	if err != nil {
		return h.Drop(nil)
	}
	r.Check(strings.Contains(all.String(), lightKey) && !leftOver.MatchString(all.String()), "the colours are the right ones behind the lock")
	before := len(all.String())
	if err := h.Press("L", "the lock", term.At(term.Locked)); err != nil {
		return h.Drop(err)
	}
	r.Check(strings.Contains(all.String()[before:], lightKey), "a locked program remembers what the terminal has said")
	h.onlyOurs(r, "an answer behind the lock")
	return h.Leave()
}

// answersPractising has the terminal answer between the two vaults.
func (r *room) answersPractising(pause time.Duration) error {
	p, err := r.place()
	if err != nil {
		return err
	}
	var all seen
	h, err := p.homeScreen(term.Options{Tap: all.take})
	if err != nil {
		return err
	}
	if err := h.asked(); err != nil {
		return err
	}
	err = h.Send("r")
	for _, piece := range append(r.pieces(saysColour), r.pieces(saysFence)...) {
		time.Sleep(pause * 4)
		if err == nil {
			err = h.Send(piece)
		}
	}
	if err == nil {
		_, err = h.Await("practice", term.At(term.Room))
	}
	if err != nil {
		return h.Drop(err)
	}
	there := term.Until(patience, func() bool { return strings.Contains(all.String(), lightKey) })
	r.Check(there && !leftOver.MatchString(all.String()), "the colours are the right ones in practice")
	h.onlyOurs(r, "an answer between the vaults")
	return h.Leave()
}
