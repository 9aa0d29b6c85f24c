package store

import (
	"context"
	"errors"
	"fmt"

	"example.org/onetoone/store/disk"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/folder"
	"example.org/onetoone/store/mend"
)

// Check reads everything: the pages, with bbolt's own check of them; every
// record of every talk, and the copy of its guide; and whether the lists and
// the people agree with the talks. It changes nothing. What is wrong comes as
// findings; an error says that Check could not be done, or ctx ended.
//
// It takes about four seconds for 100,000 talks. Reading goes on meanwhile;
// saving waits while the pages are read, and what rewrites the file until the
// end.
func (v *Vault) Check(ctx context.Context) (mend.Checked, error) { return mend.Check(ctx, v.f) }

// Verify is Check for those who want to know only whether all is whole: it
// returns ErrDamaged, with the first thing that is not.
func (v *Vault) Verify() error {
	c, err := v.Check(context.Background())
	return c.First(err)
}

// Salvage takes whatever authenticates out of a damaged data file into a new
// one, under the same keys: by the newest meta page, by the other one, and
// from whatever page it stands on. The new file is made aside and checked; the
// files of the damaged vault get a second name in the quarantine; only then
// the new one takes the place of the old. Whatever it is cut short by, there
// is the old data file or the new one.
//
// What was removed or forgotten does not come back as far as the file still
// says that it was. Salvage returns ErrDamaged, and changes nothing, when
// nothing opens; and whatever else Open returns for the keys. It takes memory
// in proportion to the file.
func Salvage(dir string, o Options) (mend.Salvaged, error) {
	const doing = "taking out what is whole"
	f, err := folder.Unopened(dir, o.folder(nil))
	if err != nil {
		return mend.Salvaged{}, fmt.Errorf("%s: %w", doing, err)
	}
	if f.Lock, err = folder.AcquireLock(f.Dir); err != nil {
		if disk.TakesNothing(err) {
			err = fmt.Errorf("%w (%w)", file.ErrReadOnly, err)
		}
		return mend.Salvaged{}, fmt.Errorf("%s: %w", doing, err)
	}
	now := f.Now()
	f.Lock.Say(now)
	out, err := mend.Salvage(f, o.folder(nil), now)
	if err != nil {
		return mend.Salvaged{}, errors.Join(fmt.Errorf("%s: %w", doing, err), f.Lock.GiveBack())
	}
	return out, f.Lock.Release()
}
