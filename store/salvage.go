package store

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"slices"
	"strconv"
	"time"

	bolt "go.etcd.io/bbolt"

	"example.org/onetoone/store/disk"
)

// Salvaged says what Salvage recovered, and what it did not.
type salvaged struct {
	// Kept is the folder in which the damaged vault is kept, as it was.
	Kept   string `json:"kept"`
	Talks  int    `json:"talks"`  // that are in the new vault, whole or in part
	Events int    `json:"events"` // that were recovered
	Known  int    `json:"known"`  // events that are known to have been there
	Lost   []lost `json:"lost"`   // newest talk first
	// Classes are those that were recovered, whole, and LostClasses those that
	// are known to have been there and are not.
	Classes     int `json:"classes"`
	LostClasses int `json:"lost_classes"`
	// Others are the other documents, by the names of their kinds.
	Others map[string]recoveredOf `json:"others,omitempty"`
}

// Recovered is how many documents of a kind were recovered, whole, and how many
// others are known to have been there.
type recoveredOf struct {
	Whole int `json:"whole"`
	Lost  int `json:"lost"`
}

// salvage takes what is whole out of the data file in a folder, whose lock is held:
// see Salvage.
func salvage(f *folder, o folderOptions, now time.Time) (out salvaged, err error) {
	if err := f.finishSwap(); err != nil {
		return out, err
	}
	if err := errors.Join(f.removeLeft(compactFile), f.dropHalfKept()); err != nil {
		return out, err
	}
	ring, err := f.openKeys(o)
	if err != nil {
		return out, err
	}
	if err := f.waitForKeys(ring); err != nil {
		return out, err
	}
	if f.keys, err = newChain(ring, f.kinds); err != nil {
		return out, err
	}
	r, err := readRemains(f)
	if err != nil {
		return out, err
	}
	talks := r.recover(&out)
	kept := r.kept()
	out.count(kept)
	if len(talks)+len(kept.documents) == 0 {
		return out, damaged(dataFile, errors.New("no talk in it opens with this vault's keys"))
	}
	path := f.path(compactFile)
	reached, err := refill(f, path, r, talks, kept)
	if err == nil {
		err = recheck(f, path, len(talks))
	}
	if err == nil {
		out.Kept, err = f.keepOld(now, nil)
	}
	if err == nil {
		err = f.finishKept() // before the new file counts: nothing is lost between
	}
	if err == nil {
		err = f.step()
	}
	if err == nil {
		err = disk.Rename(path, f.path(dataFile))
	}
	if err != nil {
		_ = os.Remove(path) // or what is left of it; the next Open looks again
		return out, err
	}
	f.reached = reached
	return out, writeSeen(f.path(seenFile), f.keys.index, reached)
}

// readRemains reads the damaged file.
func readRemains(f *folder) (*remains, error) {
	if err := f.checkFile(dataFile); err != nil {
		return nil, err
	}
	data, err := disk.Open(f.path(dataFile))
	if err != nil {
		return nil, err
	}
	defer data.Close()
	info, err := data.Stat()
	if err != nil {
		return nil, err
	}
	r, err := gather(data, info.Size(), f.keys)
	if err != nil {
		return nil, err
	}
	if n, err := strconv.Atoi(string(r.format)); err == nil && n > schema {
		return nil, fmt.Errorf("%w (it has format %d, this program knows %d)", errNewer, n, schema)
	}
	return r, nil
}

// recover puts the talks together, and says what is missing of them.
func (r *remains) recover(out *salvaged) (talks []*recovered) {
	named, gone, copies := r.named(), r.gone(), r.guides()
	for raw, last := range r.traces() {
		id := formatID([]byte(raw))
		t, ok := r.talk(raw, last, copies)
		if !ok || gone[id] {
			continue
		}
		delete(named, id)
		talks = append(talks, t)
		out.Known += len(t.events)
		out.Events += len(t.events) - len(t.lost.Events)
		if len(t.lost.Events) > 0 || t.lost.Open {
			out.Lost = append(out.Lost, t.lost)
		}
	}
	for id, l := range named {
		if !gone[id] {
			out.Lost = append(out.Lost, *l)
		}
	}
	out.Talks = len(talks)
	slices.SortFunc(talks, func(a, b *recovered) int { return cmp.Compare(a.id, b.id) })
	slices.SortFunc(out.Lost, func(a, b lost) int {
		return cmp.Or(b.Began.Compare(a.Began), cmp.Compare(a.Talk, b.Talk))
	})
	return talks
}

// putAtOnce is how many talks are stored in one transaction.
const putAtOnce = 64

// refill makes a new data file with the talks in it, which has come further
// than the damaged one.
func refill(f *folder, path string, r *remains, talks []*recovered, kept kept) (reached mark, err error) {
	h, err := openData(path, bolt.Options{Timeout: lockWait, NoSync: true})
	if err != nil {
		return reached, err
	}
	defer func() { err = errors.Join(err, h.Close()) }()
	st := r.state()
	if seen, err := readSeen(f.path(seenFile), f.keys.index); err == nil && seen.Writes > st.Writes {
		st.mark = seen.mark
	}
	if far := f.keys.settled; far.Writes > st.Writes {
		st.mark = far
	}
	now := st.goesOn(st.mark)
	now.Writes++ // of the newest commit, which may be lost
	write := func(do func(tx) error) error {
		var w tx
		err := h.Update(func(b *bolt.Tx) error {
			w = tx{h.writeTx(b, f.keys, now)}
			if err := do(w); err != nil {
				return err
			}
			return w.putState()
		})
		if err == nil {
			now = w.work.state
		}
		return err
	}
	err = write(func(t tx) error { return layOut(t.coreTx, f.keys.current().Vault()) })
	for some := range slices.Chunk(talks, putAtOnce) {
		if err == nil {
			err = write(func(t tx) error { return putBack(t, some) })
		}
	}
	if err == nil {
		err = write(func(t tx) error { return putKept(t, kept) })
	}
	if err == nil {
		err = settleFile(h)
	}
	if err == nil {
		err = h.file.Sync()
	}
	return now.mark, err
}

// putBack stores talks that were put together again.
func putBack(t tx, talks []*recovered) error {
	for _, r := range talks {
		raw, err := parseID(r.id)
		if err != nil {
			return err
		}
		k, err := t.newTalk(raw, r.handle)
		if err != nil {
			return err
		}
		h := r.head
		h.Count, h.Tip = 0, link{}
		if h.Guide, err = t.addGuide(r.guide); err != nil {
			return err
		}
		for i, w := range r.events {
			if w.number == 0 {
				w.author, w.number = t.keys.current().Device(), t.nextEvent()
			}
			w.before = h.Tip
			if err := k.chain(&h, i+1, w); err != nil {
				return err
			}
			h.Count++
		}
		for key, plain := range r.besides {
			if err := k.put([]byte(key), plain); err != nil {
				return err
			}
		}
		if err := t.setHead(k, nil, h); err != nil {
			return err
		}
	}
	return nil
}

// recheck reads all of a new file.
func recheck(f *folder, path string, talks int) (err error) {
	h, err := openData(path, bolt.Options{ReadOnly: true, Timeout: lockWait})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, h.Close()) }()
	return guard(func() error {
		return h.View(func(b *bolt.Tx) error {
			if err := h.all(b); err != nil {
				return err
			}
			t := tx{h.readTx(b, f.keys)}
			if err := verify(t); err != nil {
				return err
			}
			r, err := t.list(recentBucket).read()
			if err == nil && r.dir.total() != talks {
				err = damaged("the new data file", fmt.Errorf("%d talks of %d", r.dir.total(), talks))
			}
			return err
		})
	})
}
