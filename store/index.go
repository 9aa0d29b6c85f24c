package store

import (
	"cmp"
	"encoding/binary"
	"encoding/json"
	"math"
	"reflect"
	"slices"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/store/keys"
)

// entriesOf says on which lists a talk is, and where.
func entriesOf(h *guide.Header) map[string][]entry {
	if h == nil {
		return nil
	}
	id, err := parseID(h.ID)
	if err != nil {
		return nil // no talk has such an id
	}
	began := newEntry(orderOf(h.Began), id, 0)
	lists := map[string][]entry{recentBucket: {began}, keptBucket: {newEntry(orderOf(h.KeptSince()), id, 0)}}
	if h.Pending() {
		lists[pendingBucket] = []entry{began}
	}
	if h.NeedsConsent() && h.Closed.IsZero() {
		lists[undecidedBucket] = []entry{newEntry(orderOf(h.Started), id, 0)}
	}
	for _, p := range h.Shown().Promises {
		lists[dueBucket] = append(lists[dueBucket], newEntry(dueOrder(p), id, p.N))
	}
	for reason, day := range h.ToSee() {
		lists[seeBucket] = append(lists[seeBucket], newEntry(dayOrder(day), id, int(reason)))
	}
	return lists
}

// orderOf puts times in order, to the microsecond.
func orderOf(t time.Time) uint64 { return uint64(t.UnixMicro()) ^ 1<<63 }

// timeOf is the time that orderOf put an entry at.
func timeOf(e entry) time.Time {
	return time.UnixMicro(int64(binary.BigEndian.Uint64(e[:]) ^ 1<<63)).UTC()
}

// dueOrder puts promises in order of the calendar day they are due. Those
// without one come last.
func dueOrder(p guide.Promise) uint64 {
	if p.Due.IsZero() {
		return math.MaxUint64
	}
	return dayOrder(p.Due)
}

// dayOrder puts calendar days in order, whatever the zone they were named in.
func dayOrder(t time.Time) uint64 {
	return orderOf(time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC))
}

// setHead writes a talk's head and brings the lists and people from what old
// said to what now says. A talk that is new has no old head.
func (t tx) setHead(k talk, old *head, now head) error {
	plain, err := json.Marshal(now)
	if err != nil {
		return err
	}
	record := k.seal.Seal(k.label(headKey), plain)
	if err := k.store(headKey, record); err != nil {
		return err
	}
	t.work.wrote.head = writtenHead{record, now}
	switch {
	case old == nil:
		return t.index(nil, &now.Header, k.handle)
	case sameIndex(&old.Header, &now.Header):
		return nil // as with most lines that are written down
	}
	return t.index(&old.Header, &now.Header, k.handle)
}

// sameIndex reports whether two headers of a talk differ in nothing but what
// every line that is written down changes, and no list looks at.
func sameIndex(a, b *guide.Header) bool {
	x := *a
	x.Events, x.Marks, x.Stage = b.Events, b.Marks, b.Stage
	return reflect.DeepEqual(&x, b)
}

// index moves a talk from where old puts it to where now does; nil is
// nowhere. The handle is that of the key which seals it now.
func (t tx) index(old, now *guide.Header, h keys.Handle) error {
	was, is := entriesOf(old), entriesOf(now)
	for _, name := range t.kinds().talkLists() {
		for _, e := range was[name] {
			if !slices.Contains(is[name], e) {
				if err := t.list(name).remove(e); err != nil {
					return err
				}
			}
		}
		for _, e := range is[name] {
			if !slices.Contains(was[name], e) {
				if err := t.list(name).add(e); err != nil {
					return err
				}
			}
		}
	}
	return t.movePerson(cmp.Or(old, &guide.Header{}), cmp.Or(now, &guide.Header{}), h)
}
