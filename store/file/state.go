package file

import (
	"bytes"
	"encoding/binary"
	"math/bits"
	"time"

	"example.org/onetoone/guide/clock"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/keys"
	"example.org/onetoone/store/seal"
)

// State is the sealed record that every commit writes. That it opens shows
// that the keys and the file belong together.
type State struct {
	Mark
	// Erased is set when something was removed that must not linger in the
	// free space of the file.
	Erased bool
	// Sum is of all sealed records but this one: none was put back, moved or
	// taken away without it.
	Sum Sum
	// Lists are the commits that wrote each list's directory last, in the
	// order of the table of records.
	Lists [Lists]uint64
	// Keys is the keyring's generation when this was written: the keyring is
	// saved first, so one that has not come as far is an older one. 0 is not known.
	Keys uint64
	// Unused are keys that nothing is sealed with any more, and that may
	// still be in the keyring.
	Unused []keys.Handle
	// Latest is the latest time the vault has seen, in seconds since 1970; see
	// latest.go. 0 is not known.
	Latest int64
	// Backups is the number of the backup that was made last, and BackedUp how
	// many commits there were then; 0 is not known.
	Backups, BackedUp uint64

	Format int // of the file it was read from, where that was asked
}

// GoesOn is the state of a data file that is made in this one's place, and has
// come as far as m.
func (s State) GoesOn(m Mark) State {
	return State{Mark: m, Latest: s.Latest, Backups: s.Backups, BackedUp: s.BackedUp}
}

// Mark is how far a vault has come.
type Mark = keys.Reached

// Lists is how many lists there are.
const Lists = 7

// stateStart is how many bytes stand before the unused keys.
const stateStart = 8 + 8 + 1 + seal.SumSize + Lists*8 + 4

// Encode writes the state. By hand: every commit does.
func (s State) Encode() []byte {
	out := make([]byte, 0, stateStart+len(s.Unused)*keys.HandleSize+32)
	out = binary.BigEndian.AppendUint64(out, s.Events)
	out = binary.BigEndian.AppendUint64(out, s.Writes)
	erased := byte(0)
	if s.Erased {
		erased = 1
	}
	out = append(append(out, erased), s.Sum[:]...)
	for _, n := range s.Lists {
		out = binary.BigEndian.AppendUint64(out, n)
	}
	out = binary.BigEndian.AppendUint32(out, uint32(len(s.Unused)))
	for _, h := range s.Unused {
		out = append(out, h[:]...)
	}
	out = binary.BigEndian.AppendUint64(out, s.Keys)
	out = binary.BigEndian.AppendUint64(out, uint64(s.Latest))
	out = binary.BigEndian.AppendUint64(out, s.Backups)
	return binary.BigEndian.AppendUint64(out, s.BackedUp)
}

// DecodeState reads what Encode wrote, and what older versions did.
func DecodeState(plain []byte) (s State, err error) {
	if len(plain) < stateStart {
		return s, words.Fail("store.too.short", nil)
	}
	s.Events, s.Writes = binary.BigEndian.Uint64(plain), binary.BigEndian.Uint64(plain[8:])
	s.Erased = plain[16] != 0
	rest := plain[17+copy(s.Sum[:], plain[17:]):]
	for i := range s.Lists {
		s.Lists[i] = binary.BigEndian.Uint64(rest[i*8:])
	}
	rest = rest[Lists*8:]
	unused := binary.BigEndian.Uint32(rest)
	rest = rest[4:]
	end := uint64(unused) * keys.HandleSize
	var behind [4]uint64 // each version wrote some more of these
	last := int(min(end, uint64(len(rest))))
	if n := len(rest) - last; uint64(len(rest)) < end || n%8 != 0 || n/8 > len(behind) {
		return State{}, words.Fail("store.has.another.length", nil)
	}
	for i := range (len(rest) - last) / 8 {
		behind[i] = binary.BigEndian.Uint64(rest[last+i*8:])
	}
	s.Keys, s.Latest, s.Backups, s.BackedUp = behind[0], int64(behind[1]), behind[2], behind[3]
	for rest = rest[:last]; len(rest) > 0; rest = rest[keys.HandleSize:] {
		s.Unused = append(s.Unused, keys.Handle(rest[:keys.HandleSize]))
	}
	return s, nil
}

// Sum is the seal.Sealer.Sum of many records.
type Sum [seal.SumSize]byte

// Swap takes a record out and puts another in; nil is none. They are added as
// one large number, not combined with exclusive or: a record that is there
// twice must not count as one that is not there.
func (s *Sum) Swap(by *seal.Sealer, out, in []byte) {
	a, b := by.Sum(out), by.Sum(in)
	var borrow, carry uint64
	for i := len(s) - 8; i >= 0; i -= 8 {
		n := binary.BigEndian.Uint64(s[i:])
		n, borrow = bits.Sub64(n, binary.BigEndian.Uint64(a[i:]), borrow)
		n, carry = bits.Add64(n, binary.BigEndian.Uint64(b[i:]), carry)
		binary.BigEndian.PutUint64(s[i:], n)
	}
}

// Take and Drop are Swap for a record as a page has it, which may be the state
// itself: that is in no sum.
func (s *Sum) Take(by *seal.Sealer, record []byte) {
	if l, _, ok := seal.LabelOf(record); ok && l.Kind != KindState {
		s.Swap(by, nil, record)
	}
}

// Drop takes one out.
func (s *Sum) Drop(by *seal.Sealer, record []byte) {
	if l, _, ok := seal.LabelOf(record); ok && l.Kind != KindState {
		s.Swap(by, record, nil)
	}
}

// State reads the state. That there is none is damage.
func (t Tx) State() (State, error) {
	if t.Work != nil {
		return t.Work.State, nil
	}
	meta := t.Bucket(MetaBucket)
	record, err := meta.Record(StateKey)
	if err != nil {
		return State{}, err
	}
	return t.openState(meta, record)
}

// LastState is the state for those who hold v.w and are about to write: what
// this process wrote last it need not open.
func (t Tx) LastState() (State, error) {
	meta := t.Bucket(MetaBucket)
	record, err := meta.Record(StateKey)
	if err != nil {
		return State{}, err
	}
	if last := t.Keys.Last.state; record != nil && bytes.Equal(last.record, record) {
		return last.state, nil
	}
	return t.openState(meta, record)
}

func (t Tx) openState(meta Bucket, record []byte) (State, error) {
	var plain []byte
	err := Damaged(words.Of("store.named", "Name", DataFile), words.Fail("store.part.missing", nil))
	if record != nil {
		plain, err = meta.Open(StateKey, record)
	}
	if err != nil {
		return State{}, err
	}
	st, err := DecodeState(plain)
	if err != nil {
		return State{}, Damaged(words.Of("store.vault.state"), err)
	}
	return st, nil
}

// PutState writes the state as the transaction leaves it. It comes last.
func (t Tx) PutState() error {
	meta := t.Bucket(MetaBucket)
	record := meta.Seal.Seal(meta.Label(StateKey), t.Work.State.Encode())
	t.Work.Wrote.state = writtenState{record, t.Work.State}
	return meta.B.Put(StateKey, record)
}

// MarkErased notes that the file's free space holds what must go.
func (t Tx) MarkErased() { t.Work.State.Erased = true }

// NextEvent is the number of an event that the device writes.
func (t Tx) NextEvent() uint64 {
	t.Work.State.Events++
	return t.Work.State.Events
}

// Saw takes in what the clock says at a commit.
func (s *State) Saw(now time.Time) {
	if !clock.Doubts(s.LatestTime(), now) {
		s.Latest = max(s.Latest, now.Unix())
	}
}

// LatestTime is the latest time the vault has seen; zero is not known.
func (s State) LatestTime() time.Time {
	if s.Latest == 0 {
		return time.Time{}
	}
	return time.Unix(s.Latest, 0)
}

// DayAt is what is known of the day at which a clock says now.
func (t Tx) DayAt(now time.Time) clock.Day {
	st, err := t.State()
	return clock.Day{Now: now, Doubtful: err != nil || clock.Doubts(st.LatestTime(), now)}
}
