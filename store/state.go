package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"math/bits"

	"example.org/onetoone/store/keys"
	"example.org/onetoone/store/seal"
)

// state is the sealed record that every commit writes. That it opens shows
// that the keys and the file belong together.
type state struct {
	mark
	// Erased is set when something was removed that must not linger in the
	// free space of the file.
	Erased bool
	// Sum is of all sealed records but this one: none was put back, moved or
	// taken away without it.
	Sum sum
	// Lists are the commits that wrote each list's directory last, in the
	// order of listBuckets.
	Lists [lists]uint64
	// Unused are keys that nothing is sealed with any more, and that may
	// still be in the keyring.
	Unused []keys.Handle
}

// mark is how far a vault has come.
type mark struct {
	Events uint64 // the device's, ever
	Writes uint64 // commits that changed something, ever
}

// lists is how many lists there are.
const lists = 6

// stateStart is what stands before the unused keys, in this order and of
// fixed length: the record is written by every commit.
type stateStart struct {
	Mark   mark
	Erased bool
	Sum    sum
	Lists  [lists]uint64
	Unused uint32 // how many follow
}

func (s state) encode() ([]byte, error) {
	var out bytes.Buffer
	start := stateStart{s.mark, s.Erased, s.Sum, s.Lists, uint32(len(s.Unused))}
	if err := binary.Write(&out, binary.BigEndian, start); err != nil {
		return nil, err
	}
	for _, h := range s.Unused {
		out.Write(h[:])
	}
	return out.Bytes(), nil
}

func decodeState(plain []byte) (state, error) {
	var start stateStart
	n, err := binary.Decode(plain, binary.BigEndian, &start)
	if err != nil {
		return state{}, err
	}
	rest := plain[n:]
	if len(rest) != int(start.Unused)*keys.HandleSize {
		return state{}, errors.New("it has another length")
	}
	s := state{mark: start.Mark, Erased: start.Erased, Sum: start.Sum, Lists: start.Lists}
	for ; len(rest) > 0; rest = rest[keys.HandleSize:] {
		s.Unused = append(s.Unused, keys.Handle(rest[:keys.HandleSize]))
	}
	return s, nil
}

// sum is the seal.Sealer.Sum of many records.
type sum [seal.SumSize]byte

// swap takes a record out and puts another in; nil is none. They are added as
// one large number, not combined with exclusive or: a record that is there
// twice must not count as one that is not there.
func (s *sum) swap(by *seal.Sealer, out, in []byte) {
	a, b := by.Sum(out), by.Sum(in)
	var borrow, carry uint64
	for i := len(s) - 8; i >= 0; i -= 8 {
		n := binary.BigEndian.Uint64(s[i:])
		n, borrow = bits.Sub64(n, binary.BigEndian.Uint64(a[i:]), borrow)
		n, carry = bits.Add64(n, binary.BigEndian.Uint64(b[i:]), carry)
		binary.BigEndian.PutUint64(s[i:], n)
	}
}

// state reads the state. That there is none is damage.
func (t tx) state() (state, error) {
	if t.work != nil {
		return t.work.state, nil
	}
	plain, err := t.bucket(metaBucket).get(stateKey)
	if err == nil && plain == nil {
		err = damaged(dataFile, errors.New("a part of it is missing"))
	}
	if err != nil {
		return state{}, err
	}
	st, err := decodeState(plain)
	if err != nil {
		return state{}, damaged("the vault's state", err)
	}
	return st, nil
}

// putState writes the state as the transaction leaves it. It comes last.
func (t tx) putState() error {
	plain, err := t.work.state.encode()
	if err != nil {
		return err
	}
	meta := t.bucket(metaBucket)
	return meta.b.Put(stateKey, meta.seal.Seal(meta.label(stateKey), plain))
}

// markErased notes that the file's free space holds what must go.
func (t tx) markErased() { t.work.state.Erased = true }

// nextEvent is the number of an event that the device writes.
func (t tx) nextEvent() uint64 {
	t.work.state.Events++
	return t.work.state.Events
}
