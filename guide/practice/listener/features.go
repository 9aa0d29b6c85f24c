package listener

import (
	"strconv"
	"strings"
)

// Features are what the model looks at in a line: its words, alone and two
// in a row, and how it is built. The part before the colon says which;
// why.go puts them into words again. One that begins with a capital letter is
// about how the line is built, and counts for more than a word does.
func Features(line string) []string {
	f := features{seen: map[string]bool{}}
	ss := split(line)
	for i, s := range ss {
		f.words(s)
		f.heads(s, i == len(ss)-1)
	}
	f.question(ss)
	f.shape(ss)
	f.forms(ss)
	return f.list
}

// features is a list without doubles.
type features struct {
	list []string
	seen map[string]bool
}

func (f *features) add(kind, what string) {
	s := kind + ":" + what
	if !f.seen[s] {
		f.seen[s] = true
		f.list = append(f.list, s)
	}
}

func mark(asks bool) string {
	if asks {
		return "?"
	}
	return "."
}

// words adds the words of a sentence, with their neighbours, and how it opens.
func (f *features) words(s sentence) {
	w := s.words
	for i := range w {
		f.add("w", w[i])
		if i > 0 {
			f.add("b", w[i-1]+" "+w[i])
		}
	}
	core := s.core()
	for n := 1; n <= min(3, len(core)); n++ {
		f.add("o"+mark(s.asks), strings.Join(core[:n], " "))
	}
	if len(w) > 0 {
		f.add("e"+mark(s.asks), w[len(w)-1])
	}
}

// heads adds what a sentence could be asking by: its first words, the last
// place where a question could begin, and question words inside.
func (f *features) heads(s sentence, last bool) {
	w := s.core()
	if len(w) == 0 {
		f.add("None"+mark(s.asks), "")
		return
	}
	add := func(where, head string) {
		f.add(where+mark(s.asks), head)
		f.add(where+"family"+mark(s.asks), family(head))
		if last {
			f.add(where+"last"+mark(s.asks), family(head))
		}
	}
	add("Start", head(w, 0))
	for i := len(w) - 1; i >= 0; i-- {
		if h := head(w, i); h != "plain" && (i == 0 || begins(w, i)) {
			add("Late", h)
			break
		}
	}
	for i := range w {
		if wh[w[i]] && begins(w, i) {
			add("Inside", head(w, i))
		}
	}
}

// question adds what a simple rule would say of the last sentence that ends
// with a question mark.
func (f *features) question(ss []sentence) {
	var q sentence
	for _, s := range ss {
		if s.asks {
			q = s
		}
	}
	kind := rule(q.words)
	f.add("Rule", kind)
	if kind == "none" {
		return
	}
	f.add("Rulelen", kind+" "+size(len(q.words)))
	if kind != "closed" {
		return
	}
	order := "statement"
	for i, w := range q.words {
		if verbs[w] && doers[at(q.words, i+1)] {
			order = "inverted"
		}
	}
	f.add("Order", order)
	f.add("Order", order+" "+size(len(q.words)))
	f.add("Orderstart", order+" "+family(head(q.core(), 0)))
}

// rule is the kind of question by its question words alone.
func rule(words []string) string {
	if len(words) == 0 {
		return "none"
	}
	kind := "closed"
	for i, w := range words {
		next := at(words, i+1)
		switch {
		case w == "how" && amounts[next] && next != "about", w == "when", strings.HasPrefix(w, "where"):
			if kind == "closed" {
				kind = "amount"
			}
		case wh[w], w == "tell" && next == "me":
			kind = "open"
		}
	}
	return kind
}

// shape adds how long the line is, and who it is about.
func (f *features) shape(ss []sentence) {
	total, asks, you, me := 0, 0, 0, 0
	for _, s := range ss {
		total += len(s.words)
		if s.asks {
			asks++
		}
		for _, w := range s.words {
			if yours[w] {
				you++
			}
			if ours[w] {
				me++
			}
		}
	}
	f.add("Asks", strconv.Itoa(min(asks, 3)))
	if asks > 0 {
		f.add("Endsasking", strconv.FormatBool(ss[len(ss)-1].asks))
	}
	f.add("len", size(total))
	f.add("sentences", strconv.Itoa(min(len(ss), 5)))
	f.add("you", strconv.Itoa(min(you, 4)))
	f.add("me", strconv.Itoa(min(me, 4)))
	switch {
	case you > 0 && me == 0:
		f.add("about", "you")
	case me > 0 && you == 0:
		f.add("about", "me")
	case you > 0:
		f.add("about", "both")
	}
}

// size is a length in steps that grow.
func size(n int) string {
	b := 0
	for ; n > 0; n = n * 2 / 3 {
		b++
	}
	return strconv.Itoa(b)
}
