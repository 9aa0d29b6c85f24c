package script_test

import (
	"strings"
	"testing"

	"example.org/onetoone/guide/script"
)

func TestCheck_SaysWhereAGuideIsWrong(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(*script.Guide)
		want   string
	}{
		{"nothing", func(g *script.Guide) {}, ""},
		{"no cues", func(g *script.Guide) { g.Stages[2].Cues = script.Cues{} }, ""},
		{"no stages", func(g *script.Guide) { g.Stages = nil }, `guide: expected a stage, headed "## 1. " and its title`},
		{"no pause", func(g *script.Guide) { g.Care.Pause = nil }, `When it gets hard, Pause: expected at least one line under "When it gets hard, Pause"`},
		{"no minutes", func(g *script.Guide) { g.Stages[1].Minutes = 0 }, "stage 2, minutes: expected 1 to 240 minutes, found 0"},
		{"no duties", func(g *script.Guide) { g.Stages[3].Duties = nil }, ""},
		{"a duty twice in a stage", func(g *script.Guide) { g.Stages[3].Duties = append(g.Stages[3].Duties, script.DutyWhy) },
			`stage 4, duties: expected a duty of one stage, found "asks why", which is that of stage 4`},
		{"no id", func(g *script.Guide) { g.ID = "" }, `guide, id: expected an id of lower-case words joined by hyphens, at most 40 characters, found ""`},
		{"odd id", func(g *script.Guide) { g.ID = "one--to-one" }, `guide, id: expected an id of lower-case words joined by hyphens, at most 40 characters, found "one--to-one"`},
		{"same prompt in another stage", func(g *script.Guide) { g.Stages[1].Prompts[0].ID = g.Stages[0].Prompts[1].ID },
			`stage 2, Ask, prompt 1: expected an id used once, found "beginning", which is that of stage 1, Ask, prompt 2`},
		{"line end", func(g *script.Guide) { g.Stages[0].Prompts[0].Other[0] = "a\nb" },
			"stage 1, Ask, prompt 1, or 1: expected another way to ask, but it holds a control character (LF)"},
		{"escape", func(g *script.Guide) { g.Stages[0].Cues.Avoid[1] = "\x1b[31mred" },
			"stage 1, Avoid, line 2: expected a line of words, but it holds a control character (ESC)"},
		{"spaces", func(g *script.Guide) { g.Summary = "a  b" }, "guide, about: expected single spaces between words and none around them"},
		{"minutes in a prompt", func(g *script.Guide) { g.Stages[0].Prompts[0].Text = "{minutes}?" },
			"stage 1, Ask, prompt 1: expected words without braces; only {minutes} may stand in an opening line"},
		{"too long to print", func(g *script.Guide) {
			g.Care.Signpost = make([]string, 1000)
			for i := range g.Care.Signpost {
				g.Care.Signpost[i] = strings.Repeat("*", 300)
			}
		}, "guide: expected a guide that prints to at most 256 KiB"},
	} {
		t.Run(c.name, func(t *testing.T) {
			g, _ := script.Find("one-to-one")
			c.change(&g)
			got := ""
			if err := g.Check(); err != nil {
				got = err.Error()
			}
			if got != c.want {
				t.Errorf(" got %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestCheck_JoinsEverythingFoundWrong(t *testing.T) {
	if got := len(strings.Split(script.Guide{}.Check().Error(), "\n")); got != 9 {
		t.Errorf("found %d things wrong with the zero guide, want 9", got)
	}
}
