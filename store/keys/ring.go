package keys

import (
	"bytes"
	"crypto/rand"
	"encoding/hex"
	"fmt"
	"os"
	"slices"

	"example.org/onetoone/guide/words"
	"filippo.io/age"
)

const (
	format = 2 // of the keyring; another one is refused

	// KeySize is the length of every key, in bytes.
	KeySize = 32
	// VaultSize is the length of a vault's id, in bytes.
	VaultSize = 16
	// HandleSize is the length of a key's handle, in bytes.
	HandleSize = 12
	// DeviceSize is the length of a device's id, in bytes.
	DeviceSize = 8

	padStep = 4096 // the keyring's length says nothing finer about it
)

// Handle names a key. It is random, and says nothing about whose key it is.
type Handle [HandleSize]byte

// MarshalText writes a handle in hexadecimal.
func (h Handle) MarshalText() ([]byte, error) { return []byte(hex.EncodeToString(h[:])), nil }

// UnmarshalText reads what MarshalText wrote.
func (h *Handle) UnmarshalText(text []byte) error {
	if hex.DecodedLen(len(text)) != HandleSize {
		return words.Fail("store.handle.another.length", nil)
	}
	_, err := hex.Decode(h[:], text)
	return err
}

// Device is the random id of a vault as an author: what one writes on one
// machine has one device, and two vaults never have the same.
type Device [DeviceSize]byte

// Reached is how far a vault's data has come. The zero value is not known.
type Reached struct {
	Events uint64 `json:"events"` // that the device wrote, ever
	Writes uint64 `json:"writes"` // commits that changed something, ever
}

// Ring is a vault's keys. It may be read by many at once, but not while one
// changes it.
type Ring struct {
	dir      string
	o        Options
	identity age.Identity
	sealed   []byte // what the passphrase opened; nil without one
	c        content
	warnings []words.Text
	// otherForm says that sealed opened with another form of the passphrase than
	// [Passphrase] gives.
	otherForm bool

	found  map[string]os.FileInfo // the keyring and its twin as they were read; nil where one was not as it should be
	unread []byte                 // the text that a twin has to have that was not read to its end; see CheckTwin
}

// content is what the keyring file says.
type content struct {
	Format     int      `json:"format"`
	Vault      []byte   `json:"vault"`
	Device     []byte   `json:"device"`
	Generation int      `json:"generation"` // one more each time
	Index      []byte   `json:"index"`
	Keys       int      `json:"keys"` // how many follow after the line
	Forgetting []Handle `json:"forgetting,omitempty"`
	Recipients []string `json:"recipients"` // the vault's own first
	// Reached is how far the data had come when this was saved; the zero value
	// is not known: a keyring from before it said so.
	Reached Reached `json:"reached,omitzero"`

	people people
}

func newRing(dir string, by age.Identity, to string, o Options) *Ring {
	r := &Ring{dir: dir, o: o, identity: by, c: content{
		Format: format, Vault: make([]byte, VaultSize), Index: make([]byte, KeySize),
		Recipients: []string{to},
	}}
	rand.Read(r.c.Vault)
	r.NewDevice()
	rand.Read(r.c.Index)
	return r
}

// Vault is the id of the vault, VaultSize bytes.
func (r *Ring) Vault() []byte { return bytes.Clone(r.c.Vault) }

// Index is the key of everything that is not one person's, KeySize bytes.
func (r *Ring) Index() []byte { return bytes.Clone(r.c.Index) }

// Device is the id of the vault as an author.
func (r *Ring) Device() Device { return Device(r.c.Device) }

// NewDevice makes another id for the vault as an author: for a copy, which
// must not number what it writes as the one it was copied from does.
func (r *Ring) NewDevice() {
	r.c.Device = make([]byte, DeviceSize)
	rand.Read(r.c.Device)
}

// KeepDevice takes over the id of another ring, which this one takes the
// place of.
func (r *Ring) KeepDevice(from *Ring) { r.c.Device = bytes.Clone(from.c.Device) }

// Reached is how far the data had come, at least, when the keyring was saved.
func (r *Ring) Reached() Reached { return r.c.Reached }

// SetReached says how far the data has come, which may be less than before. It
// is on disk after the next Save.
func (r *Ring) SetReached(m Reached) { r.c.Reached = m }

// Sealed is the text of the file identity.age as the passphrase opened or made
// it; nil for a ring that was opened without one.
func (r *Ring) Sealed() []byte { return bytes.Clone(r.sealed) }

// Generation counts how often the keyring was saved.
func (r *Ring) Generation() int { return r.c.Generation }

// Len is the number of keys with a handle.
func (r *Ring) Len() int { return r.c.people.len() }

// Warnings are sentences for the organizer about what Load found and put
// right, or could not.
func (r *Ring) Warnings() []words.Text {
	return slices.Clone(r.warnings)
}

// Key is the key with that handle, KeySize bytes, and whether there is one.
func (r *Ring) Key(h Handle) ([]byte, bool) {
	return r.c.people.get(h)
}

// NewKey makes a key and gives its handle. It is on disk after the next Save.
func (r *Ring) NewKey() Handle {
	var h Handle
	rand.Read(h[:])
	key := make([]byte, KeySize)
	rand.Read(key)
	r.c.people.all()[h] = key
	return h
}

// Drop destroys keys, in the files with the next Save.
func (r *Ring) Drop(handles ...Handle) {
	keys := r.c.people.all()
	for _, h := range handles {
		clear(keys[h])
		delete(keys, h)
	}
}

// Forget destroys a key as Drop does, and remembers that what it sealed is to
// be removed, until Forgotten.
func (r *Ring) Forget(h Handle) {
	r.Drop(h)
	if !slices.Contains(r.c.Forgetting, h) {
		r.c.Forgetting = append(r.c.Forgetting, h)
	}
}

// Forgetting are the handles of keys that were destroyed, and whose records
// may still be there.
func (r *Ring) Forgetting() []Handle { return slices.Clone(r.c.Forgetting) }

// Forgotten notes that nothing is left of what is in Forgetting.
func (r *Ring) Forgotten() { r.c.Forgetting = nil }

// Clone is another Ring for the same files, to change and save: it takes this
// one's place once Save has returned nil.
func (r *Ring) Clone() *Ring {
	c := *r
	c.found, c.unread = nil, nil
	c.c.people = r.c.people.clone()
	c.c.Forgetting = slices.Clone(r.c.Forgetting)
	c.c.Recipients = slices.Clone(r.c.Recipients)
	c.warnings = nil
	return &c
}

// MoveTo says that the files are now in another folder.
func (r *Ring) MoveTo(dir string) { r.dir = dir }

// Save writes the keyring and then its twin. When it fails before the keyring
// has its name, both files are as they were; ErrTwin says that it failed
// after that.
func (r *Ring) Save() error {
	r.c.Generation++
	sealed, err := r.seal()
	if err == nil {
		err = write(r.dir, Keyring, sealed, r.check, r.o)
	}
	if err != nil {
		r.c.Generation--
		return words.Fail("store.saving.keyring", err)
	}
	if err := r.saveTwin(); err != nil {
		return words.Fail("store.saving.keyring", fmt.Errorf("%w: %w", ErrTwin, err))
	}
	return nil
}

func (r *Ring) saveTwin() error {
	sealed, err := r.seal()
	if err == nil {
		err = write(r.dir, Twin, sealed, r.check, r.o)
	}
	return err
}

func (r *Ring) recipients() (to []age.Recipient, err error) {
	for _, s := range r.c.Recipients {
		recipient, _, err := parseRecipient(s)
		if err != nil {
			return nil, err
		}
		to = append(to, recipient)
	}
	return to, nil
}

func (r *Ring) seal() ([]byte, error) {
	to, err := r.recipients()
	if err != nil {
		return nil, err
	}
	plain, err := r.c.text()
	if err != nil {
		return nil, err
	}
	return encrypt(plain, to...)
}

// check opens a keyring that was just written and compares.
func (r *Ring) check(sealed []byte) error {
	plain, err := decrypt(sealed, r.identity)
	if err != nil {
		return err
	}
	c, err := parse(plain)
	if err == nil && !c.equal(r.c) {
		err = words.Fail("store.what.written.not.too", nil)
	}
	return err
}

func (c content) equal(d content) bool {
	return c.Format == d.Format && c.Generation == d.Generation && c.Reached == d.Reached &&
		bytes.Equal(c.Vault, d.Vault) && bytes.Equal(c.Device, d.Device) && bytes.Equal(c.Index, d.Index) &&
		bytes.Equal(c.people.pack(), d.people.pack()) &&
		slices.Equal(c.Forgetting, d.Forgetting) && slices.Equal(c.Recipients, d.Recipients)
}
