package trainer

import (
	"errors"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/open"
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/trainer/result"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
)

// handingIn is what the flags of the command say.
type handingIn struct {
	file, from string
	words      bool
}

// Result writes what practices come to, for a trainer.
func Result(d *desk.Desk) *cobra.Command {
	var h handingIn
	cmd := &cobra.Command{
		Use:               "result [ID...]",
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE:              desk.Rehearses(d, func(args []string) error { return handIn(d, args, h) }),
	}
	f := cmd.Flags()
	f.StringVarP(&h.file, "output", "o", "", "")
	f.StringVar(&h.from, "from", "", "")
	f.BoolVar(&h.words, "with-words", false, "")
	return cmd
}

func handIn(d *desk.Desk, ids []string, h handingIn) error {
	from := strings.Join(strings.Fields(guide.Visible(h.from)), " ")
	if utf8.RuneCountInString(from) > result.MostName {
		return desk.Usage(words.Fail("fail.result.from", nil, "Most", result.MostName))
	}
	x := handed{File: result.File{Member: from}, words: h.words}
	err := open.With(d, func(v *store.Vault) error {
		if len(ids) > 0 {
			return x.named(v, ids)
		}
		return x.all(v)
	})
	if err != nil && (!errors.Is(err, open.ErrNoVault) || len(ids) > 0) {
		return err
	}
	if x.watched > 0 {
		d.Tell("out.result.watched", "N", x.watched)
	}
	if x.notOver > 0 {
		d.Tell("out.result.notover", "N", x.notOver)
	}
	if len(x.Practices) == 0 {
		return words.Error("fail.result.none")
	}
	list := func(row string) error { d.Say("%s", row); return nil }
	if h.file == "" {
		list = d.PrintLine
	}
	for _, one := range x.Practices {
		if err := list(one.ID + "  " + one.Line(d.W)); err != nil {
			return err
		}
	}
	if h.file == "" {
		d.Tell("out.result.nothing", "Words", h.words)
		return nil
	}
	return d.WriteOut(h.file, x.Write)
}

// handed is what goes into the file, and how many practices are left out.
type handed struct {
	result.File
	words            bool
	watched, notOver int
}

func (x *handed) add(id string, s guide.Session) error {
	p, err := result.Of(id, s)
	if err != nil {
		return err
	}
	if x.words {
		p = result.WithWords(p, s)
	}
	x.File = x.With(p)
	return nil
}

// named takes those in that were named.
func (x *handed) named(v *store.Vault, ids []string) error {
	for _, typed := range ids {
		id, s, err := open.Load(v, typed)
		if err == nil && !s.Ended() {
			err = words.Fail("fail.result.notover", nil, "ID", id)
		}
		if err == nil {
			err = x.add(id, s)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// all takes all in that the trainee held, and that are over.
func (x *handed) all(v *store.Vault) error {
	for r, err := range v.Records() {
		switch {
		case err != nil:
			return err
		case r.Header.Ended.IsZero():
			x.notOver++
			continue
		case r.Header.Role == guide.RoleObserver:
			x.watched++
			continue
		}
		s, err := guide.Replay(r.Guide, r.Events)
		if err == nil {
			err = x.add(r.Header.ID, s)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
