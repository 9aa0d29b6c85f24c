package store_test

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"filippo.io/age"
	"filippo.io/age/plugin"

	"example.org/onetoone/store"
	"example.org/onetoone/store/keys"
)

// pluginName is the age plugin that this test binary is when it is called by
// its name. It passes on to an X25519 key.
const pluginName = "onetoonetest"

func TestMain(m *testing.M) {
	if !strings.HasPrefix(filepath.Base(os.Args[0]), "age-plugin-") {
		os.Exit(m.Run())
	}
	p, err := plugin.New(pluginName)
	if err != nil {
		os.Exit(1)
	}
	p.HandleRecipient(func(data []byte) (age.Recipient, error) { return age.ParseX25519Recipient(string(data)) })
	p.HandleIdentity(func(data []byte) (age.Identity, error) { return age.ParseX25519Identity(string(data)) })
	if os.Args[1] == "--age-plugin=recipient-v1" {
		os.Exit(p.RecipientV1())
	}
	os.Exit(p.IdentityV1())
}

// A rescue file is not encrypted to a plugin, which might have to be touched.
func TestRescue_IsWrittenWhereAnAgePluginOpenedTheVault(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the plugin of this test is a symbolic link")
	}
	self, err := os.Executable()
	bin := t.TempDir()
	if err == nil {
		err = os.Symlink(self, filepath.Join(bin, "age-plugin-"+pluginName))
	}
	must(t, err)
	t.Setenv("PATH", bin)
	secret, recipient, err := keys.NewRecovery()
	must(t, err)
	words := store.Options{Now: today, Passphrase: []byte("a long passphrase"), WorkFactor: 4}
	v := reopen(t, filepath.Join(t.TempDir(), "vault"), words)
	dir := v.Dir()
	h := begin(t, "Rosa", noon).start().create(v)
	must(t, errors.Join(v.AddRecipient(plugin.EncodeRecipient(pluginName, []byte(recipient))), v.Close()))
	byPlugin := store.Options{Now: today, Recovery: plugin.EncodeIdentity(pluginName, []byte(secret))}
	v = reopen(t, dir, byPlugin)
	h.note("not saved")
	elsewhere := t.TempDir()
	rescue(t, v, elsewhere, h.unsaved())
	if taken, err := v.TakeRescued([]string{elsewhere}); len(taken) > 0 || err == nil || errors.Is(err, store.ErrDamaged) || !strings.Contains(err.Error(), "passphrase") {
		t.Errorf("took %v, %v", taken, err)
	}
	must(t, v.Close())
	take(t, reopen(t, dir, words), elsewhere, h.id)
}
