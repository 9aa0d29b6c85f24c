package main

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"syscall"

	"example.org/onetoone/.ci/lib/term"
)

// secretWords is a passphrase with a text in it that is looked for.
const (
	secretWord  = "pw9žanaryz4rt"
	secretWords = secretWord + " and more words"
)

// canary types a secret as a name, a note, a promise, a search, an unsent line
// and a passphrase, and looks for it in every file, in the arguments and
// variables, in what is printed at the end, and, once the screen is locked, in
// the process's memory.
func canary(r *room) error {
	p, err := r.place()
	if err != nil {
		return err
	}
	raw := &strings.Builder{}
	h, err := p.start(term.Options{Bin: r.Self, Args: []string{roleShell, r.Program}, Tap: func(b []byte) { raw.Write(b) }})
	if err != nil {
		return err
	}
	pid, err := childOf(h.Cmd.Process.Pid)
	if err != nil {
		return h.Drop(err)
	}
	c := &cage{r: r, p: p, h: h, pid: pid}
	if err := c.fill(); err != nil {
		return h.Drop(err)
	}
	for name, lock := range map[string]func() error{
		"the lock": func() error {
			return h.steps(step{"\x1b", "the talk", term.At(term.Listening)}, step{"L", "the lock", term.At(term.Locked)})
		},
		"the lock on the cover": func() error {
			return h.steps(step{"\x1b\x1b", "the cover", term.Says(onCover)}, step{"L", "the lock", term.At(term.Locked)})
		},
		"a stop by ctrl+z": func() error { return c.stop(func() error { return h.Send("\x1a") }) },
		"a stop by SIGTSTP": func() error {
			return c.stop(func() error { return h.Signal(syscall.SIGUSR2) })
		},
	} {
		if err := c.lockAndLook(name, lock); err != nil {
			return h.Drop(fmt.Errorf("%s: %w", name, err))
		}
	}
	if err := h.Leave(); err != nil {
		return err
	}
	c.look("after the end", false)
	said := raw.String()[strings.LastIndex(raw.String(), "\x1b[?1049l"):]
	r.Check(found([]byte(said), secret, secretWord) == 0, "nothing of the secret is printed at the end", fmt.Sprintf("%q", said))
	p.Passphrase = secretWords
	talks, err := p.records()
	r.Check(err == nil && found([]byte(fmt.Sprint(talks)), secret) > 5, "the vault has the secret", fmt.Sprint(err))
	if err := r.canaryAlone(); err != nil {
		return fmt.Errorf("practice: %w", err)
	}
	return r.idleLock()
}

// cage is a program with the secret in it.
type cage struct {
	r   *room
	p   *place
	h   *hand
	pid int
	// stops is how often the job was stopped: the shell has said so as often.
	stops int
}

// fill types the secret wherever somebody may type.
func (c *cage) fill() error {
	h := c.h
	line := func(what string) step {
		return step{secret, what, func(s term.Sight) bool { return strings.HasSuffix(s.Line, secret) }}
	}
	if err := h.Talk(secret); err != nil {
		return err
	}
	if err := h.Note(secret); err != nil {
		return err
	}
	return h.steps(
		step{"n", "the next step", term.At(term.NextForm)}, step{"1", "yes", term.Has("● " + term.Text("answer.yes"))}, step{"\t", "what", term.Field("what")}, line("what"),
		step{"\t", "when", term.Field("when")}, step{"tue 6pm", "it", term.Has("18:00")},
		step{"\r", "the card", term.At(term.Card)}, step{"\r", "the debrief", term.Says("debrief.notes")},
		step{"\r", "its form", term.Field("values")}, step{"\t\t\t", "themes", term.Field("themes")}, line("themes"),
		step{"\r", "the page that finishes", term.At(term.DebriefLast)}, step{"\r", "the page about a passphrase", term.At(term.Choosing)},
		step{secretWords + "\r", "again", term.Says("protect.again")}, step{secretWords + "\r", "Home", term.At(term.Home)},
		step{"/", "the search", term.Says("search.title")}, step{secret, "it", term.Has(secret)}, step{"\x1b", "Home", term.At(term.Home)},
		step{"n", "Prepare", term.At(term.Preparing)}, line("the name"), step{"\r", "what to say first", term.At(term.Opening)},
		step{"a", "what may be kept", term.Says("consent.title")}, step{"4", "consent", term.Named}, step{"\r", "the talk", term.At(term.Listening)},
		step{"\r", "a line", term.At(term.Writing)}, line("the line"), step{"", "a saved line", term.Saved},
	)
}

// stop stops the job and continues it.
func (c *cage) stop(how func() error) error {
	if err := how(); err != nil {
		return err
	}
	c.stops++
	said := func(s term.Sight) bool { return strings.Count(strings.Join(s.Rows, ""), shellSays) == c.stops }
	if _, err := c.h.Await("the shell", said); err != nil {
		return err
	}
	if err := c.h.Signal(syscall.SIGUSR1); err != nil {
		return err
	}
	_, err := c.h.Await("the lock", term.At(term.Locked))
	return err
}

// lockAndLook looks before the lock, where the secret has to be in memory, and
// behind it, where it may not be; and unlocks.
func (c *cage) lockAndLook(name string, lock func() error) error {
	c.look("before "+name, true)
	if err := lock(); err != nil {
		return err
	}
	c.look("behind "+name, false)
	talk := regexp.MustCompile(`ONETOONE_TALK=([^\x00]*)`).FindStringSubmatch(string(told(c.pid)))
	c.r.Check(len(talk) == 2 && regexp.MustCompile(`^[0-9a-z]{10,40}$`).MatchString(talk[1]), "the variable that names the talk has only an id behind "+name, fmt.Sprint(talk))
	if err := c.h.Press(secretWords+"\r", "what was open", term.At(term.Listening, term.Writing)); err != nil {
		return err
	}
	if c.h.Sight().View == term.Listening {
		return c.h.Press("\r", "the line", term.At(term.Writing))
	}
	return nil
}

// look looks everywhere. While the program is unlocked its memory must have
// the secret: else nothing would be proved by not finding it later.
func (c *cage) look(when string, open bool) {
	r := c.r
	hits, files, err := inFiles(c.p.home, secret, secretWord)
	r.Check(err == nil && len(hits) == 0 && files > 3, "no file has the secret "+when, fmt.Sprint(err, files), strings.Join(hits, ", "))
	r.Check(found(told(c.pid), secret, secretWord) == 0, "no argument and no variable has the secret "+when)
	if strings.HasPrefix(when, "after the end") {
		r.Note("%d files", files)
		return
	}
	mem, size, err := inMemory(c.pid, secret, secretWord)
	if open {
		r.Check(err == nil && len(mem) > 0, "memory has the secret "+when, fmt.Sprint(err, size))
		return
	}
	r.Check(err == nil && len(mem) == 0 && size > 1<<20, "memory does not have the secret "+when, fmt.Sprint(err, size), strings.Join(mem, "\n"))
	r.Note("%d MB of memory %s", size>>20, when)
}

// idleLock does the same with a variant that nobody has to leave alone for as
// long: it is left on Home, and on the cover.
func (r *room) idleLock() error {
	v, err := r.newVariant("idle")
	if err != nil {
		return err
	}
	for old, new := range map[string]string{`blankAfter = .*`: "blankAfter = 3 * time.Second", `coverLocks = .*`: "coverLocks = 2 * time.Second"} {
		if err := v.change("tui", regexp.MustCompile(old), new); err != nil {
			return err
		}
	}
	bin, err := v.build()
	if err != nil {
		return err
	}
	p, err := r.protected()
	if err != nil {
		return err
	}
	h, err := p.homeScreen(term.Options{Bin: bin})
	if err != nil {
		return err
	}
	c := &cage{r: r, p: p, h: h, pid: h.Cmd.Process.Pid}
	if err := c.leave("nobody is there"); err != nil {
		return h.Drop(err)
	}
	if err := h.Press(p.Passphrase+"\r", "Home", term.At(term.Home)); err != nil {
		return h.Drop(err)
	}
	return h.Drop(c.leave("the cover stands", step{"\x1b\x1b", "the cover", term.Says(onCover)}))
}

// onCover is what the cover begins with.
const onCover = "cover.title"

// leave types the secret, goes back to Home and further, and leaves the program
// alone until it has locked itself.
func (c *cage) leave(when string, further ...step) error {
	h := c.h
	err := h.steps(append([]step{
		{"n", "Prepare", term.At(term.Preparing)},
		{secret, "the name", func(s term.Sight) bool { return s.Line == secret }},
		{"\x1b", "Home", term.At(term.Home)},
	}, further...)...)
	if err == nil {
		err = h.Signal(syscall.SIGSTOP) // looking takes longer than it waits for somebody
	}
	if err != nil {
		return err
	}
	c.look("before "+when, true)
	if err := h.Signal(syscall.SIGCONT); err != nil {
		return err
	}
	_, err = h.Await("the lock", term.At(term.Locked))
	c.look("after "+when, false)
	return err
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
	h, err := p.practise(term.Options{Tap: func(b []byte) { raw.Write(b) }})
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
		err = h.steps(step{half, "half a line", term.Typed(half)}, step{"", "a saved line", term.Saved})
	}
	if err != nil {
		return h.Drop(err)
	}
	c.look("while practising", true)
	if err := h.Leave(); err != nil {
		return err
	}
	c.look("after the end of practice", false)
	end := raw.String()[strings.LastIndex(raw.String(), "\x1b[?1049l"):]
	r.Check(found([]byte(end), secret) == 0, "nothing of the secret is printed at the end of practice", fmt.Sprintf("%q", end))
	talks, err := p.rehearsal().records()
	if err != nil {
		return err
	}
	has := slices.Contains(texts(talks), first) && len(talks) == 1 && talks[0].Draft.Text == half
	r.Check(has, "the practice vault has the secret", fmt.Sprintf("%q", texts(talks)))
	return nil
}
