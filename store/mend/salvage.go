package mend

import (
	"cmp"
	"errors"
	"os"
	"slices"
	"strconv"
	"time"

	bolt "go.etcd.io/bbolt"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/disk"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/folder"
	"example.org/onetoone/store/ledger"
)

// Salvaged says what Salvage recovered, and what it did not.
type Salvaged struct {
	// Kept is the folder in which the damaged vault is kept, as it was.
	Kept   string `json:"kept"`
	Talks  int    `json:"talks"`  // that are in the new vault, whole or in part
	Events int    `json:"events"` // that were recovered
	Known  int    `json:"known"`  // events that are known to have been there
	Lost   []Lost `json:"lost"`   // newest talk first
	// Classes are those that were recovered, whole, and LostClasses those that
	// are known to have been there and are not.
	Classes     int `json:"classes"`
	LostClasses int `json:"lost_classes"`
	// Others are the other documents, by the names of their kinds.
	Others map[string]Recovered `json:"others,omitempty"`
}

// Recovered is how many documents of a kind were recovered, whole, and how many
// others are known to have been there.
type Recovered struct {
	Whole int `json:"whole"`
	Lost  int `json:"lost"`
}

// Salvage takes what is whole out of the data file in a folder, whose lock is held:
// see Salvage.
func Salvage(f *folder.Folder, o folder.FolderOptions, now time.Time) (out Salvaged, err error) {
	if err := f.FinishSwap(); err != nil {
		return out, err
	}
	if err := errors.Join(f.RemoveLeft(folder.CompactFile), f.DropHalfKept()); err != nil {
		return out, err
	}
	ring, err := f.OpenKeys(o)
	if err != nil {
		return out, err
	}
	f.Warn(ring.Warnings()...)
	if f.Keys, err = file.NewChain(ring, f.Kinds); err != nil {
		return out, err
	}
	r, err := readRemains(f)
	if err != nil {
		return out, err
	}
	talks := r.recover(&out)
	kept := r.kept(talks)
	out.count(kept)
	if len(talks)+len(kept.documents)+len(kept.cards) == 0 {
		return out, file.Damaged(words.Of("store.named", "Name", file.DataFile), words.Fail("store.no.talk.opens", nil))
	}
	path := f.Path(folder.CompactFile)
	reached, err := refill(f, path, r, talks, kept)
	if err == nil {
		err = recheck(f, path, len(talks))
	}
	if err == nil {
		out.Kept, err = f.KeepOld(now, nil)
	}
	if err == nil {
		err = f.FinishKept() // before the new file counts: nothing is lost between
	}
	if err == nil {
		err = f.Step()
	}
	if err == nil {
		err = disk.Rename(path, f.Path(file.DataFile))
	}
	if err != nil {
		_ = os.Remove(path) // or what is left of it; the next Open looks again
		return out, err
	}
	f.Reached = reached
	return out, folder.WriteSeen(f.Path(folder.SeenFile), f.Keys.Index, reached)
}

// readRemains reads the damaged file.
func readRemains(f *folder.Folder) (*remains, error) {
	if err := f.CheckFile(file.DataFile); err != nil {
		return nil, err
	}
	data, err := disk.Open(f.Path(file.DataFile))
	if err != nil {
		return nil, err
	}
	defer data.Close()
	info, err := data.Stat()
	if err != nil {
		return nil, err
	}
	r, err := gather(data, info.Size(), f.Keys)
	if err != nil {
		return nil, err
	}
	if n, err := strconv.Atoi(string(r.format)); err == nil && n > file.Schema {
		return nil, words.Fail("store.has.format.this.too", file.ErrNewer, "N", n, "Schema", file.Schema)
	}
	return r, nil
}

// recover puts the talks together, and says what is missing of them.
func (r *remains) recover(out *Salvaged) (talks []*recovered) {
	named, gone, copies, owners := r.named(), r.gone(), r.guides(), r.owners()
	for raw, last := range r.traces() {
		id := file.FormatID([]byte(raw))
		t, ok := r.talk(raw, last, copies)
		if !ok || gone[id] {
			continue
		}
		delete(named, id)
		owners.claim(t)
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
	slices.SortFunc(out.Lost, func(a, b Lost) int {
		return cmp.Or(b.Began.Compare(a.Began), cmp.Compare(a.Talk, b.Talk))
	})
	return talks
}

// putAtOnce is how many talks are stored in one transaction.
const putAtOnce = 64

// refill makes a new data file with the talks in it, which has come further
// than the damaged one.
func refill(f *folder.Folder, path string, r *remains, talks []*recovered, kept kept) (reached file.Mark, err error) {
	h, err := file.OpenData(path, bolt.Options{Timeout: folder.LockWait, NoSync: true})
	if err != nil {
		return reached, err
	}
	defer func() { err = errors.Join(err, h.Close()) }()
	st := r.state()
	if seen, err := folder.ReadSeen(f.Path(folder.SeenFile), f.Keys.Index); err == nil && seen.Writes > st.Writes {
		st.Mark = seen.Mark
	}
	if far := f.Keys.Settled; far.Writes > st.Writes {
		st.Mark = far
	}
	now := st.GoesOn(st.Mark)
	now.Writes++ // of the newest commit, which may be lost
	write := func(do func(ledger.Tx) error) error {
		var w ledger.Tx
		err := h.Update(func(b *bolt.Tx) error {
			w = ledger.Tx{Tx: h.WriteTx(b, f.Keys, now)}
			if err := do(w); err != nil {
				return err
			}
			return w.PutState()
		})
		if err == nil {
			now = w.Work.State
		}
		return err
	}
	err = write(func(t ledger.Tx) error { return file.LayOut(t.Tx, f.Keys.Current().Vault()) })
	for some := range slices.Chunk(talks, putAtOnce) {
		if err == nil {
			err = write(func(t ledger.Tx) error { return putBack(t, some) })
		}
	}
	if err == nil {
		err = write(func(t ledger.Tx) error { return putKept(t, kept) })
	}
	if err == nil {
		err = file.SettleFile(h)
	}
	if err == nil {
		err = h.File.Sync()
	}
	return now.Mark, err
}

// putBack stores talks that were put together again.
func putBack(t ledger.Tx, talks []*recovered) error {
	for _, r := range talks {
		raw, err := file.ParseID(r.id)
		if err != nil {
			return err
		}
		k, err := t.NewTalk(raw, r.handle)
		if err != nil {
			return err
		}
		h := r.head
		h.Count, h.Tip = 0, file.Link{}
		if h.Guide, err = t.AddGuide(r.guide); err != nil {
			return err
		}
		for i, w := range r.events {
			if w.Number == 0 {
				w.Author, w.Number = t.Keys.Current().Device(), t.NextEvent()
			}
			w.Before = h.Tip
			if err := k.Chain(&h, i+1, w); err != nil {
				return err
			}
			h.Count++
		}
		for key, plain := range r.besides {
			if err := k.Put([]byte(key), plain); err != nil {
				return err
			}
		}
		if err := t.SetHead(k, nil, h); err != nil {
			return err
		}
	}
	return nil
}

// recheck reads all of a new file.
func recheck(f *folder.Folder, path string, talks int) (err error) {
	h, err := file.OpenData(path, bolt.Options{ReadOnly: true, Timeout: folder.LockWait})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, h.Close()) }()
	return file.Guard(func() error {
		return h.View(func(b *bolt.Tx) error {
			if err := h.All(b); err != nil {
				return err
			}
			t := ledger.Tx{Tx: h.ReadTx(b, f.Keys)}
			if err := Verify(t); err != nil {
				return err
			}
			r, err := t.List(file.RecentBucket).Read()
			if err == nil && r.Dir.Total() != talks {
				err = file.Damaged(words.Of("store.new.data.file"), words.Fail("store.talks", nil, "Total", r.Dir.Total(), "Talks", talks))
			}
			return err
		})
	})
}
