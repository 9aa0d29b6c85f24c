package desk

import (
	"github.com/spf13/cobra"

	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/words"
)

// Completes is what a shell asks while somebody types: it gives what may stand
// there. Where nothing can be read it gives nothing, and says nothing.
type Completes = func(cmd *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective)

// CompleteFlag registers what completes a flag of a command.
func CompleteFlag(cmd *cobra.Command, flag string, with Completes) {
	_ = cmd.RegisterFlagCompletionFunc(flag, with) // the flag is there: it was just made
}

// AnyFile lets the shell complete files.
func AnyFile(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveDefault
}

// ErrNoGuide is returned for a guide that does not come with the program.
const ErrNoGuide = words.Error("fail.guide.none")

// AllGuides completes a flag with the ids of the guides.
func AllGuides(cmd *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return GuideIDs(cmd, nil, typed)
}

// GuideIDs completes the id of a guide.
func GuideIDs(_ *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var out []cobra.Completion
	for _, g := range script.Builtin() {
		out = append(out, cobra.CompletionWithDesc(g.ID, g.Title))
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}
