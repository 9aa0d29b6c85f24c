package script

import (
	"slices"
	"strings"
)

// opening reads the lines to say first; below one may stand the line for a talk
// that asks for nothing, and that for somebody who was met before.
func (p *parser) opening(s Section) {
	for i, it := range p.items(s) {
		p.g.Opening = append(p.g.Opening, p.said(it.Text, "script.want.dash", []string{Minutes}))
		had := map[string]bool{}
		for _, below := range it.Below {
			list, mark, want := &p.g.Met, metMark, "script.want.met"
			words, marked := p.cut(below, metMark, "")
			if !marked {
				list, mark, want = &p.g.Meeting, meetingMark, "script.want.meeting"
				words, marked = p.cut(below, meetingMark, "script.meeting")
			}
			switch {
			case !marked:
			case had[mark]:
				p.Unexpected(below.Line, "script.want.next", "script.found.list")
			default:
				had[mark] = true
				*list = put(*list, i, p.said(words, want, []string{Minutes}))
			}
		}
	}
	for _, list := range []*[]string{&p.g.Meeting, &p.g.Met} {
		if *list != nil {
			*list = put(*list, len(p.g.Opening)-1, "")
		}
	}
}

// put puts a line at a number into a list that lines may be missing of; "" only
// makes it long enough.
func put(list []string, at int, line string) []string {
	for len(list) <= at {
		list = append(list, "")
	}
	if line != "" {
		list[at] = line
	}
	return list
}

// said reads words that may have some of the placeholders.
func (p *parser) said(t Text, want string, may []string) string {
	s := p.line(t, want, maxLine, p.words)
	names, bad := placeholders(s)
	for _, name := range names {
		if bad == "" && !slices.Contains(may, name) {
			bad = hole(name)
		}
	}
	if bad != "" {
		p.Fault(t.Line, "script.placeholder", "Want", holes(may), "Found", bad)
	}
	return s
}

// cut takes the mark from the beginning of a text; without it, or an other of the
// marks, a fault says what was expected.
func (p *parser) cut(t Text, mark, fault string) (rest Text, marked bool) {
	if len(t.lines) > 0 {
		if first, ok := strings.CutPrefix(t.lines[0], mark); ok {
			t.lines = slices.Concat([]string{first}, t.lines[1:])
			return t, true
		}
	}
	if said := p.words(t); said != "" && fault != "" {
		p.Fault(t.Line, fault, "Mark", mark, "Met", metMark, "Found", said)
	}
	return t, false
}

func (p *parser) ask(s Section) (prompts []Prompt) {
	stays := false
	for _, it := range p.items(s) {
		var x Prompt
		if id, rest, ok := p.ID(it.Text); ok {
			p.once(it.Line, "prompt` "+id, "script.id.once", "Found", id)
			rest.lines[0] = strings.TrimLeft(rest.lines[0], " \t")
			rest, x.Tell = p.cut(rest, tellMark, "")
			x.ID, x.Text = id, p.said(rest, "script.want.question", Placeholders())
		}
		p.below(it, &x)
		stays = stays || !x.Asks
		prompts, p.prompts = append(prompts, x), p.prompts+1
	}
	if len(prompts) > 0 && !stays {
		p.Fault(s.Title.Line, "script.stays", "Mark", asksMark)
	}
	return prompts
}

// below reads the lines below a prompt.
func (p *parser) below(it Item, x *Prompt) {
	line := it.Line // of the last wording
	for _, t := range it.Below {
		switch head, rest := p.head(t); head {
		case otherMark:
			p.lacks(line, *x)
			x.Other, line = append(x.Other, p.said(rest, "script.want.other", Placeholders())), t.Line
		case emptyMark:
			p.forEmpty(t.Line, rest, x)
		case stepMark:
			step := p.Words(rest)
			if !slices.Contains(Steps(), step) {
				p.Fault(t.Line, "script.step", "Steps", strings.Join(Steps(), ", "), "Found", step)
			}
			p.single(t.Line, head, x.Step != "")
			x.Step = step
		case carriesMark:
			p.single(t.Line, head, x.Carries)
			x.Carries = true
		case asksMark:
			p.single(t.Line, head, x.Asks)
			x.Asks = true
		}
	}
	p.lacks(line, *x)
	if x.Empty != nil {
		x.Empty = put(x.Empty, len(x.Other), "")
	}
}

// heads are what the lines below a prompt begin with; those without a colon are
// all that such a line says.
func heads() []string { return []string{otherMark, emptyMark, stepMark, carriesMark, asksMark} }

// head gives the head of a line below a prompt, and what stands behind it.
func (p *parser) head(t Text) (head string, rest Text) {
	for _, mark := range heads() {
		if !strings.HasSuffix(mark, ":") {
			if len(t.lines) > 0 && p.words(t) == mark {
				return mark, t
			}
		} else if rest, ok := p.cut(t, mark, ""); ok {
			return mark, rest
		}
	}
	if said := p.line(t, "script.want.other", maxLine, p.words); said != "" {
		p.Fault(t.Line, "script.below", "Heads", strings.Join(heads(), ", "), "Found", said)
	}
	return "", t
}

// single says that a line below a prompt stands there twice.
func (p *parser) single(line int, head string, before bool) {
	if before {
		p.Fault(line, "script.below.once", "Head", head)
	}
}

// forEmpty reads the words for when what the last wording needs was not prepared.
func (p *parser) forEmpty(line int, words Text, x *Prompt) {
	at := len(x.Other)
	said := p.said(words, "script.want.empty", []string{Minutes, Here})
	if len(mayLack(x.Wordings()[at])) == 0 {
		p.Fault(line, "script.empty.idle", "Names", holes(slices.DeleteFunc(Placeholders(), always)))
	}
	p.single(line, emptyMark, x.empty(at) != "")
	x.Empty = put(x.Empty, at, said)
}

// lacks says that the last wording has no words for when what it needs was not
// prepared.
func (p *parser) lacks(line int, x Prompt) {
	at := len(x.Other)
	if names := mayLack(x.Wordings()[at]); len(names) > 0 && x.empty(at) == "" {
		p.Fault(line, "script.empty.none", "Mark", emptyMark, "Names", holes(names))
	}
}
