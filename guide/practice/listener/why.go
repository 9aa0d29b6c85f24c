package listener

import (
	"slices"
	"strings"

	"example.org/onetoone/guide/words"
)

// reason is what a label is given for: a text, and the words that it quotes, if
// it quotes any.
type reason struct{ id, quotes string }

// text is the reason, to be said.
func (r reason) text() words.Text {
	if r.quotes == "" {
		return words.Of(r.id)
	}
	return words.Of(r.id, "Words", r.quotes)
}

// says is the reason that a line says some words.
func says(quotes string) words.Text { return reason{"reason.says", quotes}.text() }

// reasonOf says what a feature is, for somebody who reads why a line was
// labelled as it was. It is the zero reason for features that say nothing by
// themselves.
func reasonOf(feature string) reason {
	kind, what, _ := strings.Cut(feature, ":")
	asks := strings.HasSuffix(kind, "?")
	switch strings.TrimRight(kind, "?.") {
	case "w", "q", "b", "t":
		if allCommon(what) {
			return reason{}
		}
		return reason{"reason.says", what}
	case "o":
		return reason{"reason.opens", what}
	case "e":
		if asks {
			return reason{"reason.asks.end", what}
		}
		return reason{"reason.ends", what}
	case "Start":
		return ofHead("reason.opens", what)
	case "Late", "Inside":
		return ofHead("reason.asks.by", what)
	case "Order", "Asks", "about":
		return reason{id: built(kind + ":" + what)}
	}
	return reason{}
}

// built is what is said of how a line is built, and whom it is about.
func built(feature string) string {
	switch feature {
	case "Order:inverted":
		return "reason.inverted"
	case "Order:statement":
		return "reason.statement"
	case "Asks:0":
		return "reason.unmarked"
	case "Asks:1":
		return "reason.marked"
	case "about:you":
		return "reason.them"
	case "about:me":
		return "reason.you"
	}
	return ""
}

// ofMarks are those about question marks: they are given only where there is
// one, or none.
var ofMarks = []string{"reason.statement", "reason.marked", "reason.unmarked"}

// why gives the strongest reasons of a decision, two at most and no word twice;
// or, where there is none, what otherwise says.
func (d decision) why(otherwise reason) words.Text {
	var given []reason
	var last reason // anybody sees the mark: it is said where little else is
	for _, f := range d.reasons(12) {
		r := reasonOf(f)
		if slices.Contains(ofMarks, r.id) {
			if (r.id == "reason.unmarked") != d.marked && last.id == "" {
				last = r
			}
			continue
		}
		if r.id == "" || repeats(given, r) {
			continue
		}
		if given = append(given, r); len(given) == 2 {
			break
		}
	}
	if last.id != "" && len(given) < 2 {
		given = append(given, last)
	}
	switch len(given) {
	case 0:
		return otherwise.text()
	case 1:
		return given[0].text()
	}
	return words.Of("reason.and", "Before", given[0].text(), "Last", given[1].text())
}

// repeats reports whether a reason quotes what another one quotes, in whole or
// in part.
func repeats(given []reason, next reason) bool {
	a := next.quotes
	return slices.ContainsFunc(given, func(r reason) bool {
		b := r.quotes
		return r == next || a != "" && b != "" && (strings.Contains(a, b) || strings.Contains(b, a))
	})
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
