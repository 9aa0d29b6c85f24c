package main

import (
	"encoding/json"
	"fmt"
	"os/exec"
	"strings"
	"time"
)

// kept is what the vault holds of the talk, as `onetoone show --json` says it.
type kept struct {
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
	Promised    []promise `json:"promised"`
	NotPromised []promise `json:"not_promised"`
	Assessment  *struct {
		Level int    `json:"level"`
		Act   string `json:"act"`
	} `json:"assessment"`
}

type entry struct {
	Mark  bool     `json:"mark"`
	Kind  string   `json:"kind"`
	Words []string `json:"words"`
}

type promise struct {
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

// words are the words of all marks and notes, in order.
func (k *kept) words() []string {
	var out []string
	for _, e := range k.entries() {
		out = append(out, e.Words...)
	}
	return out
}

func (k *kept) entries() []entry {
	var out []entry
	for _, p := range k.Transcript {
		out = append(out, p.Entries...)
	}
	return append(out, k.After...)
}

// marks are the kinds of the marks, in order.
func (k *kept) marks() []string {
	var out []string
	for _, e := range k.entries() {
		if e.Mark {
			out = append(out, e.Kind)
		}
	}
	return out
}

// promise is promise n, whether it became one or not.
func (k *kept) promise(n int) promise {
	for _, p := range append(append([]promise{}, k.Promised...), k.NotPromised...) {
		if p.N == n {
			return p
		}
	}
	return promise{}
}

// shell runs the program without a terminal.
type shell struct {
	bin   string
	vault string
	env   []string
}

func (s shell) run(args ...string) (string, error) {
	cmd := exec.Command(s.bin, append(args, "--vault", s.vault)...)
	cmd.Env = s.env
	var complaint strings.Builder
	cmd.Stderr = &complaint
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("onetoone %s: %w: %s", strings.Join(args, " "), err, strings.TrimSpace(complaint.String()))
	}
	return string(out), nil
}

// talk is the one talk of the vault, or nil when there is none.
func (s shell) talk() (*kept, error) {
	out, err := s.run("list", "--json")
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
	switch len(list.Talks) {
	case 0:
		return nil, nil
	case 1:
		return s.show(list.Talks[0].ID)
	}
	return nil, fmt.Errorf("onetoone list: expected one talk, there are %d:\n%s", len(list.Talks), out)
}

func (s shell) show(id string) (*kept, error) {
	out, err := s.run("show", id, "--json")
	if err != nil {
		return nil, err
	}
	var doc struct {
		Version int  `json:"onetoone"`
		Talk    kept `json:"talk"`
	}
	if err := json.Unmarshal([]byte(out), &doc); err != nil {
		return nil, fmt.Errorf("onetoone show: %w", err)
	}
	if doc.Version != 1 {
		return nil, fmt.Errorf("onetoone show: expected version 1 of the shape, there is %d", doc.Version)
	}
	return &doc.Talk, nil
}
