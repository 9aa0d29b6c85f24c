package desk

import (
	"errors"
	"strconv"

	"github.com/spf13/cobra"

	"example.org/onetoone/guide/words"
)

// usageError is an error of a command that is the command line's fault.
type usageError struct{ error }

func (e usageError) Say(w *words.Words) string { return w.Say(e.error) }

// Usage makes an error the command line's fault.
func Usage(err error) error { return usageError{err} }

// IsUsage reports whether an error is the command line's fault.
func IsUsage(err error) bool { return errors.As(err, new(usageError)) }

// Does makes a command's own part of what it does with its arguments.
func Does(f func(args []string) error) func(*cobra.Command, []string) error {
	return func(_ *cobra.Command, args []string) error { return f(args) }
}

// Rehearses is does for a command whose vault is the one for practice.
func Rehearses(d *Desk, f func(args []string) error) func(*cobra.Command, []string) error {
	return Does(func(args []string) error {
		d.Practising = true
		return f(args)
	})
}

// NoArgument refuses arguments, and suggests the command that may be meant.
func NoArgument(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	if cmd.SuggestionsMinimumDistance == 0 {
		cmd.SuggestionsMinimumDistance = 2
	}
	var like words.Text
	for _, c := range cmd.SuggestionsFor(args[0]) {
		if like.IsZero() {
			like = words.Of("fail.command.one", "Command", c)
		} else {
			like = words.Of("fail.command.or", "Commands", like, "Command", c)
		}
	}
	id := "fail.command"
	switch {
	case !like.IsZero():
		id = "fail.command.like"
	case !cmd.HasSubCommands():
		id = "fail.argument"
	}
	return words.Fail(id, nil, "Typed", strconv.Quote(args[0]), "Command", cmd.CommandPath(), "Like", like)
}

// One wants exactly one argument: what it is, by the id of its text.
func One(what, example string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) == 1 {
			return nil
		}
		return words.Fail("fail.wants", nil, "Command", cmd.CommandPath(), "What", words.Of(what), "Example", example)
	}
}

// Between wants so many arguments; most is 0 where there is no end.
func Between(least, most int) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		switch n := len(args); {
		case n < least:
			return words.Fail("fail.args.few", nil, "Least", least, "N", n)
		case most > 0 && n > most:
			return words.Fail("fail.args.many", nil, "Most", most, "N", n)
		}
		return nil
	}
}
