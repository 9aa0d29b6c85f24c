package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/partner"
	"example.org/onetoone/tui"
)

var errNoPersona = errors.New("no such persona")

const partnerHelp = `Practise with a scripted partner, line by line: what you say is read from
standard input, and what they answer is written to standard output. The same
lines with the same seed give the same talk.

A line of dots is a silence that is held. A line that begins with / is not said:
  /offers   lines to choose among; then /1 to /4 says one of them
  /hint     one sentence of advice
  /back     take the last line back
  /end      leave, and see what was behind which gate`

// rehearsal is a practice talk at the keyboard.
type rehearsal struct {
	out     *bufio.Writer
	listen  *listener.Listener
	persona personas.Persona
	setup   partner.Setup
	labels  bool
	turns   []partner.Turn
	talk    partner.Talk
	last    partner.Reply
	offers  []partner.Offer
}

func (p *program) partnerCommand() *cobra.Command {
	var s partner.Setup
	var labels bool
	cmd := &cobra.Command{
		Use:               "talk PERSONA",
		Short:             "Practise with a scripted partner, line by line",
		Long:              partnerHelp,
		Example:           "  onetoone practice talk dee\n  onetoone practice talk tom --seed 7 --level 3 --labels",
		Args:              oneID("persona", "onetoone practice talk dee"),
		ValidArgsFunction: personaIDs,
		RunE:              p.does(func(args []string) error { return p.rehearse(args[0], s, labels) }),
	}
	f := cmd.Flags()
	f.Uint64Var(&s.Seed, "seed", 1, "which of their talks it is; the same gives the same")
	f.IntVar(&s.Level, "level", 2, "how hard it is, from 1 to 3")
	f.StringSliceVar(&s.Declined, "without", nil, "warnings to leave out, by their ids on the persona's card")
	f.BoolVar(&labels, "labels", false, "write what each of your lines does to standard error")
	return cmd
}

func (p *program) rehearse(id string, s partner.Setup, labels bool) error {
	if s.Level < 1 || s.Level > 3 {
		return usageError{fmt.Errorf("the level is 1, 2 or 3, not %d", s.Level)}
	}
	who, err := findPersona(id)
	if err != nil {
		return err
	}
	for _, w := range s.Declined {
		if !warns(who, w) {
			return usageError{fmt.Errorf("%s has no warning %q; see: onetoone practice card %s", who.Name, w, who.ID)}
		}
	}
	l, err := listener.New()
	if err != nil {
		return err
	}
	r := &rehearsal{out: bufio.NewWriter(p.out), listen: l, persona: who, setup: s, labels: labels}
	r.talk, r.last = partner.Begin(who, s)
	p.say("%s, %s. %s\n%s", who.Name, who.Role, who.Brief, "Dots are a silence; /offers, /hint, /back and /end help. Type what you would say:")
	r.reply(r.last)
	in := bufio.NewScanner(p.in)
	in.Buffer(nil, longestLine)
	for !r.talk.Over() && r.out.Flush() == nil && in.Scan() {
		line := strings.TrimSpace(in.Text())
		if line == "/end" {
			break
		}
		r.line(p, line)
	}
	r.debrief()
	if err := in.Err(); err != nil {
		return fmt.Errorf("reading standard input: %w", err)
	}
	return r.out.Flush()
}

func warns(p personas.Persona, id string) bool {
	for _, w := range p.Warnings {
		if w.ID == id {
			return true
		}
	}
	return false
}

// line does what one line of input says.
func (r *rehearsal) line(p *program, line string) {
	switch {
	case line == "":
	case line == "/hint":
		p.say("hint: %s", r.talk.Hint())
	case line == "/back":
		r.back(p)
	case line == "/offers":
		r.offers = r.talk.Offers()
		for i, o := range r.offers {
			p.say("  /%d  %s", i+1, wording(o))
		}
	case line[0] == '/':
		for i, o := range r.offers {
			if line == fmt.Sprintf("/%d", i+1) {
				fmt.Fprintf(r.out, "you: %s\n", wording(o))
				r.hear(o.Turn)
				return
			}
		}
		p.say("There is no %s here: /offers, /hint, /back or /end", line)
	case strings.Trim(line, ".… ") == "":
		r.hear(partner.Held())
	default:
		heard := r.listen.Listen(line, r.last.Lines...)
		if r.labels {
			p.say("  %s", heard)
		}
		r.hear(partner.Said(line, heard))
	}
}

func wording(o partner.Offer) string {
	if o.Words == "" {
		return "(say nothing)"
	}
	return o.Words
}

func (r *rehearsal) hear(u partner.Turn) {
	r.turns, r.offers = append(r.turns, u), nil
	r.talk, r.last = r.talk.Hear(u)
	r.reply(r.last)
}

// back takes the last line back: the talk is held anew up to there.
func (r *rehearsal) back(p *program) {
	if len(r.turns) == 0 {
		p.say("There is no line to take back.")
		return
	}
	r.turns, r.offers = r.turns[:len(r.turns)-1], nil
	talk, replies := partner.Fold(r.persona, r.setup, r.turns)
	r.talk, r.last = talk, replies[len(replies)-1]
	p.say("Taken back. The last thing you heard:")
	r.reply(r.last)
}

func (r *rehearsal) reply(x partner.Reply) {
	if len(x.Lines) > 0 {
		fmt.Fprintf(r.out, "%s: %s\n", r.persona.Name, strings.Join(x.Lines, " "))
	}
}

// debrief writes what was behind which gate, and what became of it.
func (r *rehearsal) debrief() {
	s := r.talk.Debrief()
	fmt.Fprintf(r.out, "\nAfter %d lines: trust %d of 10, %s.", r.talk.Turns(), s.Trust, s.Mood)
	if s.LockedBy != "" {
		fmt.Fprintf(r.out, " What closed a door: “%s”", s.LockedBy)
	}
	fmt.Fprintf(r.out, "\nWhat stood in the way (%s): %s\n", s.Objected, s.Objection)
	switch {
	case s.Agreed > 0:
		fmt.Fprintf(r.out, "%s said yes, on rung %d of 5.\n", r.persona.Name, s.Agreed)
	case s.Ceiling > 0:
		fmt.Fprintf(r.out, "An ask up to rung %d of 5 might have been heard.\n", s.Ceiling)
	}
	for _, g := range s.Facts {
		switch {
		case g.Out && g.Words == "":
			fmt.Fprintf(r.out, "  gate %d  %s: came out in line %d, in a silence\n", g.Level, g.Title, g.Turn)
		case g.Out:
			fmt.Fprintf(r.out, "  gate %d  %s: came out in line %d, after “%s”\n", g.Level, g.Title, g.Turn, g.Words)
		case g.Turn > 0:
			fmt.Fprintf(r.out, "  gate %d  %s: stayed in, in line %d: %s\n", g.Level, g.Title, g.Turn, g.Would)
		default:
			fmt.Fprintf(r.out, "  gate %d  %s: was not touched: %s\n", g.Level, g.Title, g.Would)
		}
	}
}

func findPersona(id string) (personas.Persona, error) {
	who, ok := personas.Find(strings.ToLower(id))
	if !ok {
		return who, fmt.Errorf("persona %q: %w", id, errNoPersona)
	}
	return who, nil
}

// listed is what practice personas writes of one as JSON. The shape is
// documented in doc.go.
type listed struct {
	ID       string            `json:"id"`
	Name     string            `json:"name"`
	Role     string            `json:"role"`
	Brief    string            `json:"brief"`
	Warnings map[string]string `json:"warnings"`
}

func (p *program) personasCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:     "personas",
		Short:   "List the scripted partners",
		Example: "  onetoone practice personas",
		Args:    noArgument,
		RunE:    p.does(func([]string) error { return p.listPersonas(asJSON) }),
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "write them as a JSON array")
	return cmd
}

func (p *program) listPersonas(asJSON bool) error {
	var list []listed
	for _, who := range personas.All() {
		l := listed{who.ID, who.Name, who.Role, who.Brief, map[string]string{}}
		for _, w := range who.Warnings {
			l.Warnings[w.ID] = w.Text
		}
		list = append(list, l)
	}
	if asJSON {
		enc := json.NewEncoder(p.out)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", "  ")
		return enc.Encode(list)
	}
	for _, l := range list {
		if _, err := fmt.Fprintf(p.out, "%-8s %-30s %s\n", l.ID, l.Role, l.Brief); err != nil {
			return err
		}
	}
	return nil
}

func (p *program) cardCommand() *cobra.Command {
	var page bool
	cmd := &cobra.Command{
		Use:               "card PERSONA",
		Short:             "Print the card for somebody who plays a persona",
		Example:           "  onetoone practice card dee\n  onetoone practice card dee --html > dee.html",
		Args:              oneID("persona", "onetoone practice card dee"),
		ValidArgsFunction: personaIDs,
		RunE: p.does(func(args []string) error {
			who, err := findPersona(args[0])
			if err != nil {
				return err
			}
			return printCards([]personas.Persona{who}, page)(p.out)
		}),
	}
	cmd.Flags().BoolVar(&page, "html", false, "write a page to print")
	return cmd
}

// printCards writes cards as a page to print, or as text.
func printCards(all []personas.Persona, page bool) func(io.Writer) error {
	if page {
		return func(w io.Writer) error { return personas.WriteCards(w, all...) }
	}
	return func(w io.Writer) error {
		for i, who := range all {
			text := who.CardText()
			if i > 0 {
				text = "\n\f\n" + text
			}
			if _, err := io.WriteString(w, text); err != nil {
				return err
			}
		}
		return nil
	}
}

// writeCards writes cards to a file that is not there yet, as its name was
// typed, and gives its full path.
func writeCards(typed string, ids []string, plain bool) (string, error) {
	var all []personas.Persona
	for _, id := range ids {
		who, err := findPersona(id)
		if err != nil {
			return "", err
		}
		all = append(all, who)
	}
	return writeTyped(typed, plain, printCards(all, isPage(typed)))
}

// personaIDs completes the id of a persona.
func personaIDs(_ *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var out []cobra.Completion
	for _, who := range personas.All() {
		out = append(out, cobra.CompletionWithDesc(who.ID, who.Role))
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}

// cards are the personas as a person of a round plays them.
func cards() []tui.Card {
	var out []tui.Card
	for _, who := range personas.All() {
		c := who.Card
		lines := func(l []string) string { return strings.Join(l, "\n") }
		var touches []string
		for _, w := range who.Warnings {
			touches = append(touches, w.Text)
		}
		out = append(out, tui.Card{
			ID: who.ID, Mood: who.Mood, Opening: lines(who.Opening), Touches: lines(touches),
			Title: who.Name + ", " + who.Role, Who: lines(c.Who), Story: lines(c.Hidden), Objection: c.Objection,
			Unlocks: lines(c.Unlocks), Shuts: lines(c.Shuts), StopWord: c.Stop,
		})
	}
	return out
}
