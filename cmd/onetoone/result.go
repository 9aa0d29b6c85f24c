package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/trainer/result"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
	"example.org/onetoone/tui/safe"
)

// handingIn is what the flags of the command say.
type handingIn struct {
	file, from string
	words      bool
}

func resultCommand(d *desk) *cobra.Command {
	var h handingIn
	cmd := &cobra.Command{
		Use:               "result [ID...]",
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE:              rehearses(d, func(args []string) error { return handIn(d, args, h) }),
	}
	f := cmd.Flags()
	f.StringVarP(&h.file, "output", "o", "", "")
	f.StringVar(&h.from, "from", "", "")
	f.BoolVar(&h.words, "with-words", false, "")
	return cmd
}

func handIn(d *desk, ids []string, h handingIn) error {
	from := strings.Join(strings.Fields(guide.Visible(h.from)), " ")
	if utf8.RuneCountInString(from) > result.MostName {
		return usageError{words.Fail("fail.result.from", nil, "Most", result.MostName)}
	}
	x := handed{File: result.File{Member: from}, words: h.words}
	err := withVault(d, func(v *store.Vault) error {
		if len(ids) > 0 {
			return x.named(v, ids)
		}
		return x.all(v)
	})
	if err != nil && (!errors.Is(err, errNoVault) || len(ids) > 0) {
		return err
	}
	if x.watched > 0 {
		d.tell("out.result.watched", "N", x.watched)
	}
	if x.notOver > 0 {
		d.tell("out.result.notover", "N", x.notOver)
	}
	if len(x.Practices) == 0 {
		return words.Error("fail.result.none")
	}
	list := d.err
	if h.file == "" {
		list = d.out
	}
	for _, one := range x.Practices {
		fmt.Fprintf(list, "%s  %s\n", one.ID, one.Line(d.w))
	}
	if h.file == "" {
		d.tell("out.result.nothing", "Words", h.words)
		return nil
	}
	return d.writeOut(h.file, x.Write)
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
		id, s, err := loadFrom(v, typed)
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

// readResults reads a file of practice results, and readResultsAs calls it by
// another name in what it says of it.
func readResults(file string) (result.File, error) { return readResultsAs(file, file) }

func readResultsAs(name, file string) (result.File, error) {
	data, err := readAtMost(file, result.MaxFile+1)
	if err != nil {
		return result.File{}, err
	}
	return result.Read(safe.Text(name), data)
}

func readAtMost(file string, n int64) ([]byte, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, n))
}
