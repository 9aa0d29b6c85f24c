package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
)

func versionCommand(d *desk.Desk) *cobra.Command {
	return &cobra.Command{
		Use:  "version",
		Args: desk.NoArgument,
		RunE: desk.Does(func([]string) error { return sayVersion(d) }),
	}
}

func sayVersion(d *desk.Desk) error {
	_, err := fmt.Fprintln(d.Out, version())
	return err
}

// version says which build this is, in one line.
func version() string {
	parts := []string{"onetoone"}
	if info, ok := debug.ReadBuildInfo(); ok {
		parts = append(parts, info.Main.Version)
		set := map[string]string{}
		for _, s := range info.Settings {
			set[s.Key] = s.Value
		}
		if rev := set["vcs.revision"]; rev != "" {
			parts = append(parts, rev[:min(12, len(rev))], set["vcs.time"])
		}
		if set["vcs.modified"] == "true" {
			parts = append(parts, "modified")
		}
	}
	parts = append(parts, runtime.Version(), runtime.GOOS+"/"+runtime.GOARCH)
	return strings.Join(parts, " ")
}
