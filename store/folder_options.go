package store

import (
	"time"

	"example.org/onetoone/store/keys"
)

// folderOptions are what a vault's folder is opened with: see Options. None is
// nil that is a function, but beforeFile.
type folderOptions struct {
	now          func() time.Time
	later        func(after time.Duration, f func()) (stop func() bool)
	passphrase   []byte
	adopt        *keys.Key
	recovery     string
	older        bool
	workFactor   int
	beforeCommit func() error
	beforeFile   func() error
	kinds        []Kind
	from         *carry // what a vault that is made goes on from; nil is nothing
}

// carry is what a vault that is made in an upgrade goes on from.
type carry struct {
	from  *keys.Ring
	state state
	other bool       // it gets another device id
	ring  *keys.Ring // once it is made
	noKey int        // how many talks are left out, see ErrNoKey
}

func (c *carry) ringIn(dir string) (ring *keys.Ring, err error) {
	c.ring, err = c.from.GoOnIn(dir, c.state.mark, c.other)
	return c.ring, err
}
