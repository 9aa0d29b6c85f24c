package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/older"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/disk"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/ledger"
	"example.org/onetoone/store/rescue"
	"example.org/onetoone/store/seal"
)

// WriteRescue writes what could not be saved to a file encrypted to the vault
// and its recovery keys, in the first of the folders that takes it, and gives its
// path. Beside it in the file is what the passphrase opens, so that nothing of the
// vault is needed to read it. While the vault's path does not show what was
// acknowledged (ErrMoved), every talk that was written to since Open is in it too,
// as far as it can still be read.
//
// The file is synced and was read back; its name says nothing about whom it
// is about. It takes the place of the one that was written before, under the same
// name as long as that is there. It works while
// the vault's own disk does not, and until Close. The error, when no folder takes
// it, joins those of all of them.
func (v *Vault) WriteRescue(dirs []string, unsaved []guide.Unsaved) (path string, err error) {
	v.rescuing.Lock()
	defer v.rescuing.Unlock()
	r := rescue.Held{Shape: older.Shape}
	for _, u := range slices.Concat(unsaved, v.written.elsewhere(v, unsaved)) {
		r.Talks = append(r.Talks, rescue.Talk{Unsaved: u, TimesReplaced: v.timesReplaced(u.Header.ID)})
	}
	plain, err := json.MarshalIndent(r, "", " ")
	var data []byte
	if err == nil {
		data, err = v.rescueFile(safe.JSON(plain))
	}
	if err != nil {
		return "", words.Fail("store.writing.rescue.file", err)
	}
	if v.rescueName == "" || v.rescue != "" && !disk.Exists(v.rescue) { // what was taken in does not come again under its name
		v.rescueName = rescue.RescuePrefix + file.NewID()[:8] + rescue.RescueSuffix
	}
	errs := []error{words.Fail("store.no.folder.took", nil)}
	for _, dir := range dirs {
		path := filepath.Join(dir, v.rescueName)
		err := rescue.Write(path, data)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		old := v.rescue
		if v.rescue = path; old != "" && old != path {
			_ = disk.Remove(old)
		}
		return path, nil
	}
	return "", words.Fail("store.writing.rescue.file", errors.Join(errs...))
}

// DropRescue removes the rescue file that was written since Open: what is in it
// is saved. It does nothing where there is none.
func (v *Vault) DropRescue() error {
	v.rescuing.Lock()
	defer v.rescuing.Unlock()
	if v.rescue == "" {
		return nil
	}
	if err := disk.Remove(v.rescue); err != nil {
		return words.Fail("store.removing.rescue.file", err)
	}
	v.rescue = ""
	return nil
}

// rescueStart is how this vault's rescue files begin.
func (v *Vault) rescueStart() []byte {
	return append([]byte(rescue.RescueMagic), v.f.Index().Hash(rescue.RescuePlace, "")...)
}

// timesReplaced is a talk's count of replaced lists, 0 for a new talk.
func (v *Vault) timesReplaced(id string) int {
	h, found, err := v.storedHead(id)
	switch {
	case err != nil:
		return rescue.NotKnown
	case !found:
		return 0
	}
	return h.Replaced
}

// storedHead is a talk's head, and whether there is one.
func (v *Vault) storedHead(id string) (h file.Head, found bool, err error) {
	raw, err := file.ParseID(id)
	if err != nil {
		return file.Head{}, false, err
	}
	err = v.view(words.Of("store.reading.talk", "ID", id), func(t ledger.Tx) error {
		k, err := t.Talk(raw)
		if err != nil {
			return err
		}
		h, err = k.Head()
		return err
	})
	if errors.Is(err, file.ErrNotFound) {
		return file.Head{}, false, nil
	}
	return h, err == nil, err
}

// errByPassphrase is for one that what opened the vault, an age plugin, does not.
var errByPassphrase = words.Error("store.opens.with.passphrase")

func (v *Vault) readRescue(path string) (rescue.Held, error) {
	o, err := rescue.Open(path)
	if errors.Is(err, rescue.ErrNotOurs) {
		return v.readOldRescue(path)
	}
	if err != nil {
		return rescue.Held{}, err
	}
	plain, err := openOurs(v, o)
	if errors.Is(err, rescue.ErrNotOurs) || errors.Is(err, errByPassphrase) {
		return rescue.Held{}, err
	}
	var r rescue.Held
	if err == nil {
		r, err = rescue.Decode(plain)
	}
	if err != nil {
		return r, file.Damaged(words.Of("store.rescue.file", "Path", path), err)
	}
	return r, nil
}

// readOldRescue reads a rescue file as they were before.
func (v *Vault) readOldRescue(path string) (rescue.Held, error) {
	var r rescue.Held
	f, err := os.OpenFile(path, os.O_RDONLY|disk.NoFollow, 0)
	if err != nil {
		return r, err
	}
	defer f.Close()
	start := make([]byte, len(v.rescueStart()))
	if _, err := io.ReadFull(f, start); err != nil || !bytes.Equal(start, v.rescueStart()) {
		return r, rescue.ErrNotOurs
	}
	sealed, err := io.ReadAll(f)
	if err != nil {
		return r, err
	}
	plain, err := v.f.Index().Open(seal.Label{Kind: file.KindRescue}, sealed)
	if err == nil {
		r, err = rescue.Decode(plain)
	}
	if err != nil {
		return r, file.Damaged(words.Of("store.rescue.file", "Path", path), err)
	}
	return r, nil
}

// session is which talks were written to since Open. It may be used by several goroutines.
type session struct {
	mu    sync.Mutex
	talks map[string]bool
}

// wrote notes that a talk was written to, unless err says that it was not.
func (s *session) wrote(id string, err error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err == nil {
		if s.talks == nil {
			s.talks = map[string]bool{}
		}
		s.talks[id] = true
	}
	return err
}

// elsewhere are the talks that were acknowledged and that the path does not show,
// but those that are known. What cannot be read any more is not among them.
func (s *session) elsewhere(v *Vault, known []guide.Unsaved) (out []guide.Unsaved) {
	if !v.f.Away.Load() {
		return nil
	}
	s.mu.Lock()
	ids := slices.Sorted(maps.Keys(s.talks))
	s.mu.Unlock()
	for _, id := range ids {
		if slices.ContainsFunc(known, func(u guide.Unsaved) bool { return u.Header.ID == id }) {
			continue
		}
		if r, err := v.Load(id); err == nil {
			out = append(out, guide.Unsaved{Header: r.Header, Guide: r.Guide, Events: r.Events, Draft: r.Draft, HasDraft: true})
		}
	}
	return out
}
