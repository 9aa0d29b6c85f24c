// Command judged types talks with the partner of practice, and counts what two readers said of its answers.
//
//	.ci/judged/run                               # the table of guide/practice/partner/testdata/judged
//	.ci/judged/run say FILE PERSONA LEVEL SEED   # type one: a line in, the answer out
//	.ci/judged/run again FILE...                 # the answers as they are today, without judgements
//
// A talk is a file of plain text. Its first line is “talk: PERSONA LEVEL SEED”, its second “style: …”; then
// every line that was typed stands behind “> ”, each of its answers behind “< ”, and behind “= ” what reader
// one and reader two said of them: fits, generic or wrong. It is typed and judged by people who have not
// read what the persona may say. A silence is typed as “...”.
//
// Judgements are of the answers that were given. Where the partner answers otherwise today, nothing is
// known, and the line is counted as changed; from a quarter on talks are to be typed and judged anew.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"example.org/onetoone/guide/practice/listener"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "judged:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	ear, err := listener.New()
	if err != nil {
		return err
	}
	switch {
	case len(args) == 5 && args[0] == "say":
		return say(ear, args[1], args[2:])
	case len(args) > 1 && args[0] == "again":
		return again(ear, args[1:])
	case len(args) == 1:
		return table(ear, args[0])
	}
	return errors.New("usage: run [say FILE PERSONA LEVEL SEED | again FILE...]")
}

// say adds what is typed to a talk, which it begins where there is none.
func say(ear *listener.Listener, file string, head []string) error {
	t, err := read(file)
	if errors.Is(err, os.ErrNotExist) {
		t, err = parse("talk: " + strings.Join(head, " "))
	}
	if err != nil {
		return err
	}
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		line := strings.TrimSpace(in.Text())
		if line == "" {
			continue
		}
		t.turns = append(t.turns, turn{line: line})
		opening, answers, err := t.play(ear)
		if err != nil {
			return err
		}
		if len(t.turns) == 1 {
			fmt.Printf("< %s\n", opening)
		}
		t.turns[len(t.turns)-1].answer = answers[len(answers)-1]
		fmt.Printf("> %s\n< %s\n", line, answers[len(answers)-1])
	}
	return errors.Join(in.Err(), os.WriteFile(file, []byte(t.String()), 0o644))
}

// played is a talk, and how it is answered today.
func played(ear *listener.Listener, file string) (talk, []string, error) {
	t, err := read(file)
	if err != nil {
		return t, nil, err
	}
	_, answers, err := t.play(ear)
	return t, answers, err
}

// again prints talks as they are answered today, to be judged.
func again(ear *listener.Listener, files []string) error {
	for _, file := range files {
		t, answers, err := played(ear, file)
		if err != nil {
			return err
		}
		for i := range t.turns {
			t.turns[i].answer, t.turns[i].said = answers[i], [2]string{}
		}
		fmt.Print(t)
	}
	return nil
}

// table prints what was said of the talks of a folder.
func table(ear *listener.Listener, dir string) error {
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil || len(files) == 0 {
		return fmt.Errorf("no talks in %s: %w", dir, errors.Join(err, os.ErrNotExist))
	}
	var all count
	fmt.Printf("%-24s%8s%8s%8s%8s%8s\n", "", "answers", "fits", "generic", "wrong", "changed")
	for _, file := range files {
		t, answers, err := played(ear, file)
		if err != nil {
			return err
		}
		c, err := t.count(answers)
		if err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		c.row(t.persona + ", " + t.style)
		all.add(c)
	}
	all.row("all")
	return all.reached()
}
