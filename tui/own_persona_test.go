package tui_test

import (
	"strings"
	"testing"

	"example.org/onetoone/guide/personas"
	"example.org/onetoone/tui"
)

func TestPersonas_OnesOwnIsPractisedWithAndABrokenOneIsNamed(t *testing.T) {
	bubble(t, func(t *testing.T) {
		blank, reads := personas.Blank().Text, 0
		files := []personas.File{
			{Name: "alex.md", Text: []byte(blank)}, {Name: "wrong.md", Text: []byte(strings.NewReplacer("- mood: ", "- moods: ", "`alex`", "`wrong`").Replace(blank))},
			{Name: "tom.md", Text: []byte(strings.ReplaceAll(blank, "`alex`", "`tom`"))},
		}
		p := openWith(t, newMemory(), 80, 40, sunday, func(c *tui.Config) {
			asPractice(c)
			c.Cast = func() personas.Cast { reads++; return personas.CastOf(files) }
		})
		if reads != 0 {
			t.Error("the folder is read before anybody practises")
		}
		p.press("a").sees("Alex, van driver, 40", "alex.md", "tom.md, in place of ours", "Dee, tenant, 34", "Broken files", "wrong.md:29 cannot be used")
		p.press("e").sees("expected one of mood, motive, pronoun, found the key", "did you mean \"mood\"?", "onetoone personas check wrong.md").press("esc")
		p.press("a d 2").sees("Alex").press("'How do you know when you are working?' enter").sees("They text you at ten")
		files = nil
		p.press("esc x x").sees("Debrief: Alex", "They text you at ten")
		p.press("esc esc 3").sees("Which card?", "Dee, tenant, 34").seesNot("Alex")
	})
}
