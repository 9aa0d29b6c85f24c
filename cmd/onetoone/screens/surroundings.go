package screens

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/adrg/xdg"

	"example.org/onetoone/guide/words"
)

// surrounding is something about where the program runs that a person should
// know, and that it says once on this computer.
type surrounding struct {
	id   string   // by which the program remembers that it was said
	sign []string // variables of which one is set there
	text string   // its id
}

func surroundings() []surrounding {
	return []surrounding{
		{"ssh", []string{"SSH_CONNECTION", "SSH_TTY"},
			"out.ssh"},
		{"multiplexer", []string{"TMUX", "STY"},
			"out.tmux"},
	}
}

// saidFile remembers what was said, by ids that tell nothing about anyone.
func saidFile() string { return filepath.Join(xdg.StateHome, "onetoone", "said") }

// newSurroundings gives what is to be said about where the program runs and was
// not said yet, and remembers it. Where that cannot be written down it is said
// again the next time.
func newSurroundings(w *words.Words, getenv func(string) string, file string) []string {
	text, _ := os.ReadFile(file) // none: nothing was said
	said := strings.Fields(string(text))
	var out []string
	for _, s := range surroundings() {
		here := slices.ContainsFunc(s.sign, func(name string) bool { return getenv(name) != "" })
		if !here || slices.Contains(said, s.id) {
			continue
		}
		out, said = append(out, w.T(s.text)), append(said, s.id)
	}
	if len(out) > 0 && os.MkdirAll(filepath.Dir(file), 0o700) == nil {
		_ = os.WriteFile(file, []byte(strings.Join(said, "\n")+"\n"), 0o600)
	}
	return out
}
