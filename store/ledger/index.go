package ledger

import (
	"cmp"
	"encoding/binary"
	"encoding/json"
	"math"
	"reflect"
	"slices"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/keys"
)

// EntriesOf says on which lists a talk is, and where.
func EntriesOf(h *guide.Header) map[string][]file.Entry {
	if h == nil {
		return nil
	}
	id, err := file.ParseID(h.ID)
	if err != nil {
		return nil // no talk has such an id
	}
	began := file.NewEntry(OrderOf(h.Began), id, 0)
	if h.Author != "" { // somebody else's: what is to be done about it is theirs
		return map[string][]file.Entry{file.RecentBucket: {began}}
	}
	lists := map[string][]file.Entry{file.RecentBucket: {began}, file.KeptBucket: {file.NewEntry(OrderOf(agenda.KeptSince(*h)), id, 0)}}
	if h.Pending() {
		lists[file.PendingBucket] = []file.Entry{began}
	}
	if h.NeedsConsent() && h.Closed.IsZero() {
		lists[file.UndecidedBucket] = []file.Entry{file.NewEntry(OrderOf(h.Started), id, 0)}
	}
	for _, p := range agenda.Shown(*h).Promises {
		lists[file.DueBucket] = append(lists[file.DueBucket], file.NewEntry(dueOrder(p), id, p.N))
	}
	for reason, day := range agenda.ToSee(*h) {
		lists[file.SeeBucket] = append(lists[file.SeeBucket], file.NewEntry(DayOrder(day), id, int(reason)))
	}
	return lists
}

// OrderOf puts times in order, to the microsecond.
func OrderOf(t time.Time) uint64 { return uint64(t.UnixMicro()) ^ 1<<63 }

// TimeOf is the time that orderOf put an entry at.
func TimeOf(e file.Entry) time.Time {
	return time.UnixMicro(int64(binary.BigEndian.Uint64(e[:]) ^ 1<<63)).UTC()
}

// dueOrder puts promises in order of the calendar day they are due. Those
// without one come last.
func dueOrder(p guide.Promise) uint64 {
	if p.Due.IsZero() {
		return math.MaxUint64
	}
	return DayOrder(p.Due)
}

// DayOrder puts calendar days in order, whatever the zone they were named in.
func DayOrder(t time.Time) uint64 {
	return OrderOf(time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC))
}

// SetHead writes a talk's head and brings the lists and people from what old
// said to what now says. A talk that is new has no old head.
func (t Tx) SetHead(k Talk, old *file.Head, now file.Head) error {
	plain, err := json.Marshal(now)
	if err != nil {
		return err
	}
	record := k.Seal.Seal(k.Label(file.HeadKey), plain)
	if err := k.Store(file.HeadKey, record); err != nil {
		return err
	}
	t.Work.Wrote.Head = file.WrittenHead{Record: record, Head: now}
	t.touch(k.Talk, cmp.Or(old, &now).Header, now.Header)
	switch {
	case old == nil:
		return t.Index(nil, &now.Header, k.Handle)
	case sameIndex(&old.Header, &now.Header):
		return nil // as with most lines that are written down
	}
	return t.Index(&old.Header, &now.Header, k.Handle)
}

// sameIndex reports whether two headers of a talk differ in nothing but what
// every line that is written down changes, and no list looks at.
func sameIndex(a, b *guide.Header) bool {
	x := *a
	x.Events, x.Marks, x.Stage = b.Events, b.Marks, b.Stage
	return reflect.DeepEqual(&x, b)
}

// Index moves a talk from where old puts it to where now does; nil is
// nowhere. The handle is that of the key which seals it now.
func (t Tx) Index(old, now *guide.Header, h keys.Handle) error {
	was, is := EntriesOf(old), EntriesOf(now)
	for _, name := range t.Kinds().TalkLists() {
		for _, e := range was[name] {
			if !slices.Contains(is[name], e) {
				if err := t.List(name).Remove(e); err != nil {
					return err
				}
			}
		}
		for _, e := range is[name] {
			if !slices.Contains(was[name], e) {
				if err := t.List(name).Add(e); err != nil {
					return err
				}
			}
		}
	}
	return t.movePerson(cmp.Or(old, &guide.Header{}), cmp.Or(now, &guide.Header{}), h)
}
