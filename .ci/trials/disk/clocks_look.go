package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/store"
	"example.org/onetoone/store/backup"
)

// decide is the key press after which words may be gone: of one talk.
func (l *clockLife) decide() error {
	for _, t := range l.all {
		if !t.s.Ended() || len(t.words) == 0 {
			continue
		}
		s, err := l.load(t)
		if err != nil {
			return err
		}
		if s, err = guide.Replay(s.BaseGuide(), s.Reduce(guide.None, false, l.says)); err != nil {
			return err
		}
		t.s, t.words, l.gone = s, nil, true
		return l.v.Replace(t.id, s.Header(t.id), s.Events())
	}
	return nil
}

func backUpIfDue(l *clockLife) error {
	if !backup.Due(l.v, l.says) {
		return nil
	}
	return l.backup()
}

// byHand makes more in an afternoon than there are days that stay.
func (l *clockLife) byHand() (err error) {
	for range stay + 1 {
		l.says = l.says.Add(time.Minute)
		err = errors.Join(err, l.backup())
	}
	return err
}

func (l *clockLife) backup() error {
	due := backup.Due(l.v, l.says)
	made, err := backup.Make(l.v, l.says, backup.Options{})
	if err != nil {
		return err
	}
	if l.gone || made.Outdated {
		l.made, l.gone, due = nil, false, true
	}
	l.last = filepath.Base(made.Path)
	if due {
		l.made = append(l.made, l.last)
	}
	l.backups++
	if l.Plant == "by hand" { // which counted, and pushed out days
		err = errors.Join(err, l.onlySeven())
	}
	if l.Plant != "by date" {
		return nil
	}
	for _, k := range backup.List(l.v.Dir()) {
		if l.says.Sub(k.Made) > 30*24*time.Hour {
			err = errors.Join(err, os.Remove(k.Path))
		}
	}
	return err
}

// onlySeven leaves the newest seven, whether they were due or not.
func (l *clockLife) onlySeven() (err error) {
	for i, k := range backup.List(l.v.Dir()) {
		if i >= stay {
			err = errors.Join(err, os.Remove(k.Path))
		}
	}
	return err
}

// stay is how many of the newest backups that were due have to be there.
const stay = 7

// check compares the vault with what was acknowledged.
func (l *clockLife) check() {
	there := map[string]guide.Record{}
	for r, err := range l.v.Records() {
		if err != nil {
			l.bad = err.Error()
			return
		}
		there[r.Header.ID] = r
	}
	for id, t := range l.all {
		r := there[id]
		for _, w := range t.words {
			if !slices.ContainsFunc(r.Events, func(e guide.Event) bool { return e.Text == w && !e.Gone }) {
				l.bad = fmt.Sprintf("%q of a talk is gone", w)
				return
			}
		}
		if most := int(t.lasted / time.Minute); r.Header.Minutes > most {
			l.bad = fmt.Sprintf("a talk of at most %d minutes lasted %d", most, r.Header.Minutes)
			return
		}
	}
	for _, name := range l.made[max(0, len(l.made)-stay):] {
		if _, err := os.Stat(filepath.Join(l.v.Dir(), store.BackupsFolder, name)); err != nil {
			l.bad = fmt.Sprintf("%s, one of the newest %d of %d backups that were due, is gone", name, stay, len(l.made))
			return
		}
	}
	if last, found := backup.Last(l.v.Dir()); found != (l.last != "") || found && filepath.Base(last.Path) != l.last {
		l.bad = fmt.Sprintf("%s was the newest backup; the newest there is is %q", l.last, filepath.Base(last.Path))
	}
}
