package manual

import (
	"strings"
)

// words are a text, and which of it is strong.
type words struct {
	text   string
	strong []stretch
}

// stretch is a part of a text, by its bytes.
type stretch struct{ from, to int }

func (w *words) add(text string, strong bool) {
	if strong && text != "" {
		w.strong = append(w.strong, stretch{len(w.text), len(w.text) + len(text)})
	}
	w.text += text
}

// inline reads what stands within a line: code and strong words alike are strong.
func (r *reader) inline(src string) (out words) {
	for src != "" {
		at := strings.IndexAny(src, "`*[\\")
		if at < 0 {
			at = len(src)
		}
		out.add(src[:at], false)
		if src = src[at:]; src == "" {
			break
		}
		n := r.marked(&out, src)
		src = src[n:]
	}
	return out
}

// marked reads what begins with a sign, and gives how long it was.
func (r *reader) marked(out *words, src string) int {
	switch {
	case src[0] == '\\' && len(src) > 1:
		out.add(src[1:2], false)
		return 2
	case src[0] == '[':
		if text, rest, ok := strings.Cut(src[1:], "]("); ok && !strings.Contains(text, "[") {
			if target, _, ok := strings.Cut(rest, ")"); ok {
				r.linked(out, text, target)
				return len(text) + len(target) + len("[]()")
			}
		}
	default:
		sign := src[:1]
		if strings.HasPrefix(src, "**") {
			sign = "**"
		}
		text, _, ok := strings.Cut(src[len(sign):], sign)
		if ok && text != "" && text[0] != ' ' && text[len(text)-1] != ' ' {
			shown := text
			switch {
			case sign != "`":
				shown = r.inline(text).text
			case r.as.Quoted != nil:
				shown = r.as.Quoted(text)
			}
			out.add(shown, true)
			return strings.Index(src[len(sign):], sign) + 2*len(sign)
		}
	}
	out.add(src[:1], false)
	return 1
}

// linked adds the words of a link, and the name of the page that it leads to.
func (r *reader) linked(out *words, text, target string) {
	inner := r.inline(text)
	page, _, _ := strings.Cut(target, "#")
	name, is := strings.CutSuffix(page, ".md")
	if !is || strings.Contains(name, "/") || r.as.Link == nil {
		from := len(out.text)
		for _, s := range inner.strong {
			out.strong = append(out.strong, stretch{from + s.from, from + s.to})
		}
		out.text += inner.text
		return
	}
	opened := r.as.Link(name)
	if r.as.Quoted != nil {
		opened = r.as.Quoted(opened)
	}
	if inner.text == name {
		out.add(opened, true)
		return
	}
	out.add(inner.text+" (", false)
	out.add(opened, true)
	out.add(")", false)
}
