package script_test

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"example.org/onetoone/guide/script"
)

// builtinContent is what is asked of each built-in guide beyond being valid.
var builtinContent = map[string]struct {
	title   string
	minutes []int
	prompts int // at least, in a stage
	others  bool
}{
	"one-to-one":  {"One-to-one", []int{5, 6, 8, 6, 5}, 10, true},
	"ten-minutes": {"Ten minutes", []int{2, 1, 3, 2, 2}, 5, true},
}

// wordings is every question of a stage, in any of its wordings.
func wordings(s script.Stage) (list []string) {
	for _, p := range s.Prompts {
		if !p.Tell {
			list = append(list, p.Wordings()...)
			list = append(list, slices.DeleteFunc(slices.Clone(p.Empty), func(s string) bool { return s == "" })...)
		}
	}
	return list
}

func eachStage(t *testing.T, check func(t *testing.T, g script.Guide, i int, s script.Stage)) {
	t.Helper()
	for _, g := range script.Builtin() {
		for i, s := range g.Stages {
			t.Run(g.ID+"/"+s.ID, func(t *testing.T) { check(t, g, i, s) })
		}
	}
}

func TestBuiltin_OneToOneComesFirst(t *testing.T) {
	var ids []string
	for _, g := range script.Builtin() {
		ids = append(ids, g.ID)
	}
	if want := []string{"one-to-one", "ten-minutes"}; !reflect.DeepEqual(ids, want) {
		t.Errorf("got %v, want %v", ids, want)
	}
	if _, ok := script.Find("nothing"); ok {
		t.Error("found a guide that is not there")
	}
}

func TestBuiltin_GivesCopies(t *testing.T) {
	script.Builtin()[0].Stages[0].Prompts[0].Text = "changed"
	if g, _ := script.Find("one-to-one"); g.Stages[0].Prompts[0].Text == "changed" {
		t.Error("a caller changed the built-in guide")
	}
}

func TestBuiltin_PrintsAsItsFile(t *testing.T) {
	for _, g := range script.Builtin() {
		if string(g.Markdown()) != string(readGuideFile(t, "guides/"+g.ID+".md")) {
			t.Errorf("%s prints as something else:\n%s", g.ID, g.Markdown())
		}
	}
}

func TestBuiltin_HasTheFiveStages(t *testing.T) {
	ids := []string{"relationship", "motivation", "story", "agitation", "next-step"}
	titles := []string{"Relationship", "Motivation", "Story", "Agitation", "Next step"}
	for _, g := range script.Builtin() {
		want := builtinContent[g.ID]
		if g.Title != want.title || len(g.Stages) != len(ids) || !reflect.DeepEqual(stageMinutes(g), want.minutes) {
			t.Fatalf("%s: %q, minutes %v", g.ID, g.Title, stageMinutes(g))
		}
		for i, s := range g.Stages {
			if s.ID != ids[i] || s.Title != titles[i] || len(s.Title) > 12 {
				t.Errorf("%s: stage %d is %q, %q", g.ID, i+1, s.ID, s.Title)
			}
		}
	}
}

func TestBuiltin_HasEnoughPromptsAndWordings(t *testing.T) {
	eachStage(t, func(t *testing.T, g script.Guide, _ int, s script.Stage) {
		reworded := 0
		for _, p := range s.Prompts {
			reworded += min(len(p.Other), 1)
		}
		if n := len(s.Prompts); n < builtinContent[g.ID].prompts || 2*reworded < n {
			t.Errorf("%d prompts, %d with another wording", n, reworded)
		}
	})
}

func TestBuiltin_HasThreeToSixShortCuesOfEveryKind(t *testing.T) {
	eachStage(t, func(t *testing.T, _ script.Guide, _ int, s script.Stage) {
		for _, l := range s.Cues.Lists() {
			if len(l.Lines) < 3 || len(l.Lines) > 6 {
				t.Errorf("%s: %d lines", l.ID, len(l.Lines))
			}
			for _, line := range l.Lines {
				if len(strings.Fields(line)) > 12 || len([]rune(line)) > 60 {
					t.Errorf("%s: too long for a glance: %s", l.ID, line)
				}
			}
		}
	})
}

func TestBuiltin_PromptsAreShortQuestions(t *testing.T) {
	eachStage(t, func(t *testing.T, _ script.Guide, _ int, s script.Stage) {
		for _, q := range wordings(s) {
			if n := len(strings.Fields(q)); n > 14 || !strings.HasSuffix(q, "?") || strings.ContainsAny(q, "_*") {
				t.Errorf("%d words: %s", n, q)
			}
			if len([]rune(q)) > 60 {
				t.Errorf("wider than a line of 60 columns: %s", q)
			}
		}
	})
}

// closedQuestion opens a question that yes or no answers, also in a later sentence.
var closedQuestion = regexp.MustCompile(`(?i)(^|[.?!:;]\s+)((is|are|was|were|do|does|did|have|has|had|can|could|will|would|should|shall|may|might|must|am)(n't)?|can't|won't|shan't)\b`)

func TestBuiltin_PromptsAreOpenUntilTheNextStep(t *testing.T) {
	eachStage(t, func(t *testing.T, _ script.Guide, _ int, s script.Stage) {
		for _, q := range wordings(s) {
			if s.ID != "next-step" && closedQuestion.MatchString(q) {
				t.Errorf("closed: %s", q)
			}
		}
	})
}

// littleWords are the words that say little about what a question is after.
var littleWords = strings.Fields(`a an the and or of to in on at for from with by up out if it that this there here what who
	when where why how which whose is are was were do does did have has had been be you your yours i me my we us they
	them their people somebody would could will can just so about around one now any all not don't`)

func tellingWords(q string) map[string]bool {
	words := map[string]bool{}
	for w := range strings.FieldsSeq(strings.ToLower(q)) {
		words[strings.Trim(w, ".,?!")] = true
	}
	for _, w := range littleWords {
		delete(words, w)
	}
	return words
}

func TestBuiltin_NoTwoPromptsOfAStageAskTheSame(t *testing.T) {
	eachStage(t, func(t *testing.T, _ script.Guide, _ int, s script.Stage) {
		for i, p := range s.Prompts {
			for _, other := range s.Prompts[:i] {
				a, b := tellingWords(p.Text), tellingWords(other.Text)
				shared := 0
				for w := range a {
					if b[w] {
						shared++
					}
				}
				if p.Text == other.Text || 2*shared > len(a)+len(b)-shared {
					t.Errorf("%q and %q", p.Text, other.Text)
				}
			}
		}
	})
	for _, g := range script.Builtin() {
		first := map[string]string{}
		for _, s := range g.Stages {
			for _, q := range wordings(s) {
				if stage, ok := first[strings.ToLower(q)]; ok {
					t.Errorf("%s: %q in %s and in %s", g.ID, q, stage, s.ID)
				}
				first[strings.ToLower(q)] = s.ID
			}
		}
	}
}

func TestBuiltin_UsesNoJargon(t *testing.T) {
	jargon := regexp.MustCompile(`(?i)\b(leverag|stakeholder|empower|impact|facilitat|engag|mobili[sz]|trauma|self-care|triggered|journey|capacity|outcome|utili[sz]|proactive|toxic|coping|identify|experiencing)`)
	for _, g := range script.Builtin() {
		if found := jargon.FindAllString(string(g.Markdown()), -1); found != nil {
			t.Errorf("%s: %q", g.ID, found)
		}
	}
}

func TestBuiltin_OpensInFourLinesInOrder(t *testing.T) {
	has := []*regexp.Regexp{
		regexp.MustCompile(`^I'm …, and it was … who (told me about you|said I should talk to you)`),
		regexp.MustCompile(`about \{minutes\} minutes, to hear (what matters to|how things are for) you`),
		regexp.MustCompile(`jot .* I won't`),
		regexp.MustCompile(`stays with me, unless you say otherwise or someone is in danger`),
	}
	for _, g := range script.Builtin() {
		if len(g.Opening) != len(has) {
			t.Fatalf("%s: %d opening lines", g.ID, len(g.Opening))
		}
		for i, line := range g.Opening {
			if !has[i].MatchString(line) {
				t.Errorf("%s: line %d is %q", g.ID, i+1, line)
			}
		}
	}
}

func TestBuiltin_KnowsWhatToSayWhenItGetsHard(t *testing.T) {
	for _, g := range script.Builtin() {
		for _, l := range g.Care.Lists() {
			least, most := 2, 3
			if l.ID == "signpost" {
				least, most = 3, 5
			}
			if n := len(l.Lines); n < least || n > most {
				t.Errorf("%s: %d lines under %s", g.ID, n, l.ID)
			}
		}
	}
}
