package keys_test

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"filippo.io/age"
	"filippo.io/age/plugin"

	"example.org/onetoone/store/keys"
)

// pluginName is the age plugin that this test binary is when it is called by
// its name. It passes on to an X25519 key.
const pluginName = "onetoonetest"

func TestMain(m *testing.M) {
	if strings.HasPrefix(filepath.Base(os.Args[0]), "age-plugin-") {
		p, err := plugin.New(pluginName)
		if err != nil {
			os.Exit(1)
		}
		p.HandleRecipient(func(data []byte) (age.Recipient, error) { return age.ParseX25519Recipient(string(data)) })
		p.HandleIdentity(func(data []byte) (age.Identity, error) { return age.ParseX25519Identity(string(data)) })
		switch os.Args[1] {
		case "--age-plugin=recipient-v1":
			os.Exit(p.RecipientV1())
		case "--age-plugin=identity-v1":
			os.Exit(p.IdentityV1())
		}
		os.Exit(1)
	}
	os.Exit(m.Run())
}

func TestAddRecipient_LetsAnAgePluginOpenTheKeyring(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the plugin of this test is a symbolic link")
	}
	bin := t.TempDir()
	self, err := os.Executable()
	must(t, err)
	must(t, os.Symlink(self, filepath.Join(bin, "age-plugin-"+pluginName)))
	t.Setenv("PATH", bin)
	secret, recipient, err := keys.NewRecovery()
	must(t, err)
	dir := t.TempDir()
	ring, err := keys.Create(dir, nil, keys.Options{})
	must(t, err)
	must(t, ring.AddRecipient(plugin.EncodeRecipient(pluginName, []byte(recipient))))
	h := ring.NewKey()
	must(t, ring.Save())
	again, err := keys.LoadWithRecovery(dir, plugin.EncodeIdentity(pluginName, []byte(secret)), keys.Options{})
	must(t, err)
	if _, there := again.Key(h); !there {
		t.Error("the key is not in the ring that the plugin opened")
	}
	t.Setenv("PATH", t.TempDir())
	if err := ring.Save(); err == nil || !strings.Contains(err.Error(), pluginName) {
		t.Errorf("saved without the plugin: %v", err)
	}
	if _, err := keys.Load(dir, nil, keys.Options{}); err != nil {
		t.Errorf("after a save that failed: %v", err)
	}
	if err := ring.AddRecipient("age1nothing"); err == nil || errors.Is(err, keys.ErrPassphrase) {
		t.Errorf("a recipient that is none: %v", err)
	}
}
