package practice

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/words"
)

// ErrNoPersona is returned for a persona that there is not.
const ErrNoPersona = words.Error("fail.persona.none")

// FindPersona gives the persona of an id; else the error is ErrNoPersona.
func FindPersona(id string) (personas.Persona, error) {
	who, ok := personas.Find(strings.ToLower(id))
	if !ok {
		return who, words.Fail("fail.persona.named", ErrNoPersona, "Typed", strconv.Quote(id))
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

// Personas lists the scripted partners.
func Personas(d *desk.Desk) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:  "personas",
		Args: desk.NoArgument,
		RunE: desk.Does(func([]string) error { return listPersonas(d, asJSON) }),
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "")
	return cmd
}

func listPersonas(d *desk.Desk, asJSON bool) error {
	var list []listed
	for _, who := range personas.All() {
		l := listed{who.ID, who.Name, who.Role, who.Brief, map[string]string{}}
		for _, w := range who.Warnings {
			l.Warnings[w.ID] = w.Text
		}
		list = append(list, l)
	}
	if asJSON {
		return d.WriteJSON(list)
	}
	for _, l := range list {
		if err := d.PrintLine(fmt.Sprintf("%-8s %-30s %s", l.ID, l.Role, l.Brief)); err != nil {
			return err
		}
	}
	return nil
}

// Card prints the card of a persona.
func Card(d *desk.Desk) *cobra.Command {
	var page bool
	cmd := &cobra.Command{
		Use:               "card PERSONA",
		Args:              desk.One("fail.wants.persona", "onetoone practice card dee"),
		ValidArgsFunction: personaIDs,
		RunE: desk.Does(func(args []string) error {
			who, err := FindPersona(args[0])
			if err != nil {
				return err
			}
			out := d.Out
			if page {
				out = d.Data
			}
			return PrintCards(d.W, []personas.Persona{who}, page, d.Width())(out)
		}),
	}
	cmd.Flags().BoolVar(&page, "html", false, "")
	return cmd
}

// PrintCards writes cards as a page to print, or as text of a width at most.
func PrintCards(w *words.Words, all []personas.Persona, page bool, width int) func(io.Writer) error {
	doc := personas.Cards(w, all...)
	if page {
		return doc.HTML
	}
	return func(w io.Writer) error { return doc.Text(w, min(width, personas.CardWidth)) }
}
