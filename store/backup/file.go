package backup

import (
	"archive/tar"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
	"example.org/onetoone/store/disk"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/keys"
)

const (
	readmeName = "README.txt" // it says how a backup is opened
	dataName   = "data.tar.age"

	block       = 512     // of a tar file
	maxIdentity = 1 << 16 // bytes; an identity's file has a few hundred
)

// write writes a backup of a vault, and syncs it.
func write(f *os.File, v *store.Vault, made time.Time, between func() error) error {
	identity, err := v.Identity()
	if err != nil {
		return err
	}
	t := tar.NewWriter(f)
	for _, part := range []struct {
		name string
		text []byte
	}{{readmeName, []byte(words.English().T("store.backup.readme"))}, {keys.SealedIdentity, identity}} {
		if err := t.WriteHeader(header(part.name, int64(len(part.text)), made)); err != nil {
			return err
		}
		if _, err := t.Write(part.text); err != nil {
			return err
		}
	}
	if err := t.Flush(); err != nil {
		return err
	}
	if err := writeLast(f, v, made, between); err != nil {
		return err
	}
	return f.Sync()
}

// stamp is a time as a tar file can hold it: a clock may say what it likes.
func stamp(made time.Time) time.Time {
	const most = 1<<33 - 1 // seconds: in the year 2242
	return time.Unix(min(max(made.Unix(), 0), most), 0).UTC()
}

func header(name string, size int64, made time.Time) *tar.Header {
	h := &tar.Header{Name: name, Mode: 0o600, Size: size, ModTime: stamp(made), Format: tar.FormatUSTAR}
	if size >= 8<<30 {
		h.Format = tar.FormatGNU // the older one has no room for such a size
	}
	return h
}

// writeLast writes the data, whose size is known only afterwards: its header is
// put in its place then.
func writeLast(f *os.File, v *store.Vault, made time.Time, between func() error) error {
	at, err := f.Seek(block, io.SeekCurrent)
	if err != nil {
		return err
	}
	sealed, err := v.Encrypt(f)
	if err != nil {
		return err
	}
	if err := writeData(sealed, v, made, between); err != nil {
		return err
	}
	if err := sealed.Close(); err != nil {
		return err
	}
	end, err := f.Seek(0, io.SeekCurrent)
	if err != nil {
		return err
	}
	var head bytes.Buffer
	if err := tar.NewWriter(&head).WriteHeader(header(dataName, end-at, made)); err != nil {
		return err
	}
	if head.Len() != block {
		return words.Fail("store.header.data.has", nil)
	}
	if _, err := f.WriteAt(head.Bytes(), at-block); err != nil {
		return err
	}
	_, err = f.Write(make([]byte, 2*block+(block-end%block)%block)) // two empty blocks end a tar file
	return err
}

func writeData(w io.Writer, v *store.Vault, made time.Time, between func() error) error {
	days, err := v.Retention()
	if err != nil {
		return err
	}
	monthFirst, err := v.MonthFirst()
	if err != nil {
		return err
	}
	codes, err := v.InCodes()
	if err != nil {
		return err
	}
	rhythm, err := v.Rhythm()
	if err != nil {
		return err
	}
	notOffered, err := v.NotOffered()
	if err != nil {
		return err
	}
	latest, err := v.Latest()
	if err != nil {
		return err
	}
	d, err := newDataWriter(w, about{Format: Format, Made: made, Latest: latest, Recovery: v.Recovery(), LookAgain: &days, MonthFirst: monthFirst, Codes: codes, Rhythm: rhythm, NotOffered: notOffered})
	if err != nil {
		return err
	}
	for r, err := range v.Records() {
		if err == nil {
			err = between()
		}
		if err == nil {
			err = d.talk(r)
		}
		if err != nil {
			return err
		}
	}
	for _, of := range v.DocumentKinds() {
		for one, err := range v.Documents(of) {
			if err == nil {
				err = d.document(of, one)
			}
			if err != nil {
				return err
			}
		}
	}
	return d.close()
}

// archive is a backup that is open for reading.
type archive struct {
	f        *os.File
	identity []byte // the identity's file
	dataAt   int64
	dataSize int64
}

// open looks for the three parts of a backup. What is no ordinary file is not
// opened: a pipe would wait for somebody to write.
func open(path string) (*archive, error) {
	info, err := os.Lstat(path)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, words.Fail("store.link.or.no", ErrNoBackup)
	}
	h, err := disk.Open(path)
	if err != nil {
		return nil, err
	}
	b := &archive{f: h}
	if err := b.find(); err != nil {
		return nil, errors.Join(fmt.Errorf("%w: %w", ErrNoBackup, err), h.Close())
	}
	return b, nil
}

func (b *archive) find() error {
	info, err := b.f.Stat()
	if err != nil {
		return err
	}
	t := tar.NewReader(b.f)
	for b.identity == nil || b.dataSize == 0 {
		h, err := t.Next()
		if err != nil {
			return err
		}
		switch h.Name {
		case keys.SealedIdentity:
			if b.identity, err = io.ReadAll(io.LimitReader(t, maxIdentity)); err != nil {
				return err
			}
		case dataName:
			if b.dataAt, err = b.f.Seek(0, io.SeekCurrent); err != nil {
				return err
			}
			if b.dataSize = h.Size; info.Size()-b.dataAt < h.Size {
				return words.Fail("store.bytes.its.data", nil, "N", h.Size-(info.Size()-b.dataAt))
			}
		}
	}
	return nil
}

// data reads the data, from its beginning each time, through whatever opens it.
func (b *archive) data(decrypt func(io.Reader) (io.Reader, error), kinds []file.Documents) (*dataReader, error) {
	plain, err := decrypt(io.NewSectionReader(b.f, b.dataAt, b.dataSize))
	if err != nil {
		return nil, err
	}
	return newDataReader(plain, kinds)
}

func (b *archive) close() { _ = b.f.Close() } // it was only read
