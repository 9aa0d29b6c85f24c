package main

import (
	"fmt"
	"os"
	"strings"

	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/partner"
)

// turn is a line, what the partner answered, and what two readers said of that.
type turn struct {
	line, answer string
	said         [2]string
}

// talk is a file.
type talk struct {
	persona, style string
	setup          partner.Setup
	turns          []turn
}

func read(file string) (talk, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return talk{}, err
	}
	t, err := parse(string(b))
	if err != nil {
		return talk{}, fmt.Errorf("%s: %w", file, err)
	}
	return t, nil
}

func parse(text string) (talk, error) {
	var t talk
	for n, line := range strings.Split(strings.TrimSpace(text), "\n") {
		head, rest, _ := strings.Cut(line, " ")
		last := len(t.turns) - 1
		switch {
		case head == "talk:":
			if _, err := fmt.Sscan(rest, &t.persona, &t.setup.Level, &t.setup.Seed); err != nil {
				return t, fmt.Errorf("%d: talk: PERSONA LEVEL SEED: %w", n+1, err)
			}
		case head == "style:":
			t.style = rest
		case head == ">":
			t.turns = append(t.turns, turn{line: rest})
		case head == "<" && last >= 0:
			t.turns[last].answer = rest
		case head == "=" && last >= 0:
			if _, err := fmt.Sscan(rest, &t.turns[last].said[0], &t.turns[last].said[1]); err != nil {
				return t, fmt.Errorf("%d: = ONE TWO: %w", n+1, err)
			}
		default:
			return t, fmt.Errorf("%d: nothing that stands in a talk: %q", n+1, line)
		}
	}
	return t, nil
}

func (t talk) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "talk: %s %d %d\nstyle: %s\n", t.persona, t.setup.Level, t.setup.Seed, t.style)
	for _, u := range t.turns {
		fmt.Fprintf(&b, "> %s\n< %s\n", u.line, u.answer)
		if u.said[0] != "" {
			fmt.Fprintf(&b, "= %s %s\n", u.said[0], u.said[1])
		}
	}
	return b.String()
}

// play gives the partner's opening, and its answer to each line.
func (t talk) play(ear *listener.Listener) (opening string, answers []string, err error) {
	p, ok := personas.Find(t.persona)
	if !ok {
		return "", nil, fmt.Errorf("nobody is called %q", t.persona)
	}
	with, r := partner.Begin(p, t.setup)
	opening = strings.Join(r.Lines, " ")
	for _, u := range t.turns {
		next := partner.Held()
		if u.line != "..." {
			next = partner.Said(u.line, ear.Listen(u.line, r.Lines...))
		}
		with, r = with.Hear(next)
		answers = append(answers, strings.Join(r.Lines, " "))
	}
	return opening, answers, nil
}
