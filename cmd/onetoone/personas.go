package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/tui"
)

const errNoPersona = words.Error("fail.persona.none")

func findPersona(id string) (personas.Persona, error) {
	who, ok := personas.Find(strings.ToLower(id))
	if !ok {
		return who, words.Fail("fail.persona.named", errNoPersona, "Typed", strconv.Quote(id))
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

func personasCommand(d *desk) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:  "personas",
		Args: noArgument,
		RunE: does(func([]string) error { return listPersonas(d, asJSON) }),
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "")
	return cmd
}

func listPersonas(d *desk, asJSON bool) error {
	var list []listed
	for _, who := range personas.All() {
		l := listed{who.ID, who.Name, who.Role, who.Brief, map[string]string{}}
		for _, w := range who.Warnings {
			l.Warnings[w.ID] = w.Text
		}
		list = append(list, l)
	}
	if asJSON {
		return d.writeJSON(list)
	}
	for _, l := range list {
		if _, err := fmt.Fprintf(d.out, "%-8s %-30s %s\n", l.ID, l.Role, l.Brief); err != nil {
			return err
		}
	}
	return nil
}

func cardCommand(d *desk) *cobra.Command {
	var page bool
	cmd := &cobra.Command{
		Use:               "card PERSONA",
		Args:              one("fail.wants.persona", "onetoone practice card dee"),
		ValidArgsFunction: personaIDs,
		RunE: does(func(args []string) error {
			who, err := findPersona(args[0])
			if err != nil {
				return err
			}
			return printCards(d.w, []personas.Persona{who}, page)(d.out)
		}),
	}
	cmd.Flags().BoolVar(&page, "html", false, "")
	return cmd
}

// printCards writes cards as a page to print, or as text.
func printCards(w *words.Words, all []personas.Persona, page bool) func(io.Writer) error {
	doc := personas.Cards(w, all...)
	if page {
		return doc.HTML
	}
	return func(w io.Writer) error { return doc.Text(w, personas.CardWidth) }
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
