package practice

import (
	"fmt"
	"io"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/files"
	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/words"
)

// ErrNoPersona is returned for a persona that there is not.
const ErrNoPersona = words.Error("fail.persona.none")

// Cast is whom one may practise with, read anew: the folder may have changed.
func Cast() personas.Cast { return personas.CastOf(files.Personas()) }

// FindPersona gives the persona of an id, or of a file; else the error is
// ErrNoPersona, or says what is wrong with the file.
func FindPersona(named string) (personas.Persona, error) { return findIn(Cast, named) }

// findIn is FindPersona in a cast, which is read where it is needed.
func findIn(cast func() personas.Cast, named string) (who personas.Persona, err error) {
	if isFile(named) {
		f := files.TypedPersona(named)
		if f.Err != nil {
			return who, fmt.Errorf("%s: %w", f.Name, f.Err)
		}
		return personas.Parse(f.Name, f.Text)
	}
	c := cast()
	who, ok := c.Find(strings.ToLower(named))
	for _, b := range c.Broken {
		if !ok && strings.EqualFold(b.File, named+".md") {
			return who, b.First
		}
	}
	if !ok {
		return who, words.Fail("fail.persona.named", ErrNoPersona, "Typed", strconv.Quote(named))
	}
	return who, nil
}

// isFile reports whether what was typed is a path, and no id.
func isFile(typed string) bool {
	return strings.EqualFold(filepath.Ext(typed), ".md") || typed != "" && filepath.Base(typed) != typed
}

// listed is what personas writes of one as JSON. The shape is documented in doc.go.
type listed struct {
	ID       string            `json:"id"`
	Name     string            `json:"name"`
	Role     string            `json:"role"`
	Brief    string            `json:"brief"`
	Warnings map[string]string `json:"warnings"`
	File     string            `json:"file,omitempty"`
}

// Personas lists the scripted partners; below it stands what one is written with.
func Personas(d *desk.Desk) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:  "personas",
		Args: desk.NoArgument,
		RunE: desk.Does(func([]string) error { return listPersonas(d, asJSON) }),
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "")
	cmd.AddCommand(newPersona(d), checkPersonas(d), printPersona(d))
	return cmd
}

func listPersonas(d *desk.Desk, asJSON bool) error {
	cast := Cast()
	list := []listed{}
	for _, who := range cast.All {
		l := listed{who.ID, who.Name, who.Role, who.Brief, map[string]string{}, who.File}
		for _, w := range who.Warnings {
			l.Warnings[w.ID] = w.Text
		}
		list = append(list, l)
	}
	for _, b := range cast.Broken {
		d.Say("%s", b.Say(d.W))
	}
	if len(cast.Broken) > 0 {
		d.Tell("out.persona.broken", "File", desk.Quoted(cast.Broken[0].File))
	}
	if asJSON {
		return d.WriteJSON(list)
	}
	for i, l := range list {
		row := fmt.Sprintf("%-8s %-30s %s", l.ID, l.Role, l.Brief)
		if of := cast.All[i].Of(d.W); of != "" {
			row += " (" + of + ")"
		}
		if err := d.PrintLine(row); err != nil {
			return err
		}
	}
	return nil
}

// printPersona prints the card of a persona, for who plays it.
func printPersona(d *desk.Desk) *cobra.Command {
	var page, markdown bool
	var file string
	cmd := &cobra.Command{
		Use:               "print NAME|FILE",
		Args:              desk.One("fail.wants.persona", "onetoone personas print dee"),
		ValidArgsFunction: personaOrFile,
	}
	cmd.RunE = desk.Does(func(args []string) error {
		who, err := FindPersona(args[0])
		if err != nil {
			return err
		}
		doc := personas.Cards(d.W, who)
		switch end := strings.ToLower(filepath.Ext(file)); {
		case page || !markdown && end == ".html":
			return d.WriteOut(file, doc.HTML)
		case markdown || end == ".md":
			return d.WriteOut(file, doc.Markdown)
		case file != "":
			return d.WriteOut(file, PrintCards(d.W, []personas.Persona{who}, false, personas.CardWidth))
		}
		return d.Print(PrintCards(d.W, []personas.Persona{who}, false, d.Width()))
	})
	f := cmd.Flags()
	f.StringVarP(&file, "output", "o", "", "")
	f.BoolVar(&markdown, "markdown", false, "")
	f.BoolVar(&page, "html", false, "")
	cmd.MarkFlagsMutuallyExclusive("markdown", "html")
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
