package file

import "example.org/onetoone/store/keys"

// Remembered are records as a commit left them, and what they say: whoever
// writes next in the same talk, and finds the same bytes, need not open them.
type Remembered struct {
	Head  WrittenHead
	state writtenState
	Owner ReadOwner
}

// WrittenHead is the head of a talk.
type WrittenHead struct {
	Record []byte
	Head   Head
}

// writtenState is the vault's state. Its Unused are never changed, only
// replaced.
type writtenState struct {
	record []byte
	state  State
}

// ReadOwner is the owner record of a talk.
type ReadOwner struct {
	Talk   []byte
	Record []byte
	Handle keys.Handle
}

// update takes over what a transaction wrote or read.
func (r *Remembered) update(from Remembered) {
	if from.Head.Record != nil {
		r.Head = from.Head
	}
	if from.state.record != nil {
		r.state = from.state
	}
	if from.Owner.Record != nil {
		r.Owner = from.Owner
	}
}
