package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"os"

	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/listener/weights"
)

// utterance is a line of the one who leads the conversation, with what its
// annotators said of it, as shares of them.
type utterance struct {
	conversation string
	text         string
	before       []string     // what the other said, the newest last
	votes        [5][]float64 // by task
	annotators   float64
}

// conversation is one of the file.
type conversation struct {
	id   string
	high bool // its quality
}

// truth is the class that most annotators chose; the first of equals.
func (u utterance) truth(t weights.Task) int {
	best := 0
	for c, v := range u.votes[t] {
		if v > u.votes[t][best] {
			best = c
		}
	}
	return best
}

// column names a task's column, and the words in it in the order of the
// classes.
type column struct {
	task  weights.Task
	name  string
	words []string
}

var columns = []column{
	{weights.Questions, "question_subtype", []string{"n/a", "open", "closed"}},
	{weights.Reflections, "reflection_exists", []string{"False", "True"}},
	{weights.Complexities, "reflection_subtype", []string{"simple", "complex"}},
	{weights.Inputs, "therapist_input_exists", []string{"False", "True"}},
	{weights.Behaviours, "main_therapist_behaviour", []string{"question", "reflection", "therapist_input", "other"}},
}

// read reads the labelled conversations.
func read(file string) ([]utterance, []conversation, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	r := csv.NewReader(f)
	head, err := r.Read()
	if err != nil {
		return nil, nil, err
	}
	at := map[string]int{}
	for i, name := range head {
		at[name] = i
	}
	set := collection{index: map[[2]string]int{}, known: map[string]bool{}}
	for {
		row, err := r.Read()
		if err == io.EOF {
			return set.finish()
		}
		if err != nil {
			return nil, nil, err
		}
		line, _ := r.FieldPos(0)
		if err := set.add(func(name string) string { return row[at[name]] }); err != nil {
			return nil, nil, fmt.Errorf("%s:%d: %w", file, line, err)
		}
	}
}

type collection struct {
	list  []utterance
	index map[[2]string]int
	talks []conversation
	known map[string]bool
	// theirs is what the other one said last, of which talk, in which line of it.
	theirs        []string
	theirTalk, at string
}

// told keeps what the other one says.
func (c *collection) told(talk, id, text string) {
	if talk != c.theirTalk {
		c.theirTalk, c.theirs = talk, nil
	}
	if id != "" && id != c.at {
		c.at = id
		c.theirs = append(c.theirs[max(0, len(c.theirs)-2):len(c.theirs):len(c.theirs)], text)
	}
}

func (c *collection) add(cell func(string) string) error {
	talk := cell("transcript_id")
	if !c.known[talk] {
		c.known[talk] = true
		c.talks = append(c.talks, conversation{talk, cell("mi_quality") == "high"})
	}
	if cell("interlocutor") != "therapist" {
		c.told(talk, cell("utterance_id"), cell("utterance_text"))
		return nil
	}
	c.told(talk, "", "")
	key := [2]string{talk, cell("utterance_id")}
	i, found := c.index[key]
	if !found {
		i = len(c.list)
		c.index[key] = i
		u := utterance{conversation: talk, text: cell("utterance_text"), before: c.theirs}
		for _, col := range columns {
			u.votes[col.task] = make([]float64, len(col.words))
		}
		c.list = append(c.list, u)
	}
	u := &c.list[i]
	u.annotators++
	for _, col := range columns {
		if err := u.vote(col, cell(col.name)); err != nil {
			return err
		}
	}
	return nil
}

func (u *utterance) vote(col column, word string) error {
	for i, w := range col.words {
		if w == word {
			u.votes[col.task][i]++
			return nil
		}
	}
	if col.task == weights.Complexities { // of a line that reflects nothing
		return nil
	}
	return fmt.Errorf("%s: %q is none of %q", col.name, word, col.words)
}

// finish turns votes into shares.
func (c *collection) finish() ([]utterance, []conversation, error) {
	for i := range c.list {
		for _, votes := range c.list[i].votes {
			sum := 0.0
			for _, v := range votes {
				sum += v
			}
			for j := range votes {
				if sum > 0 {
					votes[j] /= sum
				}
			}
		}
	}
	return c.list, c.talks, nil
}

// set is lines of some conversations, with their features.
type set struct {
	lines    []utterance
	talks    []conversation
	features [][]string
}

func newSet(lines []utterance, talks []conversation) set {
	s := set{lines, talks, nil}
	for _, u := range lines {
		s.features = append(s.features, listener.Features(u.text))
	}
	return s
}

// parted gives the conversations that are not picked, and those that are.
func (s set) parted(picked func(talk string) bool) (rest, chosen set) {
	part := func(talk string) *set {
		if picked(talk) {
			return &chosen
		}
		return &rest
	}
	for _, t := range s.talks {
		p := part(t.id)
		p.talks = append(p.talks, t)
	}
	for i, u := range s.lines {
		p := part(u.conversation)
		p.lines, p.features = append(p.lines, u), append(p.features, s.features[i])
	}
	return rest, chosen
}

// heard is what a model hears in the lines, each alone and told what came before.
func (s set) heard(m *weights.Model) (alone, told []heard) {
	l := listener.With(m)
	for i, u := range s.lines {
		simple := m.Scores(weights.Complexities, s.features[i])
		for _, x := range []struct {
			before []string
			list   *[]heard
		}{{nil, &alone}, {u.before, &told}} {
			h := hear(l, u, x.before)
			h.class[weights.Complexities] = number(simple[1] > simple[0])
			*x.list = append(*x.list, h)
		}
	}
	return alone, told
}
