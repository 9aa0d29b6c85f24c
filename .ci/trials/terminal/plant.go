package main

import (
	"regexp"

	"example.org/onetoone/.ci/lib/trial"
)

// plant is a defect that a trial has to notice. A trial that has never failed
// proves nothing.
type plant struct {
	trial, name string
	below       string // a folder of the source; what is changed stands once below it
	old         *regexp.Regexp
	new         string
	more        string // a file that is added: its path, and its text
	text        string
}

func plants() []plant {
	re := regexp.MustCompile
	return []plant{
		{trial: "resize", name: "a screen remembers the widest window", below: "tui", old: re(`\n\ta\.w, a\.h = w, h\n`), new: "\n\ta.w, a.h = max(a.w, w), h\n"},
		{trial: "resize", name: "rows are two columns too wide", below: "tui/terminal", old: re(`appendRow\(b, rest, w-x, p\.signs\)`), new: `appendRow(b, rest+"                    ~", w-x+2, p.signs)`},
		{trial: "paste", name: "escapes are drawn", below: "guide/safe", old: re(`if c >= ' ' && c < 0x7f \{`), new: `if c >= ' ' && c < 0x7f || c == 0x1b {`},
		{trial: "paste", name: "a paste loses what is beyond 64 KiB", below: "tui/terminal", old: re(`s\.text = append\(s\.text, b\.\.\.\)`), new: `s.text = append(s.text, b[:min(len(b), max(0, 65536-len(s.text)))]...)`},
		{trial: "light", name: "an answer may not pause", below: "tui/terminal", old: re(`certain := q\.sure \|\| sure\(all\[:at\], before <= 1\)`), new: `certain := false`},
		{trial: "light", name: "nobody waits for the fence", below: "tui/terminal", old: re(`if !q\.waits\.Load\(\) \{\n\t\treturn\n\t\}\n\tpatience`), new: "if true {\n\t\treturn\n\t}\n\tpatience"},
		{trial: "hostile", name: "text may turn its direction", below: "guide/safe", old: re(`r <= 0x202e \|\|`), new: `r <= 0x2029 ||`},
		{trial: "signal", name: "a hang-up is not heard", below: "cmd/onetoone", old: re(`, syscall\.SIGHUP, syscall\.SIGQUIT`), new: `, syscall.SIGQUIT`},
		{trial: "signal", name: "pastes stay marked", below: "tui/terminal", old: re(`const leaveSequence = "\\x1b\[\?2004l`), new: `const leaveSequence = "`},
		{trial: "panic", name: "a panic says what it says", below: "tui", old: re(`err = panicked\(broke\)`), new: `err = fmt.Errorf("%w (code 0000): %v", ErrPanic, broke)`},
		{trial: "panic", name: "commands are not guarded", below: "tui", old: re(`return p, guard\(cmd\)`), new: `return p, cmd`},
		{trial: "canary", name: "the lock goes on in the same process", below: "cmd/onetoone", old: re(`return again\(ctx, .*, left\.Talk\)`), new: `plantedAgain(left.Talk); o = opening{colour: o.colour, lock: o.lock}`,
			more: "cmd/onetoone/screens/planted.go", text: "package screens\n\nimport \"os\"\n\nfunc plantedAgain(talk string) { _ = os.Setenv(talkVariable, talk) }\n"},
		{trial: "canary", name: "names are logged", below: "guide/hold", old: re(`header: t\.s\.Header\(t\.id\),`), new: "header: plantedLog(t.s.Header(t.id)),",
			more: "guide/hold/planted.go", text: "package hold\n\nimport (\n\t\"os\"\n\n\t\"example.org/onetoone/guide\"\n)\n\nfunc plantedLog(h guide.Header) guide.Header {\n\t_ = os.WriteFile(os.TempDir()+\"/log\", []byte(h.Person), 0o600)\n\treturn h\n}\n"},
		{trial: "network", name: "it phones home", more: "cmd/onetoone/planted.go",
			text: "package main\n\nimport \"net\"\n\nfunc init() {\n\tif c, err := net.Dial(\"udp\", \"127.0.0.1:9\"); err == nil {\n\t\tc.Close()\n\t}\n}\n"},
		{trial: "kill", name: "saved is said too early", below: "tui", old: re(`unless\(t\.Waiting\(\), "",`), new: `unless(false, "",`},
		{trial: "talks", name: "a second talk asks in the same words", below: "guide/script", old: re(`return \(last \+ 1\) % len\(p\.Wordings\(\)\)`), new: `return last`},
		{trial: "talks", name: "what they said no to stands on the card", below: "tui/talk", old: re(`\{k\.T\("card\.no"\)\}`), new: `{k.T("card.no"), t.Field(guide.FieldAsk)}`},
		{trial: "week", name: "what was missed stays on the agenda", below: "guide", old: re(`return p\.State == Open \|\| p\.State == Rescheduled`), new: `return p.State == Open || p.State == Rescheduled || p.State == Missed`},
		{trial: "soak", name: "every message leaves 16 KiB", below: "tui", old: re(`cmd := a\.take\(msg\)`), new: "plantedLeak()\n\tcmd := a.take(msg)",
			more: "tui/planted.go", text: "package tui\n\nvar leaked [][]byte\n\nfunc plantedLeak() {\n\tb := make([]byte, 16<<10)\n\tfor i := range b {\n\t\tb[i] = 1\n\t}\n\tleaked = append(leaked, b)\n}\n"},
	}
}

// apply puts the defect into a variant.
func (p *plant) apply(v *variant) error {
	if p.below != "" {
		if err := v.change(p.below, p.old, p.new); err != nil {
			return err
		}
	}
	if p.more != "" {
		return v.put(p.more, p.text)
	}
	return nil
}

// variants are the plants, each of which puts itself into a variant of the program.
func variants() (out []trial.Plant) {
	for _, p := range plants() {
		out = append(out, trial.Plant{Trial: p.trial, Name: p.name, Put: func(t *trial.T) error {
			v, err := (&room{T: t}).newVariant("planted")
			if err == nil {
				t.Program, err = v.build()
			}
			return err
		}})
	}
	return out
}
