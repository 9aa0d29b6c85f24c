package personas

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/script"
)

// commentBegins is how a line begins that is for whoever writes the file.
const commentBegins = "<!--"

// Blank is a short persona that can be practised with, to write over.
func Blank() Persona { return ours("skeleton") }

// IDFor makes an id of a name; empty where it has no letter of those in ids. Accents
// are left out.
func IDFor(name string) string {
	parts := strings.FieldsFunc(strings.ToLower(safe.ASCII.Spell(name)), func(c rune) bool { return !(c >= 'a' && c <= 'z' || c >= '0' && c <= '9') })
	return strings.Join(parts, "-")
}

// Draft is the file of a persona to write over another one's: under a name and an
// id of its own, with comments, if it had none, that say what is what. What is
// wrong with it, the name has to answer for.
func Draft(name string, from Persona) ([]byte, []script.Fault) {
	text := from.Text
	if text == "" {
		src, _ := files.ReadFile(from.ID + ".md") // one that comes with the program
		text = string(src)
	}
	bare := !strings.Contains(text, commentBegins)
	var out []string
	id := 0
	for line := range strings.Lines(text) {
		if rest, is := strings.CutPrefix(strings.TrimLeft(line, " \t"), "`"+from.ID+"`"); is && id == 0 {
			id = len(out)
			line = "`" + IDFor(name) + "`" + rest
		} else {
			line = renamed(line, from.Name, name)
		}
		out = append(out, line)
		if head, is := strings.CutPrefix(strings.TrimSpace(line), "## "); is && bare {
			out = append(out, comments()[head])
		}
	}
	src := []byte(strings.Join(out, ""))
	return src, Check(IDFor(name)+".md", src)
}

// renamed is a line with a name in the place of another, wherever that is a whole word.
func renamed(line, was, name string) string {
	var b strings.Builder
	for {
		before, after, found := strings.Cut(line, was)
		b.WriteString(before)
		if !found {
			return b.String()
		}
		last, _ := utf8.DecodeLastRuneInString(b.String())
		if next, _ := utf8.DecodeRuneInString(after); ofWord(last) || ofWord(next) {
			b.WriteString(was)
		} else {
			b.WriteString(name)
		}
		line = after
	}
}

func ofWord(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }

// comments are those of the blank persona, by the heading that they stand under.
func comments() map[string]string {
	out := map[string]string{}
	for part := range strings.SplitSeq(Blank().Text, "\n## ") {
		head, rest, _ := strings.Cut(part, "\n")
		if _, rest, ok := strings.Cut(rest, commentBegins); ok {
			inside, _, _ := strings.Cut(rest, "-->")
			out[head] = "\n" + commentBegins + inside + "-->\n"
		}
	}
	return out
}
