package store

import (
	"time"

	"example.org/onetoone/store/file"
	"example.org/onetoone/store/folder"
	"example.org/onetoone/store/keys"
)

// Options change how a vault is opened. The zero value is for every day.
type Options struct {
	// Now is the clock; nil is time.Now. It is read for the note that says
	// since when a vault is open, and at each commit: see Vault.Latest.
	Now func() time.Time
	// Later calls a function once, on a goroutine of its own, after a time,
	// unless stop is called before; nil is time.AfterFunc. It is for the
	// settle commit, a second after the last one.
	Later func(after time.Duration, f func()) (stop func() bool)
	// Passphrase opens a vault that is protected, and protects one that is
	// made. It is not looked at otherwise; nil is none.
	Passphrase []byte
	// Adopt is the identity of a vault that is made, as a backup has it, which
	// is put under Passphrase; nil makes a new one.
	Adopt *keys.Key
	// Upgrade fills the vault made, which is empty, with what old holds, a vault
	// of an older format that can only be read, and compares the two. It is
	// called by Open for such a vault; nil refuses it with ErrOldFormat.
	Upgrade func(old, made *Vault) error
	// Recovery is a recovery key (AGE-SECRET-KEY-1…), which opens the vault in
	// the passphrase's place; empty is none.
	Recovery string
	// Older opens a data file that is older than what the vault last saw, which
	// is ErrOlder otherwise, and has the vault go on from there.
	Older bool
	// WorkFactor is the logarithm of what a try of a passphrase costs, from 1
	// to 20, for passphrases that are set; 0 is 18, most of a second and
	// 256 MiB. Less is for tests.
	WorkFactor int
	// BeforeCommit, unless nil, is called before every commit. Its error is
	// taken for the disk's own. It is for tests that slow commits or fail them.
	BeforeCommit func() error
	// BeforeFile, unless nil, is called before every other change to the
	// vault's folder, as BeforeCommit is.
	BeforeFile func() error
	// Kinds are kinds of record besides those of the table in kinds.go; nil is
	// none. It is for tests of what the table is for.
	Kinds []file.Kind
}

// filled is the options with what nil stands for.
func (o Options) filled() Options {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Later == nil {
		o.Later = func(after time.Duration, f func()) func() bool { return time.AfterFunc(after, f).Stop }
	}
	if o.BeforeCommit == nil {
		o.BeforeCommit = func() error { return nil }
	}
	return o
}

// folder is what the vault's folder is opened with.
func (o Options) folder(from *folder.Carry) folder.FolderOptions {
	o = o.filled()
	return folder.FolderOptions{
		Now: o.Now, Later: o.Later, Passphrase: o.Passphrase, Adopt: o.Adopt, Recovery: o.Recovery, Older: o.Older,
		WorkFactor: o.WorkFactor, BeforeCommit: o.BeforeCommit, BeforeFile: o.BeforeFile, Kinds: o.Kinds, From: from,
	}
}
