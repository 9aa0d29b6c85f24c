package store

import (
	"encoding/json"
	"errors"

	"example.org/onetoone/store/keys"
	"example.org/onetoone/store/seal"
)

// state is the sealed record that every commit writes. That it opens shows
// that the keys and the file belong together.
type state struct {
	mark
	// Erased is set when something was removed that must not linger in the
	// free space of the file.
	Erased bool `json:"erased"`
	// Unused are keys that nothing is sealed with any more, and that may
	// still be in the keyring.
	Unused []keys.Handle `json:"unused,omitempty"`
	// Sum is of all sealed records but this one: none was put back, moved or
	// taken away without it.
	Sum sum `json:"sum"`
	// Lists are the commits that wrote each list's directory last.
	Lists map[string]uint64 `json:"lists"`
}

// mark is how far a vault has come.
type mark struct {
	Events uint64 `json:"events"` // the device's, ever
	Writes uint64 `json:"writes"` // commits that changed something, ever
}

// sum is the seal.Sealer.Sum of many records.
type sum [seal.SumSize]byte

// swap takes a record out and puts another in; nil is none.
func (s *sum) swap(by *seal.Sealer, out, in []byte) {
	a, b := by.Sum(out), by.Sum(in)
	for i := range s {
		s[i] ^= a[i] ^ b[i]
	}
}

// MarshalJSON writes a sum as other bytes are written.
func (s sum) MarshalJSON() ([]byte, error) { return json.Marshal(s[:]) }

// UnmarshalJSON reads what MarshalJSON wrote.
func (s *sum) UnmarshalJSON(text []byte) error {
	var b []byte
	if err := json.Unmarshal(text, &b); err != nil {
		return err
	}
	if len(b) != len(s) {
		return errors.New("a sum of another length")
	}
	copy(s[:], b)
	return nil
}

// state reads the state. That there is none is damage.
func (t tx) state() (st state, err error) {
	if t.work != nil {
		return t.work.state, nil
	}
	return t.storedState()
}

func (t tx) storedState() (st state, err error) {
	found, err := t.bucket(metaBucket).getJSON(stateKey, &st)
	if err == nil && !found {
		err = damaged(dataFile, errors.New("a part of it is missing"))
	}
	return st, err
}

// putState writes the state as the transaction leaves it. It comes last.
func (t tx) putState() error {
	plain, err := json.Marshal(t.work.state)
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
