package folder

import (
	"time"

	"example.org/onetoone/store/file"
	"example.org/onetoone/store/keys"
)

// FolderOptions are what a vault's folder is opened with: see Options. None is
// nil that is a function, but beforeFile.
type FolderOptions struct {
	Now          func() time.Time
	Later        func(after time.Duration, f func()) (stop func() bool)
	Passphrase   []byte
	Adopt        *keys.Key
	Recovery     string
	Older        bool
	WorkFactor   int
	BeforeCommit func() error
	BeforeFile   func() error
	Kinds        []file.Kind
	From         *Carry // what a vault that is made goes on from; nil is nothing
}

// Carry is what a vault that is made in an upgrade goes on from.
type Carry struct {
	From  *keys.Ring
	State file.State
	Other bool       // it gets another device id
	Ring  *keys.Ring // once it is made
	NoKey int        // how many talks are left out, see ErrNoKey
}

func (c *Carry) ringIn(dir string) (ring *keys.Ring, err error) {
	c.Ring, err = c.From.GoOnIn(dir, c.State.Mark, c.Other)
	return c.Ring, err
}
