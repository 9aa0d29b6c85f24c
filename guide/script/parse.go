package script

import (
	"slices"
	"strconv"
	"strings"

	"example.org/onetoone/guide/words"
)

// What a guide may hold at most; text in characters.
const (
	MaxPrompts = 500 // in all stages together

	maxMinutes = 240 // of a stage
	maxTitle   = 40
	maxLine    = 360 // six lines of 60 columns
	maxAbout   = 600
)

// Parse reads a guide from a file's Markdown: headings, sentences and lists in the
// places [Guide.Markdown] puts them, and nothing else. A sentence may be wrapped
// over several lines, and sections may come in any order.
//
// A guide has an id, a title, a summary, opening lines, all four parts of Care, and
// a stage; each stage has an id, a title, a purpose, 1 to 240 minutes, and a
// prompt that is not part of the ask. Ids are lower-case words joined by hyphens,
// those of the stages unique in the guide and so those of the prompts. A stage may
// lack cues, and duties; no duty is that of two stages. A line with a placeholder
// that may lack its words has others for that.
//
// The error joins everything found wrong, in order of line, each a [Fault]. With an
// error the guide is the zero Guide.
func Parse(name string, src []byte) (Guide, error) {
	f, top := Read(name, src)
	if f.Err() == nil {
		p := parser{File: f, lines: map[string]int{}}
		p.guide(top)
		if len(f.faults) == 0 {
			return p.g, nil
		}
	}
	return Guide{}, f.Err()
}

// parser turns the sections of one file into a guide.
type parser struct {
	*File
	g       Guide
	prompts int
	lines   map[string]int // where each thing stands that may stand once
}

func (p *parser) guide(top Section) {
	minutes := 0
	if top.Title.Line == 0 {
		p.Fault(1, "script.title")
	} else {
		p.g.Title = p.LineOf(top.Title, "script.want.name", maxTitle)
		minutes = p.intro(top, "guide", &p.g.ID, &p.g.Summary, nil)
	}
	p.noList(top)
	for _, s := range top.Parts {
		p.part(s)
	}
	if p.lines["# "+headOpening] == 0 {
		p.Fault(1, "script.under", "Head", headOpening)
	}
	for _, head := range careHeads() {
		if p.lines[headCare+"# "+head] == 0 {
			p.Fault(p.lines["# "+headCare], "script.under", "Head", headCare+", "+head)
		}
	}
	switch sum := p.g.Minutes(); {
	case len(p.g.Stages) == 0:
		p.Fault(1, "script.stage.none")
	case p.prompts > MaxPrompts:
		p.Fault(1, "script.prompts", "Most", MaxPrompts, "Found", p.prompts)
	case minutes != sum && len(p.faults) == 0:
		p.Fault(top.Texts[0].Line, "script.sum", "Sum", sum, "Found", minutes)
	}
}

// once notes where something stands; false, with a fault, if it stood before.
func (p *parser) once(line int, what, fault string, values ...any) bool {
	if first := p.lines[what]; first > 0 {
		p.Fault(line, fault, append(values, "First", first)...)
		return false
	}
	p.lines[what] = line
	return true
}

// intro reads the line with the id, the minutes and, of a stage, the duties, and
// the paragraph below it.
func (p *parser) intro(s Section, kind string, id, about *string, duties *[]Duty) (minutes int) {
	if len(s.Texts) == 0 {
		p.Fault(s.Title.Line, "script.intro")
		return 0
	}
	line := s.Texts[0].Line
	minutes, ok := p.facts(line, s.Texts[0], kind, id, duties)
	if !ok {
		return 0
	}
	if len(s.Texts) == 1 {
		p.Fault(line, "script.about")
		return minutes
	}
	*about = p.LineOf(s.Texts[1], "script.want.paragraph", maxAbout)
	for _, t := range s.Texts[2:] {
		p.Unexpected(t.Line, "script.want.heading", "script.found.paragraph")
	}
	return minutes
}

// facts reads the line of which an id is the first word.
func (p *parser) facts(line int, t Text, kind string, id *string, duties *[]Duty) (minutes int, ok bool) {
	of, t, ok := p.ID(t)
	if !ok {
		return 0, false
	}
	*id = of
	p.once(line, kind+"` "+of, "script.id.once", "Found", of)
	rest := p.Words(t)
	said, named, more := strings.Cut(strings.TrimPrefix(rest, dot+" "), " "+dot+" ")
	f := strings.Fields(said)
	if len(f) == 2 && strings.HasPrefix(rest, dot+" ") && (f[1] == "minutes" || f[1] == "minute") && (!more || duties != nil) {
		minutes, _ = strconv.Atoi(f[0])
	}
	switch {
	case minutes == 0:
		p.Fault(line, "script.minutes", "Found", rest)
	case duties != nil && (minutes < 1 || minutes > maxMinutes):
		p.Fault(line, "script.minutes.stage", "Most", maxMinutes, "Found", minutes)
	case more:
		*duties = p.duties(line, named)
	}
	return minutes, true
}

// duties reads what stands behind the minutes.
func (p *parser) duties(line int, named string) (out []Duty) {
	for name := range strings.SplitSeq(named, dutyMark) {
		d := Duty(strings.TrimSpace(name))
		if !slices.Contains(Duties(), d) && d != DutyPassing {
			p.Fault(line, "script.duty", "Duties", dutyNames(Duties()), "Found", string(d))
			continue
		}
		p.once(line, "duty "+string(d), "script.duty.once", "Found", string(d))
		out = append(out, d)
	}
	return out
}

func (p *parser) part(s Section) {
	switch title := p.Words(s.Title); title {
	case headOpening:
		if p.heading(s, "", title) {
			p.opening(s)
		}
	case headCare:
		if p.heading(s, "", title) {
			p.noTexts(s)
			p.noList(s)
			for _, sub := range s.Parts {
				p.sub(sub, headCare, careHeads(), p.g.Care.each(), "script.want.care")
			}
		}
	default:
		p.stage(title, s)
	}
}

// heading notes a section of those that may stand once below another.
func (p *parser) heading(s Section, below, title string) bool {
	return p.once(s.Title.Line, below+"# "+title, "script.once", "Head", title)
}

// sub reads a list into the place that its heading names.
func (p *parser) sub(s Section, below string, heads []string, lists []*[]string, want string) {
	title := p.Words(s.Title)
	i := slices.Index(heads, title)
	if i < 0 {
		p.Fault(s.Title.Line, "script.head", "Want", words.Of(want), "Found", title)
	} else if p.heading(s, below, title) {
		*lists[i] = p.list(s)
	}
}

func (p *parser) stage(heading string, s Section) {
	number := strconv.Itoa(len(p.g.Stages) + 1)
	found, title, ok := strings.Cut(heading, ". ")
	if _, err := strconv.ParseUint(found, 10, 16); !ok || err != nil {
		p.Fault(s.Title.Line, "script.section", "Opening", headOpening, "Care", headCare, "Number", number, "Found", heading)
		return
	}
	if found != number {
		p.Fault(s.Title.Line, "script.number", "Want", number, "Found", found)
	}
	st := Stage{Title: title}
	if n := len([]rune(title)); n > maxTitle {
		p.Fault(s.Title.Line, "script.long", "Most", maxTitle, "Found", n)
	}
	st.Minutes = p.intro(s, "stage", &st.ID, &st.Purpose, &st.Duties)
	p.noList(s)
	for _, sub := range s.Parts {
		if p.Words(sub.Title) != headAsk {
			p.sub(sub, number, cueHeads(), st.Cues.each(), "script.want.cues")
		} else if p.heading(sub, number, headAsk) {
			st.Prompts = p.ask(sub)
		}
	}
	if len(st.Prompts) == 0 {
		p.Fault(s.Title.Line, "script.ask", "Head", headAsk)
	}
	p.g.Stages = append(p.g.Stages, st)
}

// list reads a section that is a list of words and nothing else.
func (p *parser) list(s Section) (lines []string) {
	for _, it := range p.items(s) {
		for _, below := range it.Below {
			p.Unexpected(below.Line, "script.want.next", "script.found.list")
		}
		lines = append(lines, p.LineOf(it.Text, "script.want.dash", maxLine))
	}
	return lines
}

// items gives the items of the one list a section may hold.
func (p *parser) items(s Section) []Item {
	if len(s.Items) == 0 && len(s.Texts) == 0 {
		p.Fault(s.Title.Line, "script.list")
	}
	p.noTexts(s)
	for _, sub := range s.Parts {
		p.Unexpected(sub.Title.Line, "script.want.list", "script.found.heading.here")
	}
	return s.Items
}

func (p *parser) noTexts(s Section) {
	for _, t := range s.Texts {
		p.Unexpected(t.Line, "script.want.list", "script.found.paragraph")
	}
}

func (p *parser) noList(s Section) {
	for _, it := range s.Items {
		p.Unexpected(it.Line, "script.want.heading", "script.found.list")
	}
}
