package backup

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"example.org/onetoone/store"
	"example.org/onetoone/store/disk"
)

const (
	// MaxAge is how old a backup in the vault's folder may get.
	MaxAge = 30 * 24 * time.Hour
	// Every is how old the newest one gets before another is due. It is less
	// than a day, so that one made every evening does not slip by a day.
	Every = 20 * time.Hour

	days, weeks = 7, 4 // of which the newest stays

	nameLayout = "2006-01-02T15-04-05Z"
	nameSuffix = ".tar"
)

// Kept is a backup in the vault's folder.
type Kept struct {
	Path string
	Made time.Time
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
		stamp, named := strings.CutSuffix(e.Name(), nameSuffix)
		made, err := time.Parse(nameLayout, stamp)
		if named && err == nil && e.Type().IsRegular() {
			out = append(out, Kept{Path: filepath.Join(folder, e.Name()), Made: made})
		}
	}
	slices.SortFunc(out, func(a, b Kept) int { return b.Made.Compare(a.Made) })
	return out
}

// Last gives the newest backup in a vault's folder, and whether there is one.
func Last(dir string) (Kept, bool) {
	all := List(dir)
	if len(all) == 0 {
		return Kept{}, false
	}
	return all[0], true
}

// Due reports whether a backup is to be made by itself: the newest is too old,
// or something was removed from the vault that backups still hold. A vault
// without a passphrase has none.
func Due(v *store.Vault, now time.Time) bool {
	if !v.Protected() || v.ReadOnly() {
		return false
	}
	if _, outdated, err := v.Outdated(); err != nil || outdated {
		return true
	}
	// One from the time to come was made when the clock was wrong.
	return !slices.ContainsFunc(List(v.Dir()), func(k Kept) bool {
		age := now.Sub(k.Made)
		return age < Every && age > -Every
	})
}

// freeName is a path in a folder that nothing has, named by the time.
func freeName(folder string, at time.Time) string {
	for {
		path := filepath.Join(folder, at.UTC().Format(nameLayout)+nameSuffix)
		if !disk.Exists(path) && !disk.Exists(path+partSuffix) {
			return path
		}
		at = at.Add(time.Second)
	}
}

// rotate removes the backups that need not stay beside a new one, and says how
// many.
func rotate(dir, made string, now time.Time, all bool) (removed int, err error) {
	list := List(dir)
	stay := staying(list, now)
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

// staying are those of the last days and weeks, newest first as List has them.
func staying(list []Kept, now time.Time) map[string]bool {
	stay := map[string]bool{}
	seenDays, seenWeeks := map[string]bool{}, map[[2]int]bool{}
	for _, k := range list {
		if age := now.Sub(k.Made); age > MaxAge || age < -Every {
			continue
		}
		day := k.Made.In(now.Location()).Format(time.DateOnly)
		if !seenDays[day] && len(seenDays) < days {
			seenDays[day], stay[k.Path] = true, true
		}
		year, week := k.Made.In(now.Location()).ISOWeek()
		if w := [2]int{year, week}; !seenWeeks[w] && len(seenWeeks) < weeks {
			seenWeeks[w], stay[k.Path] = true, true
		}
	}
	return stay
}

// escapeGlob makes a path stand for itself in a pattern.
func escapeGlob(path string) string {
	return strings.NewReplacer(`\`, `\\`, `*`, `\*`, `?`, `\?`, `[`, `\[`).Replace(path)
}
