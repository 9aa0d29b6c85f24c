package source

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/nicksnyder/go-i18n/v2/i18n"

	"example.org/onetoone/guide/words"
)

// Language is the texts of a language, as its files have them.
type Language struct {
	// Tag is the language, the name of its folder.
	Tag string
	// Messages are the texts, by their ids.
	Messages map[string]*i18n.Message
}

// Read takes the files of a language, by their names. An id that stands in two
// of them is an error.
func Read(tag string, files map[string][]byte) (Language, error) {
	l := Language{Tag: tag, Messages: map[string]*i18n.Message{}}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		got, err := i18n.ParseMessageFileBytes(files[name], tag+path.Ext(name), nil)
		if err != nil {
			return l, fmt.Errorf("%s/%s: %w", tag, name, err)
		}
		for _, m := range got.Messages {
			if l.Messages[m.ID] != nil {
				return l, fmt.Errorf("%s/%s: the id %s stands in another file too", tag, name, m.ID)
			}
			l.Messages[m.ID] = m
		}
	}
	return l, nil
}

// form is a form of a message and where its text stands.
type form struct {
	name string
	body *string
}

func texts(m *i18n.Message) []form {
	return []form{{"zero", &m.Zero}, {"one", &m.One}, {"two", &m.Two}, {"few", &m.Few}, {"many", &m.Many}, {"other", &m.Other}}
}

// Catalogue is the language as package words reads it: see words.Catalogue.
func (l Language) Catalogue() (string, error) {
	rule, err := plurals(l.Tag)
	if err != nil {
		return "", err
	}
	bodies := map[string]string{words.PluralID: rule}
	for id, m := range l.Messages {
		if bodies[id], err = body(m); err != nil {
			return "", fmt.Errorf("%s: %s: %w", l.Tag, id, err)
		}
	}
	var b strings.Builder
	for _, id := range slices.Sorted(maps.Keys(bodies)) {
		fmt.Fprintf(&b, "%c%s%c%s\n", words.Begin, id, words.Between, bodies[id])
	}
	return b.String(), nil
}

// body is a message as it stands in a record.
func body(m *i18n.Message) (string, error) {
	var forms []string
	for _, f := range texts(m) {
		if err := check(*f.body); err != nil {
			return "", err
		}
		if *f.body != "" {
			forms = append(forms, f.name, *f.body)
		}
	}
	if len(forms) == 2 && forms[0] == "other" || len(forms) == 0 {
		return m.Other, nil
	}
	return strings.Join(forms, string(rune(words.Between))), nil
}

// check refuses what words.T would not understand in a text.
func check(text string) error {
	if strings.ContainsAny(text, string([]rune{words.Begin, words.Between})) {
		return fmt.Errorf("a text may hold no separators: %q", text)
	}
	inside := false
	for rest := text; ; {
		_, after, ok := strings.Cut(rest, "{{")
		if !ok {
			break
		}
		what, next, ok := strings.Cut(after, "}}")
		switch {
		case ok && isName(strings.TrimPrefix(what, ".")) && what[0] == '.':
		case ok && !inside && strings.HasPrefix(what, "if .") && isName(what[4:]):
			inside = true
		case ok && inside && what == "end":
			inside = false
		default:
			return fmt.Errorf("only {{.Name}} and {{if .Name}} … {{end}} are understood, not %q", text)
		}
		rest = next
	}
	if inside {
		return fmt.Errorf("{{end}} is missing: %q", text)
	}
	return nil
}

func isName(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool {
		return !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9')
	})
}

// Names are the values that a message names in any of its forms, sorted.
func Names(m *i18n.Message) []string {
	found := map[string]bool{}
	for _, f := range texts(m) {
		for i, part := range strings.Split(*f.body, "{{") {
			what, _, _ := strings.Cut(part, "}}")
			if name, ok := strings.CutPrefix(strings.TrimPrefix(what, "if "), "."); ok && i > 0 {
				found[name] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(found))
}

// Counted reports whether a message goes with a number.
func Counted(m *i18n.Message) bool {
	return m.Zero+m.One+m.Two+m.Few+m.Many != ""
}

// Against tells what is wrong with a translation beside its original: ids that
// the original lacks or that it has alone, values that it does not give.
func (l Language) Against(original Language) []string {
	var out []string
	for _, id := range slices.Sorted(maps.Keys(original.Messages)) {
		if l.Messages[id] == nil {
			out = append(out, fmt.Sprintf("%s: %s is not translated", l.Tag, id))
		}
	}
	for _, id := range slices.Sorted(maps.Keys(l.Messages)) {
		from := original.Messages[id]
		if from == nil {
			out = append(out, fmt.Sprintf("%s: there is no %s in %s", l.Tag, id, original.Tag))
			continue
		}
		given := Names(from)
		for _, name := range Names(l.Messages[id]) {
			if !slices.Contains(given, name) {
				out = append(out, fmt.Sprintf("%s: %s names {{.%s}}, which nobody gives it", l.Tag, id, name))
			}
		}
	}
	return out
}
