package listener

import (
	"strings"

	"example.org/onetoone/guide/practice/listener/weights"
)

// clause is a part of a line that does one thing: it asks, or it says
// something. A line of several is heard clause by clause, so that what is given
// back before a question is heard beside the question.
type clause struct {
	text string
	asks bool
}

// clauses gives the parts of a line: its sentences, cut once more where a
// question begins behind a comma or a dash. What is said in one go is one.
func clauses(line string) []clause {
	var out []clause
	from := 0
	end := func(to int) {
		text := strings.TrimSpace(line[from:to])
		from = to
		ss := split(text)
		if len(ss[0].words) == 0 {
			return
		}
		asks := ss[len(ss)-1].asks
		if n := len(out); n > 0 && !asks && !out[n-1].asks {
			out[n-1].text += " " + text
			return
		}
		out = append(out, clause{text, asks})
	}
	for i, c := range line {
		if i < from {
			continue
		}
		after := i + len(string(c))
		switch {
		case strings.ContainsRune(marks+".!。…\n", c):
			end(after)
		case strings.ContainsRune(",;:–—", c), c == '-' && i > 0 && line[i-1] == ' ':
			if opensQuestion(line[after:]) {
				end(after)
			}
		}
	}
	end(len(line))
	return out
}

// opensQuestion reports whether a question begins a text, rather than what
// hangs on the words before: "you said it, which was brave".
func opensQuestion(text string) bool {
	if i := strings.IndexAny(text, marks+".!…\n"); i >= 0 {
		text = text[:i+1]
	}
	core := split(text)[0].core()
	if len(core) < 2 || core[0] == "which" || core[0] == "who" && !doers[at(core, 2)] || core[0] == "when" && !verbs[core[1]] {
		return false
	}
	if verbs[core[0]] { // behind "isn't" and who does it nothing stands in a tag
		return doers[core[1]] && len(core) > 2
	}
	return wh[core[0]] && begins(core, 0) && (strings.ContainsAny(text, marks) || plainQuestion(core) || asksBy(core[0], core[1], len(core), core))
}

// parts is what the clauses of a line do, each by itself.
type parts struct {
	asking    decision // of the last that asks, where one does
	asked     sentence
	given     decision // of the first that gives back
	givenIn   string   // its words; empty where none does
	questions int
	own       bool // what is said beside the questions is about the speaker
	plain     bool // it is a question and nothing else
}

func (l *Listener) parts(line string, before []string) (p parts) {
	list := clauses(line)
	if len(list) == 1 {
		ss := split(list[0].text)
		p.plain = list[0].asks && outright(ss[len(ss)-1].core())
		if !list[0].asks && echoes(ss, before) {
			p.given, p.givenIn = decision{class: 1, task: weights.Reflections, m: l.m}, list[0].text
		}
		return p
	}
	for _, c := range list {
		ss := split(c.text)
		moves := l.shelf.byPhrase(ss)
		q, r, _, _ := together(l.m, Features(c.text), l.shelf.hints(ss, moves))
		marked := strings.ContainsAny(c.text, marks)
		q.marked, r.marked = marked, marked
		if c.asks && q.class == 0 && r.class == 0 && marked {
			q.class = 2 // "you busy?"
		}
		if c.asks && q.class > 0 {
			p.asking, p.asked = q, ss[len(ss)-1]
			p.questions++
			if r.class == 0 {
				continue
			}
		}
		p.own = p.own || !c.asks && l.shelf.ownOnly(ss)
		if gives := r.class == 1 || !c.asks && (echoes(ss, before) || ss[0].words[0] == "so" && len(moves) == 0); p.givenIn == "" && gives && len(ss[0].words) > 1 && !leavesFree(c.text) &&
			!conditional[ss[0].core0()] && (about(ss) || GivenBack(c.text, before...) != "") {
			r.class = 1
			p.given, p.givenIn = r, c.text
		}
	}
	return p
}

// outright reports whether words ask from their first one on.
func outright(core []string) bool {
	w, next := at(core, 0), at(core, 1)
	return wh[w] && begins(core, 0) || verbs[w] && doers[next] || w == "you" && next == "ever"
}

// echoes reports whether most of what sentences say was in the newest lines
// before, and nothing of the speaker is: "three nights running".
func echoes(ss []sentence, before []string) bool {
	said := map[string]bool{}
	for _, b := range before[max(0, len(before)-3):] {
		for _, s := range split(b) {
			for _, w := range s.words {
				said[w] = true
			}
		}
	}
	own, same := 0, 0
	for _, s := range ss {
		for _, w := range s.words {
			switch {
			case ours[w]:
				return false
			case common[w] || len(w) < 3 || w == "must":
			case said[w]:
				same++
			default:
				own++
			}
		}
	}
	return same > 0 && same >= 2*own
}

// about reports whether sentences are about the other person, or take up how
// something sounds: what is told of the speaker gives nothing back.
func about(ss []sentence) bool {
	for _, s := range ss {
		if sounds[s.core0()] {
			return true
		}
		for _, w := range s.words {
			if yours[w] || w == "yours" {
				return true
			}
		}
	}
	return false
}

// ownOnly reports whether sentences tell of the speaker, and of nobody else.
func (sh shelf) ownOnly(ss []sentence) bool {
	tells := false
	for _, s := range ss {
		core := s.core()
		if len(core) > 1 && core[0] == "i" && takesIn[core[1]] {
			return false
		}
		for _, w := range s.words {
			tells = tells || ours[w] || w == "mine"
		}
	}
	return tells && !about(ss) && !sh.giving.in(ss)
}
