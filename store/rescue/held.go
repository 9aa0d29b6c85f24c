package rescue

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/keys"
)

// Held is what a rescue file holds, sealed.
type Held struct {
	Talks []Talk `json:"talks"`
	// Shape is the version of what events and guides say; 0 is that of a program
	// that wrote vaults of format 7 or, where it is not Timed, 6.
	Shape int  `json:"shape,omitempty"`
	Timed bool `json:"timed,omitempty"`
}

// OfShape is Shape, for whatever program wrote it.
func (r Held) OfShape() int {
	switch {
	case r.Shape > 0:
		return r.Shape
	case r.Timed:
		return file.ShapeOf(7)
	}
	return file.ShapeOf(6)
}

// Talk is a guide.Unsaved, and which list of the talk it is about.
type Talk struct {
	guide.Unsaved
	// TimesReplaced is what the head counted; NotKnown when the vault could
	// not be read.
	TimesReplaced int

	Of int `json:"-"` // the shape, see Held
}

// NotKnown is for a talk that could not be read.
const NotKnown = -1

// Decode reads what a rescue file holds.
func Decode(plain []byte) (r Held, err error) {
	err = json.Unmarshal(plain, &r)
	return r, err
}

// Alone is a rescue file that is open, of whichever vault.
type Alone struct {
	Path string // of the file
	file Parts
	Held Held
}

// OpenAlone reads a rescue file of any vault. ask gives what opens it, that
// vault's passphrase or, when isRecovery says so, a recovery key; it is not
// called for one that no passphrase protects. It returns keys.ErrPassphrase for
// what does not open it, and ErrDamaged for a file that is none, or not whole.
func OpenAlone(path string, ask func() (typed string, isRecovery bool, err error)) (*Alone, error) {
	o, err := Open(path)
	if errors.Is(err, ErrNotOurs) {
		return nil, file.Damaged(words.Of("store.named", "Name", path), words.Fail("store.no.rescue.file", nil))
	}
	if err != nil {
		return nil, err
	}
	key, err := o.Key(ask)
	if err != nil {
		return nil, err
	}
	text, err := key.Decrypt(bytes.NewReader(o.Data))
	if errors.Is(err, keys.ErrPassphrase) {
		return nil, err
	}
	var plain []byte
	if err == nil {
		plain, err = io.ReadAll(text)
	}
	r := &Alone{Path: path, file: o}
	if err == nil {
		r.Held, err = Decode(plain)
	}
	if err != nil {
		return nil, file.Damaged(words.Of("store.rescue.file", "Path", path), err)
	}
	return r, nil
}

// Protected reports whether the vault that it is of had a passphrase, or what does
// a passphrase's work.
func (r *Alone) Protected() bool { return !r.file.Plain }
