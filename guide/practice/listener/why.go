package listener

import (
	"fmt"
	"strings"
)

// inWords says what a feature is, for somebody who reads why a line was
// labelled as it was. It is empty for features that say nothing by themselves.
func inWords(feature string) string {
	kind, what, _ := strings.Cut(feature, ":")
	asks := strings.HasSuffix(kind, "?")
	switch strings.TrimRight(kind, "?.") {
	case "w", "q", "b", "t":
		if allCommon(what) {
			return ""
		}
		return fmt.Sprintf("says “%s”", what)
	case "o":
		return fmt.Sprintf("opens with “%s”", what)
	case "e":
		if asks {
			return fmt.Sprintf("asks with “%s” at the end", what)
		}
		return fmt.Sprintf("ends with “%s”", what)
	case "Start":
		return headInWords("opens with", what)
	case "Late", "Inside":
		return headInWords("asks by", what)
	case "Order":
		return map[string]string{
			"inverted":  "asks with the verb first",
			"statement": "is a statement with " + aMark[len("has "):],
		}[what]
	case "Asks":
		return map[string]string{"0": noMark, "1": aMark}[what]
	case "about":
		return map[string]string{"you": "is about them alone", "me": "is about you, not them"}[what]
	}
	return ""
}

func headInWords(verb, head string) string {
	switch head {
	case "plain", "":
		return ""
	case "aux", "it", "i", "any", "you":
		return ""
	case "tell me":
		return "asks to be told"
	case "sounds":
		return "says what it sounds like"
	}
	return fmt.Sprintf("%s “%s”", verb, strings.TrimPrefix(head, "aux "))
}

// What is said of question marks; only where there is one, or none.
const (
	aMark  = "has a question mark"
	noMark = "has no question mark"
)

// why puts the strongest reasons of a decision into words, two at most and no
// word twice.
func (d decision) why() string {
	var said []string
	last := "" // anybody sees the mark: it is said where little else is
	for _, f := range d.reasons(12) {
		w := inWords(f)
		if strings.Contains(w, "question mark") {
			if (w == noMark) != d.marked && last == "" {
				last = w
			}
			continue
		}
		if w == "" || repeats(said, w) {
			continue
		}
		if said = append(said, w); len(said) == 2 {
			break
		}
	}
	if last != "" && len(said) < 2 {
		said = append(said, last)
	}
	return strings.Join(said, ", ")
}

// repeats reports whether a reason quotes what another one quotes, in whole or
// in part.
func repeats(said []string, next string) bool {
	for _, s := range said {
		a, b := quoted(s), quoted(next)
		if s == next || a != "" && b != "" && (strings.Contains(a, b) || strings.Contains(b, a)) {
			return true
		}
	}
	return false
}

func quoted(s string) string {
	_, s, _ = strings.Cut(s, "“")
	s, _, _ = strings.Cut(s, "”")
	return s
}

// allCommon reports whether all of the words are such as anybody says.
func allCommon(words string) bool {
	for w := range strings.FieldsSeq(words) {
		if !common[w] {
			return false
		}
	}
	return true
}
