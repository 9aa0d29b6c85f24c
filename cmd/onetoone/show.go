package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/exchange"
	"example.org/onetoone/store"
)

const showHelp = `Print a talk, laid out for reading. A talk of which nobody has said what may be
kept is shown on a terminal alone, to whoever sits there: into a file, or to another
program, it is refused, as onetoone export refuses it. Of a closed one there are no
words to show.`

func (p *program) showCommand() *cobra.Command {
	var asJSON, asMarkdown bool
	cmd := &cobra.Command{
		Use:               "show ID",
		Short:             "Print a talk, laid out for reading",
		Long:              showHelp,
		Example:           "  onetoone show 4fq2\n  onetoone show 4fq2 --json",
		Args:              oneID("talk", "onetoone show 4fq2"),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: p.does(func(args []string) error {
			if asJSON && asMarkdown {
				return usageError{errors.New("expected --json or --markdown, not both")}
			}
			id, s, err := p.load(args[0])
			if err != nil {
				return err
			}
			err = exchange.Exportable(s)
			switch {
			case err == nil:
			case !isTerminal(p.screen) && errors.Is(err, exchange.ErrClosed):
				return err // no word of it is shown on a terminal either
			case !isTerminal(p.screen):
				return fmt.Errorf("%w: it is shown on a terminal alone", err)
			case errors.Is(err, exchange.ErrClosed):
				p.say("onetoone: %v. %s", err, openClosed)
			default:
				p.say("onetoone: %v. It is for your eyes only.", err)
			}
			switch {
			case asJSON:
				return exchange.WriteTalk(p.out, id, s)
			case asMarkdown:
				return exchange.WriteMarkdown(p.out, id, s)
			}
			return writeText(p.out, id, s, p.width())
		}),
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "write it as JSON")
	cmd.Flags().BoolVar(&asMarkdown, "markdown", false, "write it as Markdown")
	return cmd
}

// openClosed is what to do about a closed talk.
const openClosed = "Open it in onetoone: it asks what may be kept, and shows that again."

// load reads the talk that an id, or the beginning of one, stands for.
func (p *program) load(typed string) (id string, s guide.Session, err error) {
	err = p.withVault(func(v *store.Vault) error {
		id, s, err = loadFrom(v, typed)
		return err
	})
	return id, s, err
}

// loadFrom reads what may be shown of the talk that typed stands for.
func loadFrom(v *store.Vault, typed string) (id string, s guide.Session, err error) {
	if id, err = v.Resolve(typed); err != nil {
		return "", s, err
	}
	r, err := v.Load(id)
	if err != nil {
		return id, s, err
	}
	if s, err = guide.Replay(r.Guide, r.Events); err == nil {
		s, err = s.Shown()
	}
	if err != nil {
		return "", s, fmt.Errorf("reading talk %s: %w", id, err)
	}
	return id, s, nil
}
