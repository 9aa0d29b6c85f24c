package keys

import (
	"strings"

	"example.org/onetoone/guide/words"
	"filippo.io/age"
	"filippo.io/age/plugin"
)

// pluginIdentity is how the identity of an age plugin begins.
const pluginIdentity = "AGE-PLUGIN-"

// parseRecipient reads whom something is to be encrypted to: an X25519
// recipient (age1…), or one of an age plugin (age1yubikey1…), which then runs
// the program age-plugin-yubikey from the path each time the keyring is saved.
func parseRecipient(s string) (recipient age.Recipient, plain string, err error) {
	s = strings.TrimSpace(s)
	if x, err := age.ParseX25519Recipient(s); err == nil {
		return x, x.String(), nil
	}
	p, err := plugin.NewRecipient(s, quiet())
	if err != nil {
		return nil, "", words.Fail("store.no.age.recipient", nil)
	}
	return p, s, nil
}

// parseIdentity reads what opens the keyring in the passphrase's place: the
// secret of a recovery key, or the identity of a plugin.
func parseIdentity(secret string) (age.Identity, error) {
	secret = strings.ToUpper(strings.TrimSpace(secret))
	if strings.HasPrefix(secret, pluginIdentity) {
		return plugin.NewIdentity(secret, quiet())
	}
	return age.ParseX25519Identity(secret)
}

// quiet answers a plugin that asks for something: there is no one to ask while
// a talk is being saved. One that only waits for a touch works.
func quiet() *plugin.ClientUI {
	refuse := func(name string) error {
		return words.Fail("store.age.plugin.asks", nil, "Name", name)
	}
	return &plugin.ClientUI{
		DisplayMessage: func(string, string) error { return nil },
		RequestValue:   func(name, _ string, _ bool) (string, error) { return "", refuse(name) },
		Confirm:        func(name, _, _, _ string) (bool, error) { return false, refuse(name) },
	}
}
