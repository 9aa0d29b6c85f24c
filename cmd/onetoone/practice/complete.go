package practice

import (
	"strings"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/files"
	"example.org/onetoone/guide/practice/partner"
	"example.org/onetoone/guide/safe"
)

// speakersIn completes who speaks in the recording that stands before.
func speakersIn(d *desk.Desk) desk.Completes {
	return func(_ *cobra.Command, args []string, _ string) (out []cobra.Completion, _ cobra.ShellCompDirective) {
		if len(args) == 1 && args[0] != "-" {
			if talks, err := files.Recording(d.In, args[0]); err == nil {
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
		who, _ := FindPersona(args[0])
		for _, w := range who.Warnings {
			out = append(out, cobra.CompletionWithDesc(w.ID, w.Kind()))
		}
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}

// drillStages completes the stage of a drill.
func drillStages(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return partner.Stages(), cobra.ShellCompDirectiveNoFileComp
}

// personaIDs completes the id of a persona.
func personaIDs(_ *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var out []cobra.Completion
	for _, who := range Cast().All {
		out = append(out, cobra.CompletionWithDesc(who.ID, who.Role))
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}

// idsInList completes the last id of several that commas join.
func idsInList(cmd *cobra.Command, _ []string, typed string) (out []cobra.Completion, _ cobra.ShellCompDirective) {
	before := typed[:strings.LastIndex(typed, ",")+1]
	ids, how := personaIDs(cmd, nil, "")
	for _, id := range ids {
		out = append(out, before+id)
	}
	return out, how
}

// personaOrFile completes the id of a persona, or a file.
func personaOrFile(cmd *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	ids, _ := personaIDs(cmd, args, typed)
	return ids, cobra.ShellCompDirectiveDefault
}
