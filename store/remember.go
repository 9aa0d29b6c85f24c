package store

import "example.org/onetoone/store/keys"

// remembered are records as a commit left them, and what they say: whoever
// writes next in the same talk, and finds the same bytes, need not open them.
type remembered struct {
	head  writtenHead
	state writtenState
	owner readOwner
}

// writtenHead is the head of a talk.
type writtenHead struct {
	record []byte
	head   head
}

// writtenState is the vault's state. Its Unused are never changed, only
// replaced.
type writtenState struct {
	record []byte
	state  state
}

// readOwner is the owner record of a talk.
type readOwner struct {
	talk   []byte
	record []byte
	handle keys.Handle
}

// update takes over what a transaction wrote or read.
func (r *remembered) update(from remembered) {
	if from.head.record != nil {
		r.head = from.head
	}
	if from.state.record != nil {
		r.state = from.state
	}
	if from.owner.record != nil {
		r.owner = from.owner
	}
}
