package backup

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"example.org/onetoone/store"
	"example.org/onetoone/store/disk"
)

const (
	// Every is how old the newest one gets before another is due. It is less
	// than a day, so that one made every evening does not slip by a day.
	Every = 20 * time.Hour
	// enough is how many commits make another due whatever the clock says: some
	// eight talks.
	enough = 1000

	// The newest few stay, and of those before them every so manieth, as many.
	newest, step, more = 7, 7, 4

	nameLayout = "2006-01-02T15-04-05Z"
	nameSuffix = ".tar"
	// digits are those a number is written with, at least, and at most.
	digits, maxDigits = 6, 12
	// farthest is the highest number of a file that is counted on from: behind a
	// higher one, which somebody gave it, there would soon be none left.
	farthest = 100_000_000_000
)

// Kept is a backup in the vault's folder.
type Kept struct {
	Path string
	// Number says which is newer, whatever the clock said: each that was due has one
	// more than all before it. 0 is one of before they were numbered, older than any
	// that is.
	Number uint64
	// Between is 0 for one that was due. One that was made when none was has the
	// number of the one before, and how many there were since.
	Between uint64
	Made    time.Time
}

// List gives the backups in a vault's folder, newest first. Each was opened and
// compared when it was made. Where there is no folder it gives none.
func List(dir string) []Kept {
	folder := filepath.Join(dir, store.BackupsFolder)
	if disk.Folder(folder) != nil {
		return nil // whoever is to write there is told
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil
	}
	var out []Kept
	for _, e := range entries {
		if k, ok := named(e.Name()); ok && e.Type().IsRegular() {
			k.Path = filepath.Join(folder, e.Name())
			out = append(out, k)
		}
	}
	slices.SortFunc(out, func(a, b Kept) int {
		return cmp.Or(cmp.Compare(b.Number, a.Number), cmp.Compare(b.Between, a.Between), b.Made.Compare(a.Made))
	})
	return out
}

// named reads a backup's name: 000012-2026-11-22T12-00-00Z.tar, 000012.1-… for the
// first in between after it, or without a number.
func named(name string) (k Kept, ok bool) {
	stamp, suffixed := strings.CutSuffix(name, nameSuffix)
	if count, rest, found := strings.Cut(stamp, "-"); found && len(count) >= digits {
		number, between, is := strings.Cut(count, ".")
		if len(number) < digits || len(number) > maxDigits {
			return k, false
		}
		var err, errBetween error
		k.Number, err = strconv.ParseUint(number, 10, 64)
		if is {
			k.Between, errBetween = strconv.ParseUint(between, 10, 64)
		}
		if err != nil || errBetween != nil {
			return k, false
		}
		stamp = rest
	}
	made, err := time.Parse(nameLayout, stamp)
	k.Made = made
	return k, suffixed && err == nil
}

// Last gives the newest backup in a vault's folder, and whether there is one.
func Last(dir string) (Kept, bool) {
	all := List(dir)
	if len(all) == 0 {
		return Kept{}, false
	}
	return all[0], true
}

// Due reports whether a backup is to be made by itself: none is of about now, or
// much was written since the last, which holds on any clock, or something was
// removed from the vault that backups still hold. Those made in between do not
// count: however many there are, the next is due when it would have been. A vault
// without a passphrase has none.
func Due(v *store.Vault, now time.Time) bool {
	if !v.Protected() || v.ReadOnly() {
		return false
	}
	if _, outdated, err := v.Outdated(); err != nil || outdated {
		return true
	}
	if _, since, err := v.BackedUp(); err != nil || since >= enough {
		return true
	}
	// One from the time to come was made when the clock was wrong.
	return !slices.ContainsFunc(List(v.Dir()), func(k Kept) bool {
		age := now.Sub(k.Made)
		return k.Between == 0 && age < Every && age > -Every
	})
}

// next is what counts the next backup: where it is due a number that is one more
// than any there is, and than any that the vault has given.
func next(v *store.Vault, due bool) (k Kept, err error) {
	k.Number, _, err = v.BackedUp()
	list := List(v.Dir())
	for _, l := range list {
		if l.Number <= farthest {
			k.Number = max(k.Number, l.Number)
		}
	}
	if due {
		k.Number++
		return k, err
	}
	for _, l := range list {
		if l.Number == k.Number {
			k.Between = max(k.Between, l.Between)
		}
	}
	k.Between++
	return k, err
}

// count is what its name begins with.
func (k Kept) count() string {
	if k.Between == 0 {
		return fmt.Sprintf("%0*d-", digits, k.Number)
	}
	return fmt.Sprintf("%0*d.%d-", digits, k.Number, k.Between)
}

// freeName is a path in a folder that nothing has, named by the time. What goes
// before that is a number, or nothing.
func freeName(folder, before string, at time.Time) string {
	for {
		path := filepath.Join(folder, before+at.UTC().Format(nameLayout)+nameSuffix)
		if !disk.Exists(path) && !disk.Exists(path+partSuffix) {
			return path
		}
		at = at.Add(time.Second)
	}
}

// rotate removes the backups that need not stay beside a new one, and says how
// many. It never removes that one, which is the newest that was compared.
func rotate(dir, made string, all bool) (removed int, err error) {
	list := List(dir)
	stay := staying(list)
	for _, k := range list {
		if k.Path == made || !all && stay[k.Path] {
			continue
		}
		if e := disk.Remove(k.Path); e != nil {
			err = errors.Join(err, e)
			continue
		}
		removed++
	}
	return removed, err
}

// staying are those that stay, of a list as List gives it: counted, so that no
// clock says which. Those without a number are every so manieth: they go last.
// Those in between are not counted, and go when there is a newer one.
func staying(list []Kept) map[string]bool {
	stay := map[string]bool{}
	few, left := newest, more
	for _, k := range list {
		switch {
		case k.Between > 0:
		case few > 0:
			stay[k.Path] = true
			few--
		case k.Number%step == 0 && left > 0:
			stay[k.Path] = true
			left--
		}
	}
	return stay
}

// escapeGlob makes a path stand for itself in a pattern.
func escapeGlob(path string) string {
	return strings.NewReplacer(`\`, `\\`, `*`, `\*`, `?`, `\?`, `[`, `\[`).Replace(path)
}
