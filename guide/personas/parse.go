package personas

import (
	"strings"
	"unicode/utf8"

	"example.org/onetoone/guide/script"
)

// maxLine is how long a line that is said may be, in characters.
const maxLine = 400

// maxName is how long a name may be, as lists have room for it.
const maxName = 40

// Parse reads a persona from a file's Markdown, the dialect of package script. The
// error joins what is found wrong, in order of line, each a script.Fault. With an
// error the persona is the zero Persona. What a file leaves out that a talk needs,
// anybody's lines stand in for: see fill.
func Parse(name string, src []byte) (Persona, error) {
	p, r := read(name, src)
	if err := r.Err(); err != nil {
		return Persona{}, err
	}
	p.Text = string(src)
	p.fill()
	return p, nil
}

// read reads what it can of a file.
func read(name string, src []byte) (p Persona, r *reader) {
	f, top := script.Read(name, src)
	r = &reader{File: f, lines: map[string]int{}, slips: map[slip]bool{}, follows: map[string][]Follow{}, under: map[string]int{}}
	if top.Title.Line == 0 && len(f.Faults()) > 0 {
		return p, r // it is no file of ours at all
	}
	r.intro(&p, top)
	seen := map[string]int{}
	for _, s := range top.Parts {
		title := r.Words(s.Title)
		if first := seen[title]; first > 0 {
			r.Fault(s.Title.Line, "script.once", "Head", title, "First", first)
			continue
		}
		seen[title] = s.Title.Line
		r.section(&p, title, s)
	}
	p.follows = &follows{by: r.follows}
	r.check(p, seen)
	return p, r
}

type reader struct {
	*script.File
	follows map[string][]Follow
	lines   map[string]int // the line of each place
	slips   map[slip]bool  // what is there, but for its spelling
	under   map[string]int // the line of the first question about one of theirs
	blank   string         // what may stand in braces, in the section that is read
}

// slip is a key that is misspelled under a heading, by its line; of a section it is 0.
type slip struct {
	line int
	key  string
}

// item is one dash of a list: "key: words", or words alone under the key "".
type item struct {
	key, words string
	line       int
}

// follow reads what may be asked about a line, and what is said to it.
func (r *reader) follow(line string, below []script.Text) {
	for _, t := range below {
		said := r.LineWith("", t, "script.want.dash", 2*maxLine)
		question, says, ok := strings.Cut(said, "? ")
		if n := utf8.RuneCountInString(says); n > maxLine {
			r.Fault(t.Line, "script.long", "Most", maxLine, "Found", n)
			continue
		} else if !ok || question == "" {
			r.Fault(t.Line, "personafile.follow", "Found", said)
			continue
		}
		if r.follows[line] == nil {
			r.under[line] = t.Line
		}
		r.follows[line] = append(r.follows[line], Follow{question + "?", says})
	}
}

// items reads the list of a section.
func (r *reader) items(s script.Section) (out []item) {
	for _, t := range s.Texts {
		r.Fault(t.Line, "personafile.paragraph")
	}
	for _, it := range s.Items {
		said := r.LineWith(r.blank, it.Text, "script.want.dash", 3*maxLine)
		x := item{words: said, line: it.Line}
		key, rest, ok := strings.Cut(said, ": ")
		if ok && key != "" && strings.Trim(key, "abcdefghijklmnopqrstuvwxyz0123456789-") == "" {
			x.key, x.words = key, rest
		}
		r.follow(x.words, it.Below)
		out = append(out, x)
	}
	return out
}

func (r *reader) intro(p *Persona, top script.Section) {
	if top.Title.Line == 0 {
		r.Fault(1, "personafile.title")
		return
	}
	p.Name = r.LineOf(top.Title, "personafile.want.name", maxName)
	if len(top.Texts) != 2 || len(top.Items) > 0 {
		r.Fault(top.Title.Line, "personafile.intro", "Found", len(top.Texts))
		return
	}
	id, rest, ok := r.ID(top.Texts[0])
	if !ok {
		return
	}
	r.lines["id"] = top.Texts[0].Line
	role, is := strings.CutPrefix(r.Words(rest), "· ")
	if !is {
		r.Fault(rest.Line, "personafile.role", "Found", role)
	}
	p.ID, p.Role, p.Brief = id, role, r.Words(top.Texts[1])
}

// section reads one part of the file into the place its title names.
func (r *reader) section(p *Persona, title string, s script.Section) {
	plain := map[string]*[]string{
		"Opening": &p.Opening, "Asides": &p.Asides, "Gestures": &p.Gestures, "Fillers": &p.Fillers, "Puzzled": &p.Puzzled, "Curt": &p.Curt,
		"Asks back": &p.AsksBack, "Impatient": &p.Impatient, "Ends": &p.Ends, "Farewells": &p.Farewells,
	}
	r.blank = ""
	if title == "Puzzled" {
		r.blank = "{it}"
	}
	groups := map[string]*[]Group{"Topics": &p.Topics, "Prompts": &p.Prompts, "Asked": &p.Asked, "Moves": &p.Moves, "Answers": &p.Answers}
	switch {
	case plain[title] != nil:
		r.into(s, keys{"": plain[title]})
	case groups[title] != nil:
		r.eachPart(title, s, func(id, _ string, sub script.Section) {
			g := Group{ID: id}
			r.into(sub, keys{"": &g.Says, "warm": &g.Warm})
			*groups[title] = append(*groups[title], g)
		})
	default:
		r.special(p, title, s)
	}
}

func (r *reader) special(p *Persona, title string, s script.Section) {
	switch title {
	case "Card":
		r.into(s, keys{"who": &p.Card.Who, "hidden": &p.Card.Hidden, "objection": &p.Card.Objection, "unlocks": &p.Card.Unlocks, "shuts": &p.Card.Shuts, "stop": &p.Card.Stop})
	case "About":
		r.into(s, keys{"motive": &p.Motive, "mood": &p.Mood, "pronoun": &p.Pronoun})
	case "Warnings":
		for _, it := range r.items(s) {
			p.Warnings = append(p.Warnings, Warning{it.key, it.words})
		}
	case "Facts":
		r.eachPart(title, s, func(id, rest string, sub script.Section) { p.Facts = append(p.Facts, r.factOf(id, rest, sub)) })
	case "Opens":
		r.triggers(title, s, &p.Opens)
	case "Shuts":
		r.triggers(title, s, &p.Shuts)
	case "Objections":
		r.eachPart(title, s, func(id, _ string, sub script.Section) { p.Objections = append(p.Objections, r.objection(id, sub)) })
	case "Next step":
		r.eachPart(title, s, func(id, _ string, sub script.Section) { p.Rungs = append(p.Rungs, r.rung(id, sub)) })
	case "Words":
		r.glossary(s, &p.Glossary)
	case "Offers":
		for _, it := range r.items(s) {
			p.Offers = append(p.Offers, Offer{r.move(it.key, it.line), it.words})
		}
	default:
		r.slips[slip{0, script.Nearest(title, Sections())}] = true
		r.Meant(s.Title.Line, "personafile.section", title, Sections())
	}
}

// eachPart goes through the parts headed "### `id`", with what follows the id.
func (r *reader) eachPart(title string, s script.Section, do func(id, rest string, sub script.Section)) {
	for _, it := range s.Items {
		r.Fault(it.Line, "personafile.head")
	}
	seen := map[string]bool{}
	for _, sub := range s.Parts {
		line := sub.Title.Line
		id, after, ok := r.ID(sub.Title)
		if !ok {
			continue
		}
		if seen[id] {
			r.Fault(line, "personafile.id.once", "Head", title, "Found", id)
		}
		seen[id] = true
		r.lines[title+" "+id] = line
		do(id, strings.TrimPrefix(r.Words(after), "· "), sub)
	}
}

func commas(s string) []string {
	var out []string
	for w := range strings.SplitSeq(s, ",") {
		if w = strings.TrimSpace(w); w != "" {
			out = append(out, w)
		}
	}
	return out
}
