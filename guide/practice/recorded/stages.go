package recorded

import (
	"strings"
	"unicode"

	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/scorecard"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/words"
)

// Told is how the stages of a recording were told.
type Told string

// The ways. The values are stored: they never change meaning.
const (
	ByHeadings Told = "headings" // the file has headings
	ByPrompts  Told = "prompts"  // the organizer asked prompts of the guide
	NotTold    Told = "not told"
)

// Say is the way in a sentence.
func (t Told) Say(w *words.Words) string {
	switch t {
	case ByHeadings:
		return w.T("told.headings")
	case ByPrompts:
		return w.T("told.prompts")
	}
	return w.T("told.not")
}

// Tell gives each turn the title of its stage, where that can be told, and says
// how. A heading that names no stage of the guide stays as it is.
func Tell(g script.Guide, turns []scorecard.Turn) Told {
	titles := map[string]string{} // by heading
	for i := range turns {
		heading := turns[i].Stage
		if heading == "" {
			continue
		}
		if _, known := titles[heading]; !known {
			titles[heading] = stageOf(g, heading)
		}
		turns[i].Stage = titles[heading]
	}
	if len(titles) > 0 {
		return ByHeadings
	}
	sign := signs(g, turns)
	if len(distinct(sign)) < 2 {
		return NotTold
	}
	stage := ""
	for i := range turns {
		if sign[i] != "" {
			stage = sign[i]
		}
		turns[i].Stage = stage
	}
	return ByPrompts
}

// stageOf is the title of the stage that a heading names, such as "2. Story (5
// min)" or "## STORY:"; else the heading.
func stageOf(g script.Guide, heading string) string {
	plain := flat(strings.TrimLeftFunc(heading, func(r rune) bool { return !unicode.IsLetter(r) }))
	for _, st := range g.Stages {
		for _, name := range []string{flat(st.Title), flat(st.ID)} {
			if plain == name || strings.HasPrefix(plain, name+" ") {
				return st.Title
			}
		}
	}
	return heading
}

// signs are the titles of the stages that turns go to, by turn; empty for those
// that go nowhere.
func signs(g script.Guide, turns []scorecard.Turn) []string {
	p := newPrompts(g)
	out := make([]string, len(turns))
	for i, t := range turns {
		switch {
		case !t.Organizer:
		case t.Heard.Does(listener.Ask) && t.Heard.Asks.Count() >= 2:
			out[i] = g.Stages[len(g.Stages)-1].Title
		default:
			out[i] = p.in(t.Words)
		}
	}
	return out
}

func distinct(titles []string) map[string]bool {
	out := map[string]bool{}
	for _, t := range titles {
		if t != "" {
			out[t] = true
		}
	}
	return out
}

// prompts finds the guide's prompts in what is said.
type prompts struct {
	all  []prompt
	with map[string][]int // the prompts that have a word
}

type prompt struct {
	words []string
	stage string // its title
}

// fewest is how many words a prompt has to have: shorter ones, such as "And
// then?", are asked anywhere.
const fewest = 4

func newPrompts(g script.Guide) prompts {
	p := prompts{with: map[string][]int{}}
	for _, st := range g.Stages {
		for _, x := range st.Prompts {
			for _, text := range append(x.Wordings(), x.Empty...) {
				if words := strings.Fields(flat(text)); len(words) >= fewest {
					p.all = append(p.all, prompt{words, st.Title})
				}
			}
		}
	}
	for i, x := range p.all {
		for w := range distinct(x.words) {
			p.with[w] = append(p.with[w], i)
		}
	}
	return p
}

// in is the stage of the prompts that are asked in some words; empty when there
// is none, or when they are of several stages.
func (p prompts) in(words string) string {
	stage := ""
	for _, sentence := range strings.FieldsFunc(words, func(r rune) bool { return strings.ContainsRune(".?!…\n", r) }) {
		said := strings.Fields(flat(sentence))
		for i, n := range p.shared(said) {
			x := p.all[i]
			if n < fewest || !most(n, len(x.words)) || !most(inOrder(x.words, said), len(x.words)) {
				continue
			}
			if stage != "" && stage != x.stage {
				return ""
			}
			stage = x.stage
		}
	}
	return stage
}

// shared is how many words each prompt shares with what was said.
func (p prompts) shared(said []string) map[int]int {
	out := map[int]int{}
	if len(said) < fewest {
		return out
	}
	seen := map[string]bool{}
	for _, w := range said {
		if seen[w] {
			continue
		}
		seen[w] = true
		for _, i := range p.with[w] {
			out[i]++
		}
	}
	return out
}

// most is four fifths.
func most(n, of int) bool { return 5*n >= 4*of }

// inOrder is how many words of a can be found in b in their order.
func inOrder(a, b []string) int {
	row := make([]int, len(b)+1)
	for _, x := range a {
		before := 0
		for j, y := range b {
			here := row[j+1]
			switch {
			case x == y:
				row[j+1] = before + 1
			default:
				row[j+1] = max(row[j+1], row[j])
			}
			before = here
		}
	}
	return row[len(b)]
}

func ofWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// flat is the words in lower case with single spaces and nothing else.
func flat(s string) string {
	return strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		switch {
		case r == '\'' || r == '’':
			return -1
		case !ofWord(r):
			return ' '
		}
		return unicode.ToLower(r)
	}, s)), " ")
}
