package script_test

import (
	"reflect"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"example.org/onetoone/guide/script"
)

// oddPieces make words that Markdown might take for something else.
var oddPieces = []string{
	"a", "why", "it's", "1.", "23)", "-", "--", "---", "+", "*", "**", "_", "`", "``", "#", "##", "=", "===",
	">", "<", "<b>", "</b>", "<!--", "[", "]", "[x]", "](", "!", "![", "~", "~~", "~~~", "&", "&amp;", "&#35;",
	"\\", "\\\\", "|", "|---|", ":-", ":", "or:", "tell:", "·", "é", "日本", "…", "\u00a0", "👩\u200d🌾", "http://a.b", "a@b.c", "?",
}

func anyWords(longest int) *rapid.Generator[string] {
	word := rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(oddPieces), 1, 4).Draw(t, "pieces"), "")
	})
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(word, 1, longest).Draw(t, "words"), " ")
	}).Filter(func(s string) bool { return strings.TrimSpace(s) == s && len(s) <= 40 })
}

func anyLines(t *rapid.T, least int, name string) []string {
	list := rapid.SliceOfN(anyWords(4), least, 3).Draw(t, name)
	if len(list) == 0 {
		return nil
	}
	return list
}

// anyPrompt is a prompt; one that stays is no part of the ask.
func anyPrompt(t *rapid.T, id string, mayAsk bool) script.Prompt {
	p := script.Prompt{
		ID: id, Text: anyWords(6).Draw(t, "prompt"), Other: anyLines(t, 0, "other"),
		Step: rapid.SampledFrom(append(script.Steps(), "", "")).Draw(t, "step"),
		Tell: rapid.Bool().Draw(t, "tell"), Carries: rapid.Bool().Draw(t, "carries"), Asks: mayAsk && rapid.Bool().Draw(t, "asks"),
	}
	empty, lacks := make([]string, 1+len(p.Other)), false
	for i := range empty {
		if !rapid.Bool().Draw(t, "prepared") {
			continue
		}
		empty[i], lacks = anyWords(3).Draw(t, "empty")+" {here}", true
		with := anyWords(2).Draw(t, "with") + rapid.SampledFrom([]string{" {ask}", " {here}, {story}"}).Draw(t, "hole")
		if i == 0 {
			p.Text = with
		} else {
			p.Other[i-1] = with
		}
	}
	if lacks {
		p.Empty = empty
	}
	return p
}

func anyGuide(t *rapid.T) script.Guide {
	g := script.Guide{
		ID: "any", Title: anyWords(3).Draw(t, "title"), Summary: anyWords(6).Draw(t, "summary"),
		Opening: append(anyLines(t, 0, "opening"), "About {minutes} minutes."),
		Care: script.Care{
			Pause: anyLines(t, 1, "pause"), Skip: anyLines(t, 1, "skip"), Stop: anyLines(t, 1, "stop"),
			Signpost: anyLines(t, 1, "signpost"),
		},
	}
	if rapid.Bool().Draw(t, "meets") {
		g.Meeting = make([]string, len(g.Opening))
		g.Meeting[rapid.IntRange(0, len(g.Opening)-1).Draw(t, "at")] = anyWords(3).Draw(t, "meeting")
	}
	if rapid.Bool().Draw(t, "met") {
		g.Met = make([]string, len(g.Opening))
		g.Met[rapid.IntRange(0, len(g.Opening)-1).Draw(t, "at")] = anyWords(3).Draw(t, "again")
	}
	free := rapid.Permutation(script.Duties()).Draw(t, "duties")
	for i := range rapid.IntRange(1, 3).Draw(t, "stages") {
		s := script.Stage{
			ID: "stage-" + strconv.Itoa(i), Title: anyWords(3).Draw(t, "stage"), Purpose: anyWords(6).Draw(t, "purpose"),
			Minutes: rapid.IntRange(1, 240).Draw(t, "minutes"),
			Cues: script.Cues{
				Listen: anyLines(t, 0, "listen"), Follow: anyLines(t, 0, "follow"), Avoid: anyLines(t, 0, "avoid"),
				MoveOn: anyLines(t, 0, "move on"), Recover: anyLines(t, 0, "recover"),
			},
		}
		for j := range rapid.IntRange(1, 3).Draw(t, "prompts") {
			s.Prompts = append(s.Prompts, anyPrompt(t, strconv.Itoa(i)+"-"+strconv.Itoa(j), j > 0))
		}
		if n := rapid.IntRange(0, len(free)).Draw(t, "has"); n > 0 {
			s.Duties, free = free[:n:n], free[n:]
		}
		g.Stages = append(g.Stages, s)
	}
	return g
}

func TestMarkdown_IsReadBackAsTheSameGuide(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := anyGuide(t)
		got, err := script.Parse("printed.md", g.Markdown())
		if err != nil || !reflect.DeepEqual(got, g) {
			t.Fatalf("printed\n%s\nread back %#v (%v)\nwant %#v", g.Markdown(), got, err, g)
		}
	})
}

func TestMarkdown_LeavesOrdinarySentencesAsTheyAre(t *testing.T) {
	const line = `"I'll see": it's 5-10 people, isn't it? Q&A (at 6.30) – yes!`
	g, _ := script.Find("one-to-one")
	g.Stages[0].Cues.Avoid = []string{line}
	if !strings.Contains(string(g.Markdown()), "\n- "+line+"\n") {
		t.Errorf("escaped: %s", g.Markdown())
	}
}

func TestMarkdown_PrintsAGuideAsItWasWritten(t *testing.T) {
	for _, name := range []string{"small.md", "whole.md"} {
		src := readGuideFile(t, "testdata/guides/good/"+name)
		g, err := script.Parse(name, src)
		if err != nil || string(g.Markdown()) != string(src) {
			t.Errorf("%v\n%s", err, g.Markdown())
		}
	}
}
