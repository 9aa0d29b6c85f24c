package main

import (
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/guide/words"
)

// everyCommand are the command line's commands with their words.
func everyCommand(t *testing.T) []*cobra.Command {
	t.Helper()
	all := []*cobra.Command{root(&desk.Desk{W: words.English()}, new(bool))}
	describe(all[0], words.English())
	for i := 0; i < len(all); i++ {
		all = append(all, all[i].Commands()...)
	}
	return all
}

func TestHelp_EveryCommandAndFlagHasItsWords(t *testing.T) {
	known := map[string]bool{"more": true}
	for _, c := range everyCommand(t) {
		if c.Short == "" {
			t.Errorf("%s: the catalogue does not say what it is for", c.CommandPath())
		}
		path := strings.Join(strings.Fields(c.CommandPath())[1:], ".") + "."
		path = strings.TrimPrefix(path, ".")
		for _, what := range []string{"short", "long", "example"} {
			known[path+what] = true
		}
		for _, g := range c.Groups() {
			known["group."+g.ID] = true
		}
		c.Flags().VisitAll(func(f *pflag.Flag) {
			if f.Usage == "" {
				t.Errorf("%s: the catalogue does not say what --%s is for", c.CommandPath(), f.Name)
			}
			known[path+"flag."+f.Name], known["flag."+f.Name] = true, true
		})
		c.PersistentFlags().VisitAll(func(f *pflag.Flag) { known[path+"flag."+f.Name] = true })
	}
	known["flag.help"] = true
	for id := range english(t).Messages {
		if name, ok := strings.CutPrefix(id, "cmd."); ok && !known[name] {
			t.Errorf("%s is of no command and no flag", id)
		}
	}
}

// eachCommand visits a command and all below it, by their words after onetoone.
func eachCommand(cmd *cobra.Command, visit func(path string)) {
	visit(strings.TrimSpace(strings.TrimPrefix(cmd.CommandPath(), "onetoone")))
	for _, below := range cmd.Commands() {
		eachCommand(below, visit)
	}
}
