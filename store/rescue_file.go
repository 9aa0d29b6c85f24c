package store

import (
	"archive/tar"
	"bytes"
	"errors"
	"fmt"
	"io"

	"filippo.io/age"

	"example.org/onetoone/store/disk"
	"example.org/onetoone/store/keys"
)

// A rescue file is a tar file of three, so that it can be read where nothing of
// the vault is left:
//
//	README.txt       what this is, and what opens it
//	identity.age     what the passphrase opens, as the vault has it; identity.txt
//	                 while it has no passphrase: then the file is as open as the
//	                 vault itself
//	rescue.json.age  what could not be saved, in an age file that the identity
//	                 opens, and every recovery key
//
// Those of before, which are sealed with the index key, are still taken in.

const (
	rescueReadme = "README.txt"
	rescueData   = "rescue.json.age"
	// maxRescue is more than a rescue file ever takes, in bytes.
	maxRescue = 1 << 30
)

const rescueSays = `This is what onetoone could not save where its vault is.

Leave the file where it is: as soon as that vault is there again, the next start
of onetoone takes it in. Where the vault is lost, or on another computer:

    onetoone rescue FILE

It opens without onetoone as well, with tar and age (https://age-encryption.org):

    tar xf FILE
    age -d -i %s rescue.json.age

`

const (
	rescueAsks = "That asks for the passphrase of the vault. A recovery key opens it in its place.\n"
	rescueOpen = "NOT PROTECTED: the vault had no passphrase yet. Whoever has this file can read it.\n"
)

// rescueFile puts a rescue file together.
func (v *Vault) rescueFile(plain []byte) ([]byte, error) {
	sealed, err := v.ring().EncryptOffline(plain)
	if err != nil {
		return nil, err
	}
	name, identity, says := keys.SealedIdentity, v.sealedIdentity(), rescueAsks
	if identity == nil {
		name, identity, says = keys.PlainIdentity, v.ring().PlainIdentity(), rescueOpen
	}
	if identity == nil { // a recovery key opened the vault, and opens this
		name, says = "recovery.txt", "recovery.txt is a file with the recovery key in it.\n"
	}
	return packRescue(name, says, identity, sealed)
}

// packRescue is the tar file; an identity that is nil is not in it. It has no times
// in it: not every clock's fits in there.
func packRescue(name, says string, identity, sealed []byte) ([]byte, error) {
	var out bytes.Buffer
	t := tar.NewWriter(&out)
	for _, part := range []struct {
		name string
		text []byte
	}{{rescueReadme, fmt.Appendf(nil, rescueSays+says, name)}, {name, identity}, {rescueData, sealed}} {
		if part.text == nil {
			continue
		}
		h := &tar.Header{Name: part.name, Mode: 0o600, Size: int64(len(part.text)), Format: tar.FormatUSTAR}
		if err := errors.Join(t.WriteHeader(h), writeAll(t, part.text)); err != nil {
			return nil, err
		}
	}
	err := t.Close()
	return out.Bytes(), err
}

// closeRescue puts the identity in a rescue file, which lies open while a vault
// has no passphrase, under one.
func (v *Vault) closeRescue(path string, passphrase []byte) error {
	o, err := openRescue(path)
	if errors.Is(err, errNotOurs) || err == nil && !o.plain {
		return nil
	}
	var sealed, data []byte
	if err == nil {
		sealed, err = keys.WrapText(o.identity, passphrase, v.keyOptions)
	}
	if err == nil {
		data, err = packRescue(keys.SealedIdentity, rescueAsks, sealed, o.data)
	}
	if err == nil {
		err = v.step()
	}
	part := path + rescuePart
	if err == nil {
		err = errors.Join(disk.Remove(part), disk.Write(part, data))
	}
	if err != nil {
		return err
	}
	return disk.Rename(part, path)
}

func writeAll(w io.Writer, b []byte) error {
	_, err := w.Write(b)
	return err
}

// sealedIdentity is the identity under its passphrase, wherever the vault's
// files are now, and whatever is in their place; nil where there is none.
func (v *Vault) sealedIdentity() []byte {
	ring := v.ring()
	if text := ring.Sealed(); text != nil || ring.PlainIdentity() != nil {
		return text
	}
	text, err := disk.ReadFile(v.path(keys.SealedIdentity))
	if err != nil {
		return nil
	}
	return text
}

// rescueParts are what a rescue file holds, as it lies there.
type rescueParts struct {
	identity []byte // of the vault; nil is none
	plain    bool   // no passphrase protects it
	data     []byte // an age file
}

// openRescue reads a rescue file. One that is no tar file, or of something else,
// is errNotOurs.
func openRescue(path string) (o rescueParts, err error) {
	f, err := disk.Open(path)
	if err != nil {
		return o, err
	}
	defer f.Close()
	t := tar.NewReader(f)
	for {
		h, err := t.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return o, fmt.Errorf("%w: %w", errNotOurs, err)
		}
		text, err := io.ReadAll(io.LimitReader(t, maxRescue))
		if err != nil {
			return o, fmt.Errorf("%w: %w", errNotOurs, err)
		}
		switch h.Name {
		case keys.SealedIdentity, keys.PlainIdentity:
			o.identity, o.plain = text, h.Name == keys.PlainIdentity
		case rescueData:
			o.data = text
		}
	}
	if o.data == nil {
		return o, errNotOurs
	}
	return o, nil
}

// ours opens a rescue file with what opened the vault. It returns errNotOurs for
// one of another vault, and errByPassphrase.
func (o rescueParts) ours(v *Vault) ([]byte, error) {
	text, err := v.Decrypt(bytes.NewReader(o.data))
	var none *age.NoIdentityMatchError
	switch {
	case !errors.As(err, &none):
	case bytes.Equal(o.identity, v.sealedIdentity()):
		return nil, errByPassphrase
	default:
		return nil, errNotOurs
	}
	if err != nil {
		return nil, err
	}
	return io.ReadAll(text)
}

// Rescue is a rescue file that is open, of whichever vault.
type Rescue struct {
	path string
	file rescueParts
	held rescued
}

// OpenRescue reads a rescue file of any vault. ask gives what opens it, that
// vault's passphrase or, when isRecovery says so, a recovery key; it is not
// called for one that no passphrase protects. It returns keys.ErrPassphrase for
// what does not open it, and ErrDamaged for a file that is none, or not whole.
func OpenRescue(path string, ask func() (typed string, isRecovery bool, err error)) (*Rescue, error) {
	o, err := openRescue(path)
	if errors.Is(err, errNotOurs) {
		return nil, damaged(path, errors.New("it is no rescue file that opens on its own"))
	}
	if err != nil {
		return nil, err
	}
	key, err := o.key(ask)
	if err != nil {
		return nil, err
	}
	text, err := key.Decrypt(bytes.NewReader(o.data))
	if errors.Is(err, keys.ErrPassphrase) {
		return nil, err
	}
	var plain []byte
	if err == nil {
		plain, err = io.ReadAll(text)
	}
	r := &Rescue{path: path, file: o}
	if err == nil {
		r.held, err = decodeRescued(plain)
	}
	if err != nil {
		return nil, damaged("the rescue file "+path, err)
	}
	return r, nil
}

func (o rescueParts) key(ask func() (string, bool, error)) (keys.Key, error) {
	if o.plain {
		return keys.OpenRecovery(string(o.identity))
	}
	typed, recovery, err := ask()
	if err != nil {
		return keys.Key{}, err
	}
	if recovery {
		return keys.OpenRecovery(typed)
	}
	return keys.OpenIdentity(o.identity, []byte(typed))
}

// Protected reports whether the vault that it is of had a passphrase, or what does
// a passphrase's work.
func (r *Rescue) Protected() bool { return !r.file.plain }

// Take stores what an open rescue file holds, as TakeRescued does, and gives the
// ids of the talks. The file stays.
func (v *Vault) Take(r *Rescue) (taken []string, err error) {
	taken, err = v.takeTalks(r.path, r.held)
	if err != nil {
		return taken, fmt.Errorf("taking in %s: %w", r.path, err)
	}
	return taken, nil
}
