//go:build man

// This stands in the place of cmd/onetoone/main.go, in a build of its own (see
// run): it writes a page of Markdown for every command, and for every page of the
// manual, as go-md2man reads it. The commands are the program's, so that no page
// says what they do not.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/manual"
	"example.org/onetoone/guide/words"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: man FOLDER DATE")
		os.Exit(2)
	}
	p := pages{dir: os.Args[1], date: os.Args[2], words: words.English()}
	d := desk.New(desk.Streams{}, p.words, 0, nil, nil)
	top := root(d, new(bool))
	describe(top, p.words)
	err := p.commands(top)
	for _, name := range manual.Names() {
		if err == nil {
			err = p.manual(name)
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// pages writes pages.
type pages struct {
	dir, date string
	words     *words.Words
}

// commands writes the page of a command, and of those below it.
func (p pages) commands(c *cobra.Command) error {
	if err := p.write(named(c), 1, p.command(c)); err != nil {
		return err
	}
	for _, below := range c.Commands() {
		if below.IsAvailableCommand() {
			if err := p.commands(below); err != nil {
				return err
			}
		}
	}
	return nil
}

func named(c *cobra.Command) string { return strings.ReplaceAll(c.CommandPath(), " ", "-") }

func (p pages) command(c *cobra.Command) string {
	var b strings.Builder
	part := func(head, text string) {
		if text != "" {
			fmt.Fprintf(&b, "# %s\n\n%s\n\n", head, text)
		}
	}
	about := c.Short
	if !c.HasParent() {
		about, _, _ = strings.Cut(strings.TrimPrefix(c.Long, c.Name()+" "), ":")
	}
	part("NAME", named(c)+" - "+escaped(about))
	part("SYNOPSIS", "**"+escaped(c.UseLine())+"**")
	part("DESCRIPTION", asMarkdown(c.Long))
	part("OPTIONS", flags(c.LocalFlags(), p.words))
	if c.HasParent() {
		part("OPTIONS OF EVERY COMMAND", flags(c.InheritedFlags(), p.words))
	}
	part("EXAMPLES", asMarkdown(c.Example))
	if !c.HasParent() {
		head, codes, _ := strings.Cut(strings.TrimSpace(p.words.T("cmd.more")), "\n")
		part(strings.ToUpper(strings.Trim(head, ":")), asMarkdown(codes))
	}
	part("SEE ALSO", strings.Join(p.beside(c), ", "))
	return b.String()
}

// beside are the pages beside that of a command.
func (p pages) beside(c *cobra.Command) (out []string) {
	if c.HasParent() {
		out = append(out, "**"+named(c.Parent())+"**(1)")
	}
	for _, below := range c.Commands() {
		if below.IsAvailableCommand() {
			out = append(out, "**"+named(below)+"**(1)")
		}
	}
	if !c.HasParent() {
		for _, name := range manual.Names() {
			out = append(out, "**onetoone-"+name+"**(7)")
		}
	}
	return out
}

func flags(set *pflag.FlagSet, w *words.Words) string {
	var b strings.Builder
	set.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		name := "**--" + f.Name + "**"
		if f.Shorthand != "" {
			name = "**-" + f.Shorthand + "**, " + name
		}
		if kind := f.Value.Type(); kind != "bool" {
			name += " " + w.T("help.value."+kind)
		}
		fmt.Fprintf(&b, "%s\n: %s\n\n", name, escaped(f.Usage))
	})
	return b.String()
}

// manual writes a page of the manual.
func (p pages) manual(name string) error {
	src, err := manual.Source(p.words, name)
	if err != nil {
		return err
	}
	var out []string
	for _, line := range strings.Split(src, "\n") {
		if !strings.HasPrefix(line, "![") {
			out = append(out, strings.Replace(strings.Replace(line, "### ", "## ", 1), "## ", "# ", 1))
		}
	}
	about, rest := strings.TrimSuffix(out[2], "."), strings.Join(out[3:], "\n")
	rest = toPage.ReplaceAllString(rest, "$1 (**onetoone-$2**(7))")
	rest = toElsewhere.ReplaceAllString(rest, "$1")
	return p.write("onetoone-"+name, 7, "# NAME\n\nonetoone-"+name+" - "+about+"\n\n# DESCRIPTION\n"+rest+"\n# SEE ALSO\n\n**onetoone**(1)\n")
}

var (
	toPage      = regexp.MustCompile(`\[([^]]+)\]\(([a-z]+)\.md[^)]*\)`)
	toElsewhere = regexp.MustCompile(`\[([^]]+)\]\([^)]*\)`)
)

func (p pages) write(name string, section int, text string) error {
	head := fmt.Sprintf("%% %q %q %q %q %q\n\n", strings.ToUpper(name), fmt.Sprint(section), p.date, "onetoone", "")
	return os.WriteFile(filepath.Join(p.dir, fmt.Sprintf("%s.%d.md", name, section)), []byte(head+text), 0o644)
}

// asMarkdown are words of help: what is indented stays as it is.
func asMarkdown(text string) string {
	var out []string
	before := ""
	for _, line := range strings.Split(text, "\n") {
		set := strings.HasPrefix(line, "  ")
		if set != strings.HasPrefix(before, "  ") && before != "" && line != "" {
			out = append(out, "")
		}
		if before = line; set {
			line = "  " + line
		} else {
			line = escaped(line)
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}

func escaped(text string) string {
	return strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "<", `\<`).Replace(text)
}
