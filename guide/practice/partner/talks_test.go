package partner_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/partner"
)

func newListener(t testing.TB) *listener.Listener {
	t.Helper()
	l, err := listener.New()
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func persona(t testing.TB, id string) personas.Persona {
	t.Helper()
	p, ok := personas.Find(id)
	if !ok {
		t.Fatalf("there is no persona %q", id)
	}
	return p
}

// said is a typed line as a turn; dots alone are a held silence.
func said(l *listener.Listener, line string, last partner.Reply) partner.Turn {
	if line == "..." {
		return partner.Held()
	}
	return partner.Said(line, l.Listen(line, last.Lines...))
}

// typedTalks reads the talks in testdata: the persona's id and the lines. They
// were written by somebody who knew one line about the persona.
func typedTalks(t testing.TB) map[string][]string {
	t.Helper()
	files, err := filepath.Glob("testdata/talks/*.txt")
	if err != nil || len(files) < 20 {
		t.Fatalf("%d talks, %v", len(files), err)
	}
	talks := map[string][]string{}
	for _, f := range files {
		src, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(src)) {
			if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
				talks[filepath.Base(f)] = append(talks[filepath.Base(f)], line)
			}
		}
	}
	return talks
}

func TestTalks_FewerThanOneAnswerInSixIsFiller(t *testing.T) {
	l := newListener(t)
	for level := 1; level <= 3; level++ {
		answers, fillers, anyTalk := 0, 0, 0
		for file, lines := range typedTalks(t) {
			p := persona(t, strings.Split(file, "-")[1])
			for seed := range uint64(2) {
				talk, r := partner.Begin(p, partner.Setup{Seed: seed, Level: level})
				for _, line := range lines {
					if talk, r = talk.Hear(said(l, line, r)); r.Kind == partner.Gone {
						break
					}
					answers++
					switch {
					case r.Kind == partner.Filler:
						fillers++
					case general(p, r):
						anyTalk++
					}
				}
			}
		}
		t.Logf("level %d: %d of %d answers are fillers, one in %.1f; %d more would fit any talk", level, fillers, answers, float64(answers)/float64(max(fillers, 1)), anyTalk)
		if (fillers+anyTalk)*6 >= answers {
			t.Errorf("level %d: one in six answers or more is a filler, or would fit any talk", level)
		}
	}
}

// general reports whether a reply, though it takes up what was done, could
// stand in any talk: these count with the fillers.
func general(p personas.Persona, r partner.Reply) bool {
	for _, g := range p.Moves {
		if slices.Contains([]string{"closed", "question", "information"}, g.ID) && slices.Contains(g.Says, r.Lines[0]) {
			return true
		}
	}
	return slices.Contains(p.Curt, r.Lines[0]) || r.Kind == partner.Changes
}
