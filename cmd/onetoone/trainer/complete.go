package trainer

import (
	"os"
	"strings"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/trainer/class"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/store"
)

// classesToComplete are those of the practice vault, for completion alone: none where it
// is open elsewhere, or of an older format: a key that completes changes nothing.
func classesToComplete(d *desk.Desk) (all []class.Class) {
	dir := desk.PracticeDir(d.TalksDir())
	if _, err := os.Stat(dir); err != nil {
		return nil
	}
	v, err := store.Open(dir, store.Options{Now: d.Now})
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
func classThen(d *desk.Desk, then desk.Completes) desk.Completes {
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
func membersOf(d *desk.Desk) desk.Completes {
	return func(_ *cobra.Command, args []string, _ string) (out []cobra.Completion, _ cobra.ShellCompDirective) {
		for _, c := range classesToComplete(d) {
			if len(args) > 0 && strings.HasPrefix(whom.SameName(c.Label), whom.SameName(args[0])) {
				for _, m := range c.Members {
					out = append(out, safe.Text(m))
				}
			}
		}
		return out, cobra.ShellCompDirectiveNoFileComp
	}
}
