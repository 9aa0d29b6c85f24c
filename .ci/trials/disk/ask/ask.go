package ask

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os/exec"
	"slices"
	"strings"
	"time"
)

// Question is which vault to look into.
type Question struct {
	Dir string `json:"dir"`
	// Passphrases are tried in this order; none, or an empty one, is nothing.
	Passphrases []string `json:"passphrases,omitempty"`
	// Want are the hashes (see Hash) of what it may show. What else it shows
	// comes as text too.
	Want []string `json:"want"`
	// GoOn is whether to store a talk as well, where it shows what was wanted,
	// and to look whether that and everything else is there after opening again.
	GoOn bool `json:"go_on,omitempty"`
}

// What became of a question.
const (
	Shows   = "shows"   // it opened; Show is the hash of what it shows
	Refused = "refused" // an error, Err, while opening or reading
	Stuck   = "stuck"   // it opened and can be read, and not be used; Err says how
	Died    = "died"    // the child died; Err has its last words
	Hung    = "hung"    // the child did not answer in time
)

// Answer is what became of a question.
type Answer struct {
	Is   string `json:"is"`
	Show string `json:"show,omitempty"`
	Text string `json:"text,omitempty"` // what it shows, unless it was wanted
	Err  string `json:"err,omitempty"`
	// Class of Err is damaged, newer, older, locked, busy, full, disk, or other.
	Class string `json:"class,omitempty"`
}

// Shown is which of what was wanted it shows, or -1.
func (a Answer) Shown(q Question) int {
	if a.Is != Shows {
		return -1
	}
	return slices.Index(q.Want, a.Show)
}

func (a Answer) String() string { return fmt.Sprintf("%s %s %.300s", a.Is, a.Err, a.Text) }

// patience is how long one answer may take.
const patience = 20 * time.Second

// Asker asks a child.
type Asker struct {
	program string
	args    []string
	cmd     *exec.Cmd
	in      io.WriteCloser
	lines   chan []byte
	words   *tail
}

// New makes an Asker whose children are program with those arguments.
func New(program string, args ...string) *Asker { return &Asker{program: program, args: args} }

func (a *Asker) start() error {
	a.cmd = exec.Command(a.program, a.args...)
	in, err := a.cmd.StdinPipe()
	if err != nil {
		return err
	}
	out, err := a.cmd.StdoutPipe()
	if err != nil {
		return err
	}
	a.words = &tail{}
	a.cmd.Stderr = a.words
	if err := a.cmd.Start(); err != nil {
		return err
	}
	lines := make(chan []byte)
	a.in, a.lines = in, lines
	go func() {
		r := bufio.NewReaderSize(out, 1<<16)
		for {
			line, err := r.ReadBytes('\n')
			if err != nil {
				close(lines)
				return
			}
			lines <- line
		}
	}()
	return nil
}

// Ask looks into a vault.
func (a *Asker) Ask(q Question) Answer {
	if a.cmd == nil {
		if err := a.start(); err != nil {
			a.cmd = nil
			return Answer{Is: Died, Err: err.Error()}
		}
	}
	b, err := json.Marshal(q)
	if err == nil {
		_, err = a.in.Write(append(b, '\n'))
	}
	if err != nil {
		return Answer{Is: Died, Err: fmt.Sprintf("%v: %s", err, a.end())}
	}
	timer := time.NewTimer(patience)
	defer timer.Stop()
	select {
	case line, ok := <-a.lines:
		var out Answer
		if ok && json.Unmarshal(line, &out) == nil {
			return out
		}
		return Answer{Is: Died, Err: a.end()}
	case <-timer.C:
		return Answer{Is: Hung, Err: a.end()}
	}
}

// end makes sure that the child is gone, and gives the first of its last
// words.
func (a *Asker) end() string {
	_ = a.in.Close()
	_ = a.cmd.Process.Kill()
	for range a.lines { // until its output is closed
	}
	err := a.cmd.Wait()
	a.cmd = nil
	words := strings.TrimSpace(a.words.String())
	first, _, _ := strings.Cut(words, "\n")
	return fmt.Sprintf("%v: %s", err, first)
}

// Close ends the child.
func (a *Asker) Close() {
	if a.cmd != nil {
		_ = a.end()
	}
}

// tail keeps the beginning of what is written to it.
type tail struct{ bytes.Buffer }

func (t *tail) Write(p []byte) (int, error) {
	if room := 4096 - t.Len(); room > 0 {
		t.Buffer.Write(p[:min(room, len(p))])
	}
	return len(p), nil
}
