package store

import (
	"bytes"
	"errors"
	"io"
	"path/filepath"
	"slices"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/older"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/disk"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/keys"
	"example.org/onetoone/store/ledger"
	"example.org/onetoone/store/rescue"
	"filippo.io/age"
)

// TakeRescued takes in the rescue files of this vault that are in the
// folders, and gives the ids of the talks that something came from. Those of
// other vaults are left alone. A file is removed once everything in it is on
// disk; one that is damaged, or that cannot be taken in yet, stays, and the
// error says why.
//
// Words that were removed from the vault since do not come back. Where the
// talk went on otherwise meanwhile, the rescued one becomes a talk of its own,
// under a new id. While the talk went on and has another draft, the rescue.Held
// one waits in its file.
func (v *Vault) TakeRescued(dirs []string) (taken []string, err error) {
	var errs []error
	for _, path := range rescue.In(dirs) {
		ids, err := v.takeFile(path)
		taken = append(taken, ids...)
		if err != nil {
			errs = append(errs, words.Fail("store.taking", err, "Path", path))
		}
	}
	slices.Sort(taken)
	return slices.Compact(taken), errors.Join(errs...)
}

func (v *Vault) takeFile(path string) (taken []string, err error) {
	r, err := v.readRescue(path)
	if errors.Is(err, rescue.ErrNotOurs) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	if taken, err = v.takeTalks(path, r); err != nil {
		return taken, err
	}
	return taken, disk.Remove(path)
}

func (v *Vault) takeTalks(path string, r rescue.Held) (taken []string, err error) {
	for _, t := range r.Talks {
		t.Of = r.OfShape()
		t.Guide = older.Guide(t.Of, t.Guide)
		id, err := v.takeTalk(path, t)
		if err != nil {
			return taken, err
		}
		if id != "" {
			taken = append(taken, id)
		}
	}
	return taken, nil
}

// takeTalk stores what is missing of one talk, and gives the id it is under;
// none when the vault was told since to forget it.
func (v *Vault) takeTalk(path string, r rescue.Talk) (string, error) {
	id := r.Header.ID
	whole := older.Events(r.Of, r.Events)
	if len(r.Events) > 0 && r.Events[0].Seq == 1 {
		r.Header = older.Header(r.Of, r.Header, r.Guide, whole)
	}
	h, found, err := v.storedHead(id)
	if err != nil {
		return "", err
	}
	if found && r.TimesReplaced != rescue.NotKnown && r.TimesReplaced < h.Replaced {
		return "", nil
	}
	switch {
	case !found:
		if gone, err := v.wasDeleted(id); gone || err != nil {
			return "", err
		}
		err = v.Create(r.Header, r.Guide, whole...)
	case r.Replaces, r.TimesReplaced > h.Replaced: // or an older vault was put back
		err = v.Replace(id, r.Header, whole)
	default:
		return v.takeEvents(path, r)
	}
	if err != nil {
		return "", err
	}
	return id, v.takeDraft(id, r)
}

func (v *Vault) wasDeleted(id string) (gone bool, err error) {
	err = v.view(words.Of("store.looking.for.talk", "ID", id), func(t ledger.Tx) (err error) {
		gone, err = t.IsGone(id)
		return err
	})
	return gone, err
}

// takeEvents appends to a talk that is there, or, where the two went apart,
// stores the rescued list under another id: the same one for the same file,
// so that nothing is stored twice when this is cut short.
func (v *Vault) takeEvents(path string, r rescue.Talk) (string, error) {
	id := r.Header.ID
	stored, err := v.Load(id)
	if err != nil {
		return "", err
	}
	whole := r.Events
	if len(whole) > 0 && whole[0].Seq > 1 {
		before := min(whole[0].Seq-1, len(stored.Events))
		whole = slices.Concat(stored.Events[:before], whole)
	}
	whole = older.Events(r.Of, whole)
	both := min(len(whole), len(stored.Events))
	if !slices.EqualFunc(stored.Events[:both], whole[:both], ledger.Alike) {
		id = file.FormatID(v.f.Index().Hash("rescued", filepath.Base(path)+id)[:file.IDBytes])
		r.Header.ID = id
		err = v.Create(r.Header, stored.Guide, whole...)
	} else {
		err = v.Append(id, r.Header, whole...)
		if err == nil && len(stored.Events) > len(whole) && r.HasDraft && stored.Draft != (guide.Draft{}) {
			err = words.Fail("store.talk.went.on", nil)
		}
	}
	if err != nil {
		return "", err
	}
	return id, v.takeDraft(id, r)
}

func (v *Vault) takeDraft(id string, r rescue.Talk) error {
	if !r.HasDraft {
		return nil
	}
	return v.SaveDraft(id, r.Draft)
}

// rescueFile puts a rescue file together.
func (v *Vault) rescueFile(plain []byte) ([]byte, error) {
	sealed, err := v.f.Ring().EncryptOffline(plain)
	if err != nil {
		return nil, err
	}
	name, identity, says := keys.SealedIdentity, v.f.SealedIdentity(), rescue.Asks
	if identity == nil {
		name, identity, says = keys.PlainIdentity, v.f.Ring().PlainIdentity(), rescue.SaysOpen
	}
	if identity == nil { // a recovery key opened the vault, and opens this
		name, says = "recovery.txt", rescue.SaysKey
	}
	return rescue.Pack(name, says, identity, sealed)
}

// openOurs opens a rescue file with what opened the vault. It returns errNotOurs for
// one of another vault, and errByPassphrase.
func openOurs(v *Vault, o rescue.Parts) ([]byte, error) {
	text, err := v.Decrypt(bytes.NewReader(o.Data))
	var none *age.NoIdentityMatchError
	switch {
	case !errors.As(err, &none):
	case bytes.Equal(o.Identity, v.f.SealedIdentity()):
		return nil, errByPassphrase
	default:
		return nil, rescue.ErrNotOurs
	}
	if err != nil {
		return nil, err
	}
	return io.ReadAll(text)
}

// Take stores what an open rescue file holds, as TakeRescued does, and gives the
// ids of the talks. The file stays.
func (v *Vault) Take(r *Rescue) (taken []string, err error) {
	taken, err = v.takeTalks(r.Path, r.Held)
	if err != nil {
		return taken, words.Fail("store.taking", err, "Path", r.Path)
	}
	return taken, nil
}
