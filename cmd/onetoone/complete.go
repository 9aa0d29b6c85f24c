package main

import (
	"os"
	"strings"

	"github.com/spf13/cobra"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/partner"
	"example.org/onetoone/guide/trainer/class"
	"example.org/onetoone/store"
	"example.org/onetoone/tui/safe"
)

// completes is what a shell asks while somebody types: it gives what may stand
// there. Where nothing can be read it gives nothing, and says nothing.
type completes = func(cmd *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective)

// completeFlag registers what completes a flag of a command.
func completeFlag(cmd *cobra.Command, flag string, with completes) {
	_ = cmd.RegisterFlagCompletionFunc(flag, with) // the flag is there: it was just made
}

// allGuides completes a flag with the ids of the guides.
func allGuides(cmd *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return guideIDs(cmd, nil, typed)
}

// classes are those of the practice vault, for completion alone: none where it
// is open elsewhere, or of an older format: a key that completes changes nothing.
func classesToComplete(d *desk) (all []class.Class) {
	dir := practiceDir(d.talksDir())
	if _, err := os.Stat(dir); err != nil {
		return nil
	}
	v, err := store.Open(dir, store.Options{Now: d.now})
	if err != nil {
		return nil
	}
	defer v.Close()
	list, _ := v.Classes()
	for _, h := range list {
		if c, err := v.Class(h.ID); err == nil {
			all = append(all, c)
		}
	}
	return all
}

// classThen completes the name of a class, and what stands behind it with then.
func classThen(d *desk, then completes) completes {
	return func(cmd *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
		if len(args) > 0 {
			return then(cmd, args, typed)
		}
		var out []cobra.Completion
		for _, c := range classesToComplete(d) {
			out = append(out, safe.Text(c.Label))
		}
		return out, cobra.ShellCompDirectiveNoFileComp
	}
}

// membersOf completes the members of the class that stands before.
func membersOf(d *desk) completes {
	return func(_ *cobra.Command, args []string, _ string) (out []cobra.Completion, _ cobra.ShellCompDirective) {
		for _, c := range classesToComplete(d) {
			if len(args) > 0 && strings.HasPrefix(guide.SameName(c.Label), guide.SameName(args[0])) {
				for _, m := range c.Members {
					out = append(out, safe.Text(m))
				}
			}
		}
		return out, cobra.ShellCompDirectiveNoFileComp
	}
}

// anyFile lets the shell complete files.
func anyFile(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveDefault
}

// speakersIn completes who speaks in the recording that stands before.
func speakersIn(d *desk) completes {
	return func(_ *cobra.Command, args []string, _ string) (out []cobra.Completion, _ cobra.ShellCompDirective) {
		if len(args) == 1 && args[0] != "-" {
			if talks, err := readRecording(d, args[0]); err == nil {
				for _, who := range talks[0].Speakers() {
					out = append(out, safe.Text(who))
				}
			}
		}
		return out, cobra.ShellCompDirectiveNoFileComp
	}
}

// warningsOf completes what can be left out with the persona that stands before.
func warningsOf(_ *cobra.Command, args []string, _ string) (out []cobra.Completion, _ cobra.ShellCompDirective) {
	if len(args) > 0 {
		who, _ := personas.Find(args[0])
		for _, w := range who.Warnings {
			out = append(out, cobra.CompletionWithDesc(w.ID, w.Text))
		}
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}

// drillStages completes the stage of a drill.
func drillStages(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return partner.Stages(), cobra.ShellCompDirectiveNoFileComp
}
