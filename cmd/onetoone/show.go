package main

import (
	"errors"

	"github.com/spf13/cobra"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/exchange"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
)

func showCommand(d *desk) *cobra.Command {
	var asJSON, asMarkdown bool
	cmd := &cobra.Command{
		Use:               "show ID",
		Args:              one("fail.wants.talk", "onetoone show 4fq2"),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: does(func(args []string) error {
			if asJSON && asMarkdown {
				return usageError{words.Error("fail.show.both")}
			}
			id, s, err := loadTalk(d, args[0])
			if err != nil {
				return err
			}
			err = exchange.Exportable(s)
			switch {
			case err == nil:
			case !isTerminal(d.screen) && errors.Is(err, exchange.ErrClosed):
				return err // no word of it is shown on a terminal either
			case !isTerminal(d.screen):
				return words.Fail("fail.show.terminal", err)
			case errors.Is(err, exchange.ErrClosed):
				d.tell("out.show.closed", "Why", err, "Step", d.w.T("step.closed"))
			default:
				d.tell("out.show.eyes", "Why", err)
			}
			switch {
			case asJSON:
				return exchange.WriteTalk(d.out, id, s)
			case asMarkdown:
				return exchange.WriteMarkdown(d.out, d.w, id, s)
			}
			return exchange.WriteText(d.out, d.w, id, s, d.width())
		}),
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "")
	cmd.Flags().BoolVar(&asMarkdown, "markdown", false, "")
	return cmd
}

// load reads the talk that an id, or the beginning of one, stands for.
func loadTalk(d *desk, typed string) (id string, s guide.Session, err error) {
	err = withVault(d, func(v *store.Vault) error {
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
		return "", s, words.Fail("fail.show.reading", err, "ID", id)
	}
	return id, s, nil
}
