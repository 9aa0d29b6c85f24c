package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/words"
)

// Help. What commands and flags are for stands in the catalogue under the path
// of the command: cmd.practice.talk.short, .long, .example, and
// cmd.practice.talk.flag.seed; of a flag that several have alike, cmd.flag.json.
// It is looked up when somebody asks, and costs a start nothing.

// helps has help and usage said in the words of a language.
func helps(root *cobra.Command, d *desk.Desk) {
	say := func(out io.Writer, write func(io.Writer, *cobra.Command, *words.Words), c *cobra.Command) {
		describe(root, d.W)
		var text strings.Builder
		write(&text, c, d.W)
		fmt.Fprint(out, desk.Wrap(text.String(), d.Width()))
	}
	root.SetHelpFunc(func(c *cobra.Command, _ []string) { say(c.OutOrStdout(), help, c) })
	root.SetUsageFunc(func(c *cobra.Command) error {
		say(c.OutOrStderr(), usageOf, c)
		return nil
	})
}

// describe gives a command, its flags and all that is below it their words.
func describe(c *cobra.Command, w *words.Words) {
	_, path, _ := strings.Cut(c.CommandPath()+" ", " ")
	id := "cmd." + strings.ReplaceAll(path, " ", ".")
	said := func(id string) string {
		if !w.Has(id) {
			return ""
		}
		return w.T(id, "Name", c.DisplayName())
	}
	c.Short, c.Long, c.Example = said(id+"short"), said(id+"long"), said(id+"example")
	for _, g := range c.Groups() {
		g.Title = w.T("cmd.group." + g.ID)
	}
	of := func(f *pflag.Flag) {
		if f.Usage = said(id + "flag." + f.Name); f.Usage == "" {
			f.Usage = said("cmd.flag." + f.Name)
		}
	}
	c.LocalNonPersistentFlags().VisitAll(of)
	c.PersistentFlags().VisitAll(of)
	for _, below := range c.Commands() {
		describe(below, w)
	}
}

// help says what a command is for, and then its usage.
func help(out io.Writer, c *cobra.Command, w *words.Words) {
	about := c.Long
	if about == "" {
		about = c.Short
	}
	if about = strings.TrimSpace(about); about != "" {
		fmt.Fprintf(out, "%s\n\n", about)
	}
	usageOf(out, c, w)
}

// usageOf lists how a command is called: as cobra does, in the words of a language.
func usageOf(out io.Writer, c *cobra.Command, w *words.Words) {
	fmt.Fprint(out, w.T("help.usage"))
	if c.Runnable() {
		fmt.Fprintf(out, "\n  %s", c.UseLine())
	}
	below := c.HasAvailableSubCommands()
	if below {
		fmt.Fprintf(out, "\n  %s %s", c.CommandPath(), w.T("help.command"))
	}
	part := func(id, text string) {
		fmt.Fprintf(out, "\n\n%s\n%s", w.T(id), strings.TrimRight(text, " \n"))
	}
	if c.HasExample() {
		part("help.examples", c.Example)
	}
	switch {
	case below && len(c.Groups()) == 0:
		usageGroup(out, c, w.T("help.commands"), "")
	case below:
		for _, g := range c.Groups() {
			usageGroup(out, c, g.Title, g.ID)
		}
		usageGroup(out, c, w.T("help.others"), "")
	}
	if c.HasAvailableLocalFlags() {
		part("help.flags", flagsOf(c.LocalFlags(), w))
	}
	if c.HasAvailableInheritedFlags() {
		part("help.flags.all", flagsOf(c.InheritedFlags(), w))
	}
	if below {
		fmt.Fprintf(out, "\n\n%s", w.T("help.about", "Command", c.CommandPath()))
	}
	fmt.Fprintln(out)
	if !c.HasParent() {
		fmt.Fprint(out, w.T("cmd.more"))
	}
}

// flagsOf lists flags with what they are for, and what they are where nobody
// says: as pflag does, in the words of a language.
func flagsOf(flags *pflag.FlagSet, w *words.Words) string {
	var names, about []string
	wide := 0
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		name := "      --" + f.Name
		if f.Shorthand != "" {
			name = "  -" + f.Shorthand + ", --" + f.Name
		}
		if kind := f.Value.Type(); kind != "bool" {
			name += " " + w.T("help.value."+kind)
		}
		says := f.Usage
		if d := strings.Trim(f.DefValue, "[]"); d != "" && d != "0" && d != "false" {
			says = w.T("help.default", "Usage", f.Usage, "Value", d)
		}
		names, about, wide = append(names, name), append(about, says), max(wide, safe.Width(name))
	})
	var b strings.Builder
	for i, name := range names {
		fmt.Fprintf(&b, "%s%s   %s\n", name, strings.Repeat(" ", wide-safe.Width(name)), about[i])
	}
	return b.String()
}

// usageGroup lists the commands of a group.
func usageGroup(out io.Writer, c *cobra.Command, title, id string) {
	fmt.Fprintf(out, "\n\n%s", title)
	for _, below := range c.Commands() {
		if below.GroupID == id && (below.IsAvailableCommand() || below.Name() == "help") {
			fmt.Fprintf(out, "\n  %-*s %s", below.NamePadding(), below.Name(), below.Short)
		}
	}
}
