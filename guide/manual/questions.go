package manual

import (
	"fmt"
	"strings"

	"example.org/onetoone/guide/script"
	catalogue "example.org/onetoone/guide/words"
)

// Questions is the page that shows the questions, in Markdown: every prompt of
// the guides, stage by stage, made from the guides themselves.
func Questions(w *catalogue.Words, guides []script.Guide) string {
	var b strings.Builder
	line := func(format string, of ...any) { fmt.Fprintf(&b, format+"\n", of...) }
	line("# %s\n\n%s\n\n%s", w.T("manual.questions"), w.T("manual.questions.about"), w.T("manual.questions.how"))
	for _, g := range guides {
		line("\n## %s\n\n%s\n\n### %s\n", w.T("manual.questions.guide", "Title", escaped(g.Title), "Minutes", g.Minutes()), escaped(g.Summary), w.T("manual.questions.before"))
		for _, said := range g.OpeningLines(true, false) {
			line("- %s", escaped(said))
		}
		for i, s := range g.Stages {
			line("\n### %d. %s\n\n%s\n", i+1, w.T("manual.questions.guide", "Title", escaped(s.Title), "Minutes", s.Minutes), escaped(s.Purpose))
			for _, p := range s.Prompts {
				line("- %s", prompt(w, p))
				for n := range p.Other {
					line("  - %s", w.T("manual.questions.or", "Said", escaped(p.Said(n+1, prepared))))
				}
			}
		}
	}
	return b.String()
}

// prompt is a prompt in its own words, with what it is for.
func prompt(w *catalogue.Words, p script.Prompt) string {
	said := strings.ReplaceAll(escaped(p.Said(0, prepared)), "….", "…")
	switch {
	case p.Tell:
		return w.T("manual.questions.tell", "Said", said)
	case p.Step != "":
		return w.T("manual.questions.step", "Said", said, "Step", w.T("kind."+p.Step))
	}
	return said
}

// prepared is what stands for what somebody prepares.
func prepared(placeholder string) string {
	if placeholder == script.Here {
		return ""
	}
	return "…"
}

// escaped are words that say nothing in Markdown.
func escaped(text string) string {
	return strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "[", `\[`, "|", `\|`, "<", `\<`).Replace(text)
}
