package main

import (
	"errors"
	"strconv"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"example.org/onetoone/guide/words"
)

// What is wrong with a command line that cobra and pflag refuse, in our words.

// mistyped is an error of a flag in the words of the catalogue.
func mistyped(_ *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var bare *pflag.ValueRequiredError
	var bad *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown) && unknown.GetSpecifiedShortnames() != "":
		return words.Fail("fail.flag.letter", nil, "Flag", strconv.QuoteRune(rune(unknown.GetSpecifiedName()[0])), "Flags", unknown.GetSpecifiedShortnames())
	case errors.As(err, &unknown):
		return words.Fail("fail.flag", nil, "Flag", unknown.GetSpecifiedName())
	case errors.As(err, &bare) && bare.GetSpecifiedShortnames() != "":
		return words.Fail("fail.flag.bare.letter", nil, "Flag", strconv.QuoteRune(rune(bare.GetSpecifiedName()[0])), "Flags", bare.GetSpecifiedShortnames())
	case errors.As(err, &bare):
		return words.Fail("fail.flag.bare", nil, "Flag", bare.GetSpecifiedName())
	case errors.As(err, &bad):
		name := "--" + bad.GetFlag().Name
		if letter := bad.GetFlag().Shorthand; letter != "" {
			name = "-" + letter + ", " + name
		}
		return words.Fail("fail.flag.value", bad.Unwrap(), "Value", strconv.Quote(bad.GetValue()), "Flag", strconv.Quote(name))
	}
	return err
}
