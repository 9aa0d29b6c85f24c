package words

import "strings"

// Words says texts in one language. Nothing in it changes, so that any number
// of goroutines may use it. The zero value says
// English, and so does nil.
type Words struct {
	from *Catalogue
}

// Catalogue is a language's texts, prepared by the generator: records that
// begin with the byte Begin, sorted by their ids. In a record stand the id, the
// byte Between, and the text; where the text goes with a number, pairs of a form
// ("one", "few", "other") and its text, all with Between between.
type Catalogue struct {
	// Tag is the language, as in "en" or "pt-BR".
	Tag string
	// Texts are the records.
	Texts *string
}

// Begin is the byte with which each record of a Catalogue begins, and Between
// the one between its parts: those that ASCII has for it.
const (
	Begin   = '\x1e'
	Between = '\x1f'
)

const between = string(rune(Between))

// PluralID is the id under which a Catalogue keeps which form goes with which
// number: a letter each for 0 to 99, a letter each for what is left of larger
// ones when hundreds are taken off, and one for whole millions: z, o, t, f or
// m, as the form begins, and x for "other".
const PluralID = "language.plural"

// English says texts in English.
func English() *Words { return &inEnglish }

// From says texts out of a catalogue that is not one of the program's own.
func From(c *Catalogue) *Words { return &Words{from: c} }

// In says texts in the first language of a list that there is a catalogue of,
// in English when there is none. A language may be written as in a locale,
// "de_DE.UTF-8": what is not known of it is left off from behind.
func In(languages ...string) *Words {
	for _, l := range languages {
		l, _, _ = strings.Cut(l, ".")
		l = strings.ReplaceAll(l, "_", "-")
		for l != "" {
			for i := range catalogues {
				if strings.EqualFold(catalogues[i].Tag, l) {
					return &Words{from: &catalogues[i]}
				}
			}
			l = l[:max(0, strings.LastIndexByte(l, '-'))]
		}
	}
	return English()
}

// Language is the tag of the language in which w speaks.
func (w *Words) Language() string { return w.catalogue().Tag }

// T says the text of an id. values are pairs of a name and what it stands for.
func (w *Words) T(id string, values ...any) string {
	text, ok := w.find(id)
	if !ok {
		return "[" + id + "]"
	}
	return w.fill(form(text, "other"), values)
}

// N says the text of an id that goes with a number, which the text names
// PluralCount.
func (w *Words) N(id string, n int, values ...any) string {
	text, ok := w.find(id)
	if !ok {
		return "[" + id + "]"
	}
	return w.fill(form(text, w.plural(n)), append(values[:len(values):len(values)], "PluralCount", n))
}

// Has reports whether there is a text of an id.
func (w *Words) Has(id string) bool {
	_, ok := w.find(id)
	return ok
}

func (w *Words) catalogue() *Catalogue {
	if w == nil || w.from == nil {
		return inEnglish.from
	}
	return w.from
}

// find is the text of an id as the catalogue has it, in English where the
// language lacks it.
func (w *Words) find(id string) (string, bool) {
	c := w.catalogue()
	text, ok := c.find(id)
	if !ok && c != inEnglish.from {
		text, ok = inEnglish.from.find(id)
	}
	return text, ok
}

// near is where halving ends and reading on begins, in bytes: some records.
const near = 64

// find looks for a record by halves: it goes to the middle and on to where a
// record begins. A screen says fifty texts for each key, so this is done with
// what is fast: looking for one byte, and comparing strings.
func (c *Catalogue) find(id string) (string, bool) {
	all := *c.Texts
	lo, hi := 0, len(all) // a record of that id begins between them, if anywhere
	for hi-lo > near {
		mid := lo + (hi-lo)/2
		next := strings.IndexByte(all[mid:hi], Begin)
		switch {
		case next < 0 || id <= at(all, mid+next, id):
			if next >= 0 && is(all, mid+next, id) {
				return text(all, mid+next, id), true
			}
			hi = mid
		default:
			lo = mid + next + 1
		}
	}
	for lo < hi {
		next := strings.IndexByte(all[lo:hi], Begin)
		if next < 0 {
			break
		}
		if is(all, lo+next, id) {
			return text(all, lo+next, id), true
		}
		lo += next + 1
	}
	return "", false
}

// at is as much of a record's beginning as an id is long.
func at(all string, begin int, id string) string {
	return all[begin+1 : min(begin+1+len(id), len(all))]
}

// is reports whether a record is that of an id.
func is(all string, begin int, id string) bool {
	end := begin + 1 + len(id)
	return end < len(all) && all[end] == Between && all[begin+1:end] == id
}

// text is what a record says.
func text(all string, begin int, id string) string {
	rest := all[begin+len(id)+2:]
	if end := strings.IndexByte(rest, Begin); end >= 0 {
		rest = rest[:end]
	}
	return strings.TrimSuffix(rest, "\n")
}

// form is the text of a form, of the form "other" where there is none of it.
func form(text, name string) string {
	other := ""
	for rest := text; ; {
		head, tail, ok := strings.Cut(rest, between)
		if !ok { // it does not go with a number
			return text
		}
		body, next, more := strings.Cut(tail, between)
		switch head {
		case name:
			return body
		case "other":
			other = body
		}
		if !more {
			return other
		}
		rest = next
	}
}

// plural is the form that goes with a number.
func (w *Words) plural(n int) string {
	rule, ok := w.catalogue().find(PluralID)
	if !ok {
		return "other"
	}
	n = max(n, -n)
	at := n
	switch {
	case n >= 1e6 && n%1e6 == 0:
		at = 200
	case n >= 100:
		at = 100 + n%100
	}
	switch rule[at] {
	case 'z':
		return "zero"
	case 'o':
		return "one"
	case 't':
		return "two"
	case 'f':
		return "few"
	case 'm':
		return "many"
	}
	return "other"
}

// fill puts values where a text names them: {{.Name}}, and what stands between
// {{if .Name}} and {{end}} only where there is something under that name.
func (w *Words) fill(text string, values []any) string {
	open := strings.Index(text, "{{")
	if open < 0 {
		return text
	}
	var b strings.Builder
	b.Grow(2 * len(text))
	skip := false
	for ; open >= 0; open = strings.Index(text, "{{") {
		shut := open + strings.Index(text[open:], "}}")
		if !skip {
			b.WriteString(text[:open])
		}
		switch what := text[open+2 : shut]; {
		case what == "end":
			skip = false
		case strings.HasPrefix(what, "if ."):
			skip = empty(value(what[4:], values))
		case !skip:
			b.WriteString(w.said(value(what[1:], values)))
		}
		text = text[shut+2:]
	}
	b.WriteString(text)
	return b.String()
}

// value is what stands under a name, nil when nothing does.
func value(name string, values []any) any {
	for i := len(values) - 2; i >= 0; i -= 2 {
		if values[i] == name {
			return values[i+1]
		}
	}
	return nil
}

func empty(v any) bool { return v == nil || v == "" || v == 0 || v == false }
