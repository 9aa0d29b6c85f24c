package manual

import (
	"embed"
	"slices"
	"strconv"

	"example.org/onetoone/guide/manual"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/words"
)

//go:embed *.md
var files embed.FS

// questions is the page that is made from the guides.
const questions = "questions"

// Names are the pages, in the order in which somebody may want them.
func Names() []string {
	return []string{"organizer", questions, "people", "safety", "trouble", "practice", "trainer", "persona", "commands", "promises", "speed", "code"}
}

// ErrNoPage is returned for a page that there is not.
const ErrNoPage = words.Error("fail.page.none")

// Source is a page in Markdown.
func Source(w *words.Words, name string) (string, error) {
	if !slices.Contains(Names(), name) {
		return "", words.Fail("fail.page.named", ErrNoPage, "Page", strconv.Quote(name))
	}
	if name == questions {
		return manual.Questions(w, script.Builtin()), nil
	}
	src, err := files.ReadFile(name + ".md")
	return string(src), err
}

// Pages reads all of them, for the screens.
func Pages(w *words.Words) (out []manual.Page) {
	link := func(page string) string { return w.T("manual.link.here", "Page", page) }
	for _, name := range Names() {
		if src, err := Source(w, name); err == nil {
			out = append(out, manual.Read(name, src, manual.Style{Link: link}))
		}
	}
	return out
}
