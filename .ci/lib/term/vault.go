package term

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"time"

	"github.com/creack/pty"
)

// Kept is what the vault holds of the talk, as `onetoone show --json` says it.
type Kept struct {
	ID         string            `json:"id"`
	Person     string            `json:"person"`
	Started    time.Time         `json:"started"`
	Ended      time.Time         `json:"ended"`
	Stage      int               `json:"stage"`
	Consent    string            `json:"consent"`
	Debriefed  bool              `json:"debriefed"`
	ToDebrief  int               `json:"to_debrief"`
	Fields     map[string]string `json:"fields"`
	Transcript []struct {
		Stage   string  `json:"stage"`
		Entries []entry `json:"entries"`
	} `json:"transcript"`
	After       []entry   `json:"after"`
	Promised    []Promise `json:"promised"`
	NotPromised []Promise `json:"not_promised"`
	Assessment  *struct {
		Level int    `json:"level"`
		Act   string `json:"act"`
	} `json:"assessment"`
}

type entry struct {
	Mark  bool     `json:"mark"`
	Kinds []string `json:"kinds"`
	Words []string `json:"words"`
}

// Promise is what was promised in a talk, by them or by the organizer.
type Promise struct {
	N        int    `json:"n"`
	Whose    string `json:"whose"`
	What     string `json:"what"`
	When     string `json:"when"`
	Due      string `json:"due"`
	DueTime  string `json:"due_time"`
	Where    string `json:"where"`
	With     string `json:"with"`
	Obstacle string `json:"obstacle"`
	Reply    string `json:"reply"`
	State    string `json:"state"`
}

// Words are the words of all marks and notes, in order.
func (k *Kept) Words() []string {
	var out []string
	for _, e := range k.entries() {
		out = append(out, e.Words...)
	}
	return out
}

func (k *Kept) entries() []entry {
	var out []entry
	for _, p := range k.Transcript {
		out = append(out, p.Entries...)
	}
	return append(out, k.After...)
}

// Marks are the kinds of the marks, in order; those of one mark have a + between.
func (k *Kept) Marks() []string {
	var out []string
	for _, e := range k.entries() {
		if e.Mark {
			out = append(out, strings.Join(e.Kinds, "+"))
		}
	}
	return out
}

// Promise is promise n, whether it became one or not.
func (k *Kept) Promise(n int) Promise {
	for _, p := range append(append([]Promise{}, k.Promised...), k.NotPromised...) {
		if p.N == n {
			return p
		}
	}
	return Promise{}
}

// Shell runs the program without a terminal.
type Shell struct {
	Bin        string
	Vault      string
	Env        []string
	Passphrase string // of a protected vault
}

// Run runs a command of the program and gives what it writes to its standard
// output.
func (s Shell) Run(args ...string) (string, error) { return s.run((*exec.Cmd).Output, args) }

// see runs a command as Run does, on a terminal that somebody reads: the words of
// a talk that nobody decided about are shown there alone.
func (s Shell) see(args ...string) (string, error) {
	return s.run(func(cmd *exec.Cmd) ([]byte, error) {
		screen, tty, err := pty.Open()
		if err != nil {
			return nil, err
		}
		defer screen.Close()
		cmd.Stdout = tty
		err = errors.Join(cmd.Start(), tty.Close())
		if err != nil {
			return nil, err
		}
		out, _ := io.ReadAll(screen) // which ends with an error when the program does
		return bytes.ReplaceAll(out, []byte("\r\n"), []byte("\n")), cmd.Wait()
	}, args)
}

// Command is a command of the program, which is given the passphrase. done closes
// what it reads it from.
func (s Shell) Command(args ...string) (cmd *exec.Cmd, done func(), err error) {
	cmd = exec.Command(s.Bin, append(args, "--vault", s.Vault)...)
	if cmd.Env = append(slices.Clone(s.Env), "COLUMNS=1000"); s.Env == nil { // what is said is looked for whole
		cmd.Env = append(os.Environ(), "COLUMNS=1000")
	}
	if s.Passphrase == "" {
		return cmd, func() {}, nil
	}
	r, w, err := os.Pipe()
	if err != nil {
		return nil, nil, err
	}
	cmd.Args = append(cmd.Args, "--passphrase-fd", "3")
	cmd.ExtraFiles = []*os.File{r}
	_, err = w.WriteString(s.Passphrase) // a pipe holds more than that
	return cmd, func() { r.Close() }, errors.Join(err, w.Close())
}

func (s Shell) run(output func(*exec.Cmd) ([]byte, error), args []string) (string, error) {
	cmd, done, err := s.Command(args...)
	if err != nil {
		return "", err
	}
	defer done()
	var complaint strings.Builder
	cmd.Stderr = &complaint
	out, err := output(cmd)
	if err != nil {
		return "", fmt.Errorf("onetoone %s: %w: %s", strings.Join(args, " "), err, strings.TrimSpace(complaint.String()))
	}
	return string(out), nil
}

// Talk is the one talk of the vault, or nil when there is none.
func (s Shell) Talk() (*Kept, error) {
	ids, err := s.talks()
	switch {
	case err != nil || len(ids) == 0:
		return nil, err
	case len(ids) > 1:
		return nil, fmt.Errorf("onetoone list: expected one talk, there are %d", len(ids))
	}
	return s.show(ids[0])
}

// Newest is the newest talk of the vault.
func (s Shell) Newest() (*Kept, error) {
	ids, err := s.talks()
	if err == nil && len(ids) == 0 {
		err = errors.New("onetoone list: there is no talk")
	}
	if err != nil {
		return nil, err
	}
	return s.show(ids[0])
}

// talks are the ids of all talks, the newest first.
func (s Shell) talks() (ids []string, err error) {
	out, err := s.Run("list", "--json")
	if err != nil {
		return nil, err
	}
	var list struct {
		Talks []struct {
			ID string `json:"id"`
		} `json:"talks"`
	}
	if err := json.Unmarshal([]byte(out), &list); err != nil {
		return nil, fmt.Errorf("onetoone list: %w", err)
	}
	for _, t := range list.Talks {
		ids = append(ids, t.ID)
	}
	return ids, nil
}

func (s Shell) show(id string) (*Kept, error) {
	out, err := s.see("show", id, "--json")
	if err != nil {
		return nil, err
	}
	var doc struct {
		Version int  `json:"onetoone"`
		Talk    Kept `json:"talk"`
	}
	if err := json.Unmarshal([]byte(out), &doc); err != nil {
		return nil, fmt.Errorf("onetoone show: %w", err)
	}
	if doc.Version != 1 {
		return nil, fmt.Errorf("onetoone show: expected version 1 of the shape, there is %d", doc.Version)
	}
	return &doc.Talk, nil
}
