package backup_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"filippo.io/age"

	"example.org/onetoone/store"
	"example.org/onetoone/store/backup"
	"example.org/onetoone/store/keys"
)

// setAs puts the identity of a vault under the bytes of a passphrase, as it was
// done before passphrases had one form.
func setAs(t testing.TB, dir string, passphrase, then []byte) {
	t.Helper()
	by, errBy := age.NewScryptIdentity(string(passphrase))
	to, errTo := age.NewScryptRecipient(string(then))
	sealed, errRead := os.ReadFile(filepath.Join(dir, keys.SealedIdentity))
	must(t, errors.Join(errBy, errTo, errRead))
	to.SetWorkFactor(cheap)
	var out bytes.Buffer
	plain, err := age.Decrypt(bytes.NewReader(sealed), by)
	must(t, err)
	w, err := age.Encrypt(&out, to)
	if err == nil {
		_, err = io.Copy(w, plain)
	}
	if err == nil {
		err = w.Close()
	}
	for _, name := range []string{keys.SealedIdentity, keys.SealedTwin} {
		err = errors.Join(err, os.WriteFile(filepath.Join(dir, name), out.Bytes(), 0o600))
	}
	must(t, err)
}

// TestOpen_MakesAnOldPassphraseOpenHoweverItIsTyped opens vaults whose passphrase
// was set in decomposed letters and with two spaces, as it was typed then, and from
// then on as another keyboard types it.
func TestOpen_MakesAnOldPassphraseOpenHoweverItIsTyped(t *testing.T) {
	then, now := []byte("cafe\u0301 in  the harbour"), []byte("caf\u00e9 in the harbour")
	for _, c := range []struct {
		what     string
		made     func(dir string) string
		upgraded bool
	}{
		{"of this format", func(dir string) string {
			must(t, open(t, dir, with(sixWords)).Close())
			return dir
		}, false},
		{"of format 6", func(string) string { return ofSix(t, "locked") }, true},
	} {
		t.Run(c.what, func(t *testing.T) {
			dir := c.made(filepath.Join(t.TempDir(), "vault"))
			setAs(t, dir, sixWords, then)
			if _, err := store.Open(dir, upgrading(now)); !errors.Is(err, store.ErrPassphrase) {
				t.Fatalf("it opens before: %v", err)
			}
			v := open(t, dir, upgrading(then))
			if said := fmt.Sprint(v.Warnings()); v.ReadOnly() || c.upgraded != strings.Contains(said, "was compared") {
				t.Errorf("it says %q", said)
			}
			must(t, v.Close())
			for _, typed := range [][]byte{now, then} {
				v := open(t, dir, with(typed))
				if len(v.Warnings()) > 0 {
					t.Errorf("%q: it says %q", typed, v.Warnings())
				}
				must(t, v.Close())
			}
			if !c.upgraded {
				return
			}
			last, _ := backup.Last(dir)
			if _, err := backup.Restore(last.Path, filepath.Join(t.TempDir(), "vault"), backup.By{Passphrase: now}, options()); err != nil {
				t.Errorf("the backup of the old vault: %v", err)
			}
		})
	}
}

// TestOpen_OneThatFailsToUpgradeKeepsItsPassphrase: the older program knows that
// form alone.
func TestOpen_OneThatFailsToUpgradeKeepsItsPassphrase(t *testing.T) {
	then := []byte("cafe\u0301 in  the harbour")
	dir := ofSix(t, "locked")
	setAs(t, dir, sixWords, then)
	before, err := os.ReadFile(filepath.Join(dir, keys.SealedIdentity))
	must(t, err)
	o := upgrading(then)
	o.Upgrade = func(_, _ *store.Vault) error { return errors.New("no room") }
	v := open(t, dir, o)
	after, err := os.ReadFile(filepath.Join(dir, keys.SealedIdentity))
	if err != nil || !v.ReadOnly() || !bytes.Equal(before, after) {
		t.Errorf("read only: %v; the identity was changed: %v, %v", v.ReadOnly(), !bytes.Equal(before, after), err)
	}
}
