package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"example.org/onetoone/.ci/lib/term"
)

// hostileAlone types and pastes hostile text into a practice with a scripted
// partner, and presses keys at random there and in its debrief. Nothing of it
// may reach the terminal but as text.
func (r *room) hostileAlone() error {
	p, err := r.place()
	if err != nil {
		return err
	}
	h, err := p.practise(term.Options{Mute: true})
	if err != nil {
		return err
	}
	if err := h.alone(); err != nil {
		return h.Drop(err)
	}
	for _, text := range []string{hostileText(), "It sounds like " + hostileText(), markedText()} {
		err := h.Press(pasteStart+text+pasteEnd, "the end of the paste", term.Has(lastWord))
		if err == nil {
			err = h.Press("\r", "the answer", func(s term.Sight) bool { return s.View == term.Alone && s.Line == "" && s.Said != "" })
		}
		if err != nil {
			return h.Drop(err)
		}
	}
	h.onlyOurs(r, "hostile lines in a practice")
	if err := h.Leave(); err != nil {
		return err
	}
	var typed []string
	for _, s := range sequences {
		if !strings.ContainsAny(s, "\x03\x1a") { // those leave
			typed = append(typed, s, pasteStart+s+pasteEnd)
		}
	}
	m := monkey{keys: slices.Concat(monkeyKeys, monkeyKeys, typed), begin: func() (*hand, error) { return p.practise(term.Options{Mute: true}) }}
	return r.let(m, r.Pick(1000, 50_000))
}

// transcripts are files of recorded practices in which every name and every
// word is hostile, by their names. The second of each kind is text all the
// same: it can be read.
func transcripts() map[string]string {
	out := map[string]string{}
	for name, nasty := range map[string]string{"bytes": hostileText(), "text": strings.ReplaceAll(strings.ToValidUTF8(hostileText(), ""), "\x00", "")} {
		flat := strings.Join(strings.Fields(strings.ReplaceAll(nasty, ":", "")), " ")
		lines := func(format func(n int, who, words string) string) string {
			var b strings.Builder
			for n := range 12 {
				who := []string{"Ada", "Sam \x1b]0;a title\x07\u202e"}[n%2]
				b.WriteString(format(n, who, []string{"What did that do to you? ", "They never came. "}[n%2]+flat))
			}
			return b.String()
		}
		out[name+".txt"] = lines(func(_ int, who, words string) string { return who + ": " + words + "\n" })
		out[name+".vtt"] = "WEBVTT\n\n" + lines(func(n int, who, words string) string {
			return fmt.Sprintf("00:%02d:00.000 --> 00:%02d:30.000\n<v %s>%s</v>\n\n", n, n, who, words)
		})
		out[name+".srt"] = lines(func(n int, who, words string) string {
			return fmt.Sprintf("%d\n00:%02d:00,000 --> 00:%02d:30,000\n%s: %s\n\n", n+1, n, n, who, words)
		})
		out[name+".csv"] = "transcript_id,utterance_id,interlocutor,timestamp,utterance_text\n" + lines(func(n int, who, words string) string {
			return fmt.Sprintf("1,%d,%q,00:%02d:00,\"%s\"\n", n, who, n, strings.ReplaceAll(words, `"`, `""`))
		})
	}
	return out
}

// hostileScores scores hostile transcripts, by the command in every way that it
// can write, and in the program.
func (r *room) hostileScores() error {
	p, err := r.place()
	if err != nil {
		return err
	}
	for name, text := range transcripts() {
		path := filepath.Join(p.home, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			return err
		}
		for _, more := range [][]string{nil, {"--organizer", "Ada"}, {"--organizer", "Ada", "--markdown"}, {"--organizer", "Ada", "--html"}, {"--organizer", "Ada", "--json"}, {"--organizer", "\x1b[31m"}} {
			if err := r.command(p, append([]string{"score", path}, more...)); err != nil {
				return err
			}
		}
		if err := r.scoreInRoom(p, path); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}

// scoreInRoom scores a file on the screen. One that is no text is refused there.
func (r *room) scoreInRoom(p *place, path string) error {
	h, err := p.practise(term.Options{Mute: true})
	if err != nil {
		return err
	}
	name := filepath.Base(path)
	err = h.steps(step{"4", "the question for a file", term.Says("recorded.ask")}, step{path, "its name", term.Has(name)})
	if err == nil && strings.HasPrefix(name, "text") {
		err = h.steps(step{"\r", "who is who", term.Says("recorded.who")}, step{"1", "how it is kept", term.Says("recorded.keep")},
			step{"\r", "the scorecard", term.Says("act.solo.read")},
			step{"\x1b[6~", "more of it", term.Says("act.solo.read")}, step{"\t", "more of it", term.Says("act.solo.read")})
	} else if err == nil {
		err = h.Press("\r", "who is who, or a refusal", func(s term.Sight) bool {
			return s.Says("recorded.who") || s.Says("recorded.more")
		})
	}
	if err != nil {
		return h.Drop(err)
	}
	h.onlyOurs(r, "scoring "+name)
	return h.Leave()
}
