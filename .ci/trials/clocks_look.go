package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/store/backup"
)

// decide is the key press after which words may be gone: of one talk.
func (l *clockLife) decide() error {
	for _, t := range l.all {
		if !t.s.Ended() || len(t.words) == 0 {
			continue
		}
		r, err := l.v.Load(t.id)
		if err != nil {
			return err
		}
		s, err := guide.Replay(r.Guide, r.Events)
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

func (l *clockLife) backup() error {
	made, err := backup.Make(l.v, l.says, backup.Options{})
	if err != nil {
		return err
	}
	if l.gone || made.Outdated {
		l.made, l.gone = nil, false
	}
	l.made = append(l.made, made.Path)
	l.backups++
	if l.plant != "by date" {
		return nil
	}
	for _, k := range backup.List(l.v.Dir()) {
		if l.says.Sub(k.Made) > 30*24*time.Hour {
			err = errors.Join(err, os.Remove(k.Path))
		}
	}
	return err
}

// stay is how many of the newest backups have to be there.
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
	for _, path := range l.made[max(0, len(l.made)-stay):] {
		if _, err := os.Stat(path); err != nil {
			l.bad = fmt.Sprintf("%s, one of the newest %d of %d backups, is gone", filepath.Base(path), stay, len(l.made))
			return
		}
	}
	if last, found := backup.Last(filepath.Join(l.dir, "vault")); found && len(l.made) > 0 && last.Path != l.made[len(l.made)-1] {
		l.bad = fmt.Sprintf("the newest backup is taken for %s", filepath.Base(last.Path))
	}
}
