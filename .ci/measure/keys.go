package main

import (
	"fmt"
	"regexp"
	"strings"
	"time"
	"unicode/utf8"
)

// Step is one element of a key script.
type Step struct {
	Bytes  string         // what is written to the terminal
	Rune   rune           // whose echo is awaited; 0 is any change of the screen
	Silent bool           // sent but not measured: a blank, whose echo cannot be seen, or a text
	Sleep  time.Duration  // of <sleep:100ms>
	Wait   *regexp.Regexp // of <wait:REGEX>
}

// namedKey gives the bytes of the keys that have a name.
func namedKey(name string) (string, bool) {
	b, ok := map[string]string{
		"enter": "\r", "esc": "\x1b", "tab": "\t", "space": " ", "bs": "\x7f",
		"up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D",
		"home": "\x1b[H", "end": "\x1b[F", "pgup": "\x1b[5~", "pgdn": "\x1b[6~", "del": "\x1b[3~",
		"lt": "<", "gt": ">", "c-end": "\x1b[1;5F", "c-home": "\x1b[1;5H",
		"f1": "\x1bOP", "f2": "\x1bOQ", "f3": "\x1bOR", "f4": "\x1bOS", "f5": "\x1b[15~",
	}[name]
	return b, ok
}

// ParseKeys reads a key script: plain characters are typed as they are; <enter>
// <esc> <tab> <bs> <up> <down> <left> <right> <home> <end> <pgup> <pgdn> <del>
// <f1>..<f5> <c-end> <c-home> <lt> <gt> are keys, <ctrl+x> and <alt+x> chords,
// <sleep:50ms> waits, <wait:REGEX> waits until the screen matches, <type:TEXT>
// types a text at once, which is not measured. A key with
// a name is painted when anything changes; <right=x> says that it is when an x
// comes.
func ParseKeys(script string) ([]Step, error) {
	var out []Step
	for script != "" {
		if script[0] != '<' {
			r, n := utf8.DecodeRuneInString(script)
			st := Step{Bytes: script[:n], Rune: r}
			if r == ' ' {
				st.Silent, st.Rune = true, 0
			}
			out = append(out, st)
			script = script[n:]
			continue
		}
		name, rest, ok := strings.Cut(script[1:], ">")
		if !ok {
			return nil, fmt.Errorf("key script: no closing > in %q", script)
		}
		st, err := parseNamed(name)
		if err != nil {
			return nil, fmt.Errorf("key script: <%s>: %w", name, err)
		}
		out = append(out, st)
		script = rest
	}
	return out, nil
}

func parseNamed(name string) (Step, error) {
	low := strings.ToLower(name)
	switch {
	case strings.HasPrefix(low, "sleep:"):
		d, err := time.ParseDuration(name[len("sleep:"):])
		return Step{Sleep: d}, err
	case strings.HasPrefix(low, "wait:"):
		re, err := regexp.Compile(name[len("wait:"):])
		return Step{Wait: re}, err
	case strings.HasPrefix(low, "type:"):
		return Step{Bytes: name[len("type:"):], Silent: true}, nil
	case strings.HasPrefix(low, "ctrl+") && len(low) == len("ctrl+x"):
		return Step{Bytes: string(rune(low[5] & 0x1f))}, nil
	case strings.HasPrefix(low, "alt+") && len(low) == len("alt+x"):
		return Step{Bytes: "\x1b" + name[4:]}, nil
	}
	key, echo, _ := strings.Cut(low, "=")
	b, ok := namedKey(key)
	if !ok || utf8.RuneCountInString(echo) > 1 {
		return Step{}, fmt.Errorf("unknown key")
	}
	st := Step{Bytes: b}
	if echo != "" {
		st.Rune, _ = utf8.DecodeRuneInString(echo)
	}
	return st, nil
}
