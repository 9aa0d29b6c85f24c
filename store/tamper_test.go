package store_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"path/filepath"
	"testing"

	bolt "go.etcd.io/bbolt"

	"example.org/onetoone/guide"
	"example.org/onetoone/store"
)

// place is where a record is in the file; talk is nothing outside the talks.
type place struct{ bucket, talk, key string }

// records are all of a closed vault's.
type records map[place][]byte

func recordsOf(t testing.TB, dir string) records {
	t.Helper()
	all := records{}
	walkFile(t, dir, func(path []string, value []byte) {
		p := place{bucket: path[0], key: path[len(path)-1]}
		if len(path) == 3 {
			p.talk = path[1]
		}
		all[p] = bytes.Clone(value)
	})
	return all
}

// put changes the file of a closed vault as somebody without its keys might.
func put(t testing.TB, dir string, change func(*bolt.Tx) error) {
	t.Helper()
	db, err := bolt.Open(filepath.Join(dir, "vault.db"), 0o600, nil)
	must(t, err)
	must(t, db.Update(change))
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}

// twoTalks is a closed vault with two talks of seven events with Rosa, of
// the second of which event 5 was erased and a draft was written over; and
// its records from before that.
func twoTalks(t testing.TB) (dir string, ids [2]string, before records) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "vault")
	v := opened(t, dir)
	var h *held
	for i := range ids {
		h = begin(t, "Rosa", day(i)).start()
		h.note("the words in question")
		h.note("others")
		h.note("and more")
		ids[i] = h.create(v).id
	}
	must(t, v.SaveDraft(h.id, guide.Draft{Text: "the old line"}))
	v.Close()
	before = recordsOf(t, dir)
	v = opened(t, dir)
	h.apply(h.s.Erase(5, h.at))
	h.promise("bring the list", "2026-12-24")
	h.save(v)
	must(t, v.SaveDraft(h.id, guide.Draft{Text: "the new line"}))
	v.Close()
	return dir, ids, before
}

func opened(t testing.TB, dir string) *store.Vault {
	t.Helper()
	v, err := store.Open(dir, store.Options{Now: today})
	must(t, err)
	return v
}

// of is the place of a talk's record.
func of(t testing.TB, id, key string) place {
	t.Helper()
	raw, err := idCoding().DecodeString(id)
	must(t, err)
	return place{"talks", string(raw), key}
}

// event is the place of an event.
func event(t testing.TB, id string, n uint32) place {
	return of(t, id, string(binary.BigEndian.AppendUint32(nil, n)))
}

// set puts a record there, or, when it is nil, takes the one away that is.
func (p place) set(tx *bolt.Tx, record []byte) error {
	b := tx.Bucket([]byte(p.bucket))
	if p.talk != "" {
		b = b.Bucket([]byte(p.talk))
	}
	if record == nil {
		return b.Delete([]byte(p.key))
	}
	return b.Put([]byte(p.key), record)
}

const headKey, draftKey, ownerKey = "\xff", "\xfe", "\xfd"

func TestLoad_NoticesEveryRecordThatIsNotInItsPlaceOrTime(t *testing.T) {
	dir, ids, before := twoTalks(t)
	now := recordsOf(t, dir)
	one, two := ids[0], ids[1]
	head, draft, owner := of(t, two, headKey), of(t, two, draftKey), of(t, two, ownerKey)
	fifth, sixth, seventh, tenth := event(t, two, 5), event(t, two, 6), event(t, two, 7), event(t, two, 10)
	for name, change := range map[string]records{
		"moved to another number":            {sixth: now[seventh]},
		"moved to another talk":              {sixth: now[event(t, one, 6)]},
		"two exchanged":                      {sixth: now[seventh], seventh: now[sixth]},
		"repeated at the end":                {event(t, two, 11): now[tenth]},
		"the newest dropped":                 {tenth: nil},
		"one in the middle dropped":          {sixth: nil},
		"cut":                                {sixth: now[sixth][:100]},
		"cut to nothing":                     {sixth: {}},
		"erased words put back":              {fifth: before[fifth]},
		"one from before the chain was made": {sixth: before[sixth]},
		"all from before it was":             {fifth: before[fifth], sixth: before[sixth], seventh: before[seventh]},
		"an older head":                      {head: before[head]},
		"another talk's head":                {head: now[of(t, one, headKey)]},
		"a draft in a head's place":          {head: now[draft]},
		"no head":                            {head: nil},
		"another talk's owner":               {owner: now[of(t, one, ownerKey)]},
		"no owner":                           {owner: nil},
		"an event in a draft's place":        {draft: now[sixth]},
	} {
		t.Run(name, func(t *testing.T) {
			dir := copied(t, dir)
			put(t, dir, func(tx *bolt.Tx) error {
				for p, record := range change {
					if err := p.set(tx, record); err != nil {
						return err
					}
				}
				return nil
			})
			v := opened(t, dir)
			defer v.Close()
			_, err := v.Load(two)
			wantErr(t, err, store.ErrDamaged)
			wantErr(t, v.Verify(), store.ErrDamaged)
			load(t, v, one)
		})
	}
}

// TestVerify_NoticesWhatIsWholeAndOlder puts back what was whole once, in the
// best of company.
func TestVerify_NoticesWhatIsWholeAndOlder(t *testing.T) {
	dir, ids, before := twoTalks(t)
	v := opened(t, dir)
	must(t, v.Verify())
	v.Close()
	second := of(t, ids[1], draftKey)
	for name, older := range map[string]func(place) bool{
		"a whole talk":             func(p place) bool { return p.talk == second.talk },
		"a draft":                  func(p place) bool { return p == second },
		"a list":                   func(p place) bool { return p.bucket == "due" },
		"everything but the state": func(p place) bool { return p != place{"meta", "", "state"} },
	} {
		t.Run(name, func(t *testing.T) {
			dir := copied(t, dir)
			putBack(t, dir, before, older)
			v, err := store.Open(dir, with(nil))
			must(t, err)
			defer v.Close()
			wantErr(t, v.Verify(), store.ErrDamaged)
			wantErr(t, v.Protect(passphrase), store.ErrDamaged)
		})
	}
}

func TestHome_NoticesAnOlderList(t *testing.T) {
	dir, _, before := twoTalks(t)
	putBack(t, dir, before, func(p place) bool { return p.bucket == "due" })
	v := opened(t, dir)
	defer v.Close()
	_, err := v.Home(5)
	wantErr(t, err, store.ErrDamaged)
}

// putBack makes part of a closed vault what it was.
func putBack(t testing.TB, dir string, before records, part func(place) bool) {
	t.Helper()
	now := recordsOf(t, dir)
	put(t, dir, func(tx *bolt.Tx) error {
		for p := range now {
			if part(p) && before[p] == nil {
				if err := p.set(tx, nil); err != nil {
					return err
				}
			}
		}
		for p, record := range before {
			if part(p) {
				if err := p.set(tx, record); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// TestVerify_NoticesWhatIsOlderBesideWhatItTookThePlaceOf hides both records
// where nobody looks for one: each then counts as often as it must.
func TestVerify_NoticesWhatIsOlderBesideWhatItTookThePlaceOf(t *testing.T) {
	dir, ids, before := twoTalks(t)
	now := recordsOf(t, dir)
	draft := of(t, ids[1], draftKey)
	put(t, dir, func(tx *bolt.Tx) error {
		return errors.Join(draft.set(tx, before[draft]),
			place{"people", "", "one place"}.set(tx, before[draft]),
			place{"people", "", "another"}.set(tx, now[draft]))
	})
	v := opened(t, dir)
	defer v.Close()
	wantErr(t, v.Verify(), store.ErrDamaged)
}

// TestForget_GoesByWhoseTheTalksAreAndNotByAnOlderList puts back the record of
// a person from when she had fewer talks, and one that was another's since.
func TestForget_GoesByWhoseTheTalksAreAndNotByAnOlderList(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "vault")
	v := opened(t, dir)
	moved := begin(t, "Rosa", day(0)).start().create(v)
	begin(t, "Rosa", day(1)).create(v)
	v.Close()
	before := recordsOf(t, dir)
	v = opened(t, dir)
	moved.apply(moved.s.Fill(guide.FieldPerson, "Amir", moved.at))
	moved.save(v)
	begin(t, "Rosa", day(2)).create(v)
	v.Close()
	now := recordsOf(t, dir)
	putBack(t, dir, before, func(p place) bool {
		return p.bucket == "people" && before[p] != nil && !bytes.Equal(before[p], now[p])
	})
	v = opened(t, dir)
	if _, err := v.Forget(idOf(v, "Rosa")); err != nil {
		t.Fatal(err)
	}
	v.Close()
	v = opened(t, dir)
	defer v.Close()
	if r := load(t, v, moved.id); r.Header.Person != "Amir" {
		t.Errorf("the talk is with %q", r.Header.Person)
	}
	home, err := v.Home(5)
	if err != nil || len(home.Recent) != 1 {
		t.Errorf("%+v, %v", home, err)
	}
	if err := v.Verify(); err != nil {
		t.Log("the record put back still counts:", err)
	}
}

func TestForget_DoesNotNeedToReadDamagedTalks(t *testing.T) {
	dir, ids, _ := twoTalks(t)
	v := opened(t, dir)
	other := begin(t, "Amir", day(5)).create(v)
	v.Close()
	put(t, dir, func(tx *bolt.Tx) error {
		return errors.Join(of(t, ids[0], headKey).set(tx, []byte("damaged")), event(t, other.id, 1).set(tx, []byte("damaged")))
	})
	v = opened(t, dir)
	defer v.Close()
	r, err := v.Forget(idOf(v, "Rosa"))
	if err != nil || r.Talks != 2 || len(r.Unread) != 2 {
		t.Errorf("%+v, %v", r, err)
	}
	for _, id := range ids {
		_, err := v.Load(id)
		wantErr(t, err, store.ErrNotFound)
	}
}
