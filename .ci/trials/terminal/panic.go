package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"example.org/onetoone/.ci/lib/term"
)

// secret is what must never be seen: the program panics with it, and it is
// put where only the vault may have it.
const secret = "kx7<ž>canary&q2vw"

// codeSaid is what a person is told of a panic.
var codeSaid = regexp.MustCompile(`\(\S+ [0-9a-f]{4}\b`)

// panics breaks the program at functions drawn from all that run while
// somebody holds a talk: in Update and View, in commands and goroutines, and
// while saving. The terminal must be as it was, the panic's text nowhere, a
// code on the screen, the exit code 1, and all that was called saved there.
func panics(r *room) error {
	bin, names, err := r.breakable()
	if err != nil {
		return err
	}
	reached, err := r.reached(bin)
	if err != nil {
		return err
	}
	r.Rand.Shuffle(len(reached), func(i, j int) { reached[i], reached[j] = reached[j], reached[i] })
	reached = spread(reached, names)
	broke, where := 0, map[string]int{}
	for _, id := range reached {
		if broke >= r.Pick(50, len(names)) {
			break
		}
		hit, err := r.breakOnce(bin, id, names[id])
		if err != nil {
			r.Check(false, names[id]+" can be broken", err.Error())
		}
		if hit {
			broke++
			room, _, _ := strings.Cut(names[id], ".")
			where[room]++
		}
	}
	r.Check(broke >= 50, "fifty panics were injected", fmt.Sprint(broke))
	r.Note("%d panics in functions of %d that run: %v", broke, len(reached), where)
	return nil
}

// spread takes from each room of the program in turns.
func spread(ids []int, names []string) (out []int) {
	rooms := map[string][]int{}
	for _, id := range ids {
		room, _, _ := strings.Cut(names[id], ".")
		rooms[room] = append(rooms[room], id)
	}
	for len(out) < len(ids) {
		for _, room := range slices.Sorted(mapKeys(rooms)) {
			if list := rooms[room]; len(list) > 0 {
				out, rooms[room] = append(out, list[0]), list[1:]
			}
		}
	}
	return out
}

func mapKeys(m map[string][]int) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

// breaking is a program with hooks, in a talk with a line half-written.
type breaking struct {
	*hand
	p     *place
	armed string
	pt    point
	raw   *strings.Builder
}

// brittle starts the variant and goes to a point where everything is saved.
func (r *room) brittle(bin string, env ...string) (*breaking, error) {
	p, err := r.place()
	if err != nil {
		return nil, err
	}
	b := &breaking{p: p, armed: filepath.Join(p.home, "armed"), raw: &strings.Builder{}}
	b.hand, err = p.start(term.Options{Bin: bin, Env: append(env, "ZZ_ARMED="+b.armed), Tap: func(out []byte) { b.raw.Write(out) }})
	if err != nil {
		return nil, err
	}
	b.pt = point{where: "a line", marks: 1, notes: []string{"a note about " + secret}, half: "half a line"}
	err = b.Talk("Zoe")
	if err == nil {
		err = b.Press("m", "a mark", func(s term.Sight) bool { return s.Marks == 1 })
	}
	if err == nil {
		err = b.Note(b.pt.notes[0])
	}
	if err == nil {
		err = b.steps(step{"\r", "a line", term.At(term.Writing)}, step{b.pt.half, "it", func(s term.Sight) bool { return s.Line == term.Squeeze(b.pt.half) && term.Saved(s) }})
	}
	if err != nil {
		return nil, b.Drop(err)
	}
	return b, nil
}

// provoke presses keys that lead through much of the program, until it ends.
func (b *breaking) provoke() {
	_ = os.WriteFile(b.armed, nil, 0o600)
	_ = b.Resize(90, 30)
	for _, keys := range []string{
		"s", " ", "\x7f\x7f", "\x1b", pasteStart + "p" + pasteEnd, " ", "m", "q", "\t", "l", "k", "\x1b", "e", "c", "\x1b", "w", "b", "z", "y", "?", "\x1b", ":", "\x1b",
		"\r", "again\r", "/", "x\x1b", "h", "h", "j", "\x1b", "n", "1", "\t", "go", "\t", "tue 6pm", "\t", "\x1b", "x", "2", "\x1b[B", "/", "\x1b", "g", "\x1b", "\r", "a", "\x1b",
	} {
		if b.Ended() {
			return
		}
		_ = b.Send(keys)
		time.Sleep(30 * time.Millisecond)
	}
	for range 100 { // a draft that is due
		if b.Ended() {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
}

// reached are the functions that run while keys are pressed.
func (r *room) reached(bin string) ([]int, error) {
	file := filepath.Join(r.Dir, "trace")
	b, err := r.brittle(bin, "ZZ_TRACE="+file)
	if err != nil {
		return nil, err
	}
	b.provoke()
	_ = b.Drop(nil)
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var out []int
	for _, f := range strings.Fields(string(text)) {
		id, err := strconv.Atoi(f)
		if err != nil {
			return nil, fmt.Errorf("reading the trace: %w", err)
		}
		out = append(out, id)
	}
	return out, nil
}

// breakOnce breaks the program in one function, and looks at what is left. It
// reports whether the function ran at all.
func (r *room) breakOnce(bin string, id int, name string) (hit bool, err error) {
	b, err := r.brittle(bin, "ZZ_BREAK="+strconv.Itoa(id))
	if err != nil {
		return false, err
	}
	b.provoke()
	if !b.Ended() {
		return false, b.Drop(nil)
	}
	code, err := b.Exit(time.Second)
	if err != nil {
		return true, err
	}
	text := b.raw.String()
	r.Check(code == 1, "a panic in "+name+" ends with exit code 1", fmt.Sprint(code), tail(text))
	strange := b.Strange()
	r.Check(len(strange) == 0, "after a panic in "+name+" the terminal is as it was", strange...)
	said := text[strings.LastIndex(text, "\x1b[?1049l")+1:]
	r.Check(codeSaid.MatchString(said) && !strings.Contains(text, "goroutine "), "a panic in "+name+" is told by a code", tail(text))
	r.Check(!strings.Contains(said, secret), "a panic in "+name+" does not tell what it says", tail(text))
	b.Close()
	talks, err := b.p.records()
	if err != nil {
		return true, fmt.Errorf("after a panic in %s: %w", name, err)
	}
	missing := b.pt.missed(talks)
	r.Check(len(missing) == 0, "after a panic in "+name+" all that was called saved is there", missing...)
	return true, nil
}

// tail is the end of what was written.
func tail(text string) string { return fmt.Sprintf("%q", text[max(0, len(text)-900):]) }
