package keys_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"filippo.io/age"
	"golang.org/x/text/unicode/norm"

	"example.org/onetoone/store/keys"
)

// cheapest is for the many passphrases of this file.
var cheapest = keys.Options{WorkFactor: 1}

func TestPassphrase_IsOneHoweverItIsTyped(t *testing.T) {
	const want = "l\u00e9 union makes us strong"
	for _, typed := range []string{
		want, "l\u00e9 union makes  us strong ", "\tle\u0301 union\u00a0makes us\u3000strong\r\n", " l\u00e9\nunion \u2003makes\u0085us\vstrong\u202f",
	} {
		if got := keys.Passphrase(typed); got != want {
			t.Errorf("%q is %q", typed, got)
		}
	}
}

func TestLoad_OpensWithWhatWasTypedWhenItWasSet(t *testing.T) {
	_, dir := create(t, []byte("union makes  us strong "))
	for _, typed := range []string{"union makes  us strong ", "union makes us strong", "\u3000union\tmakes us\u00a0strong\n"} {
		load(t, dir, []byte(typed))
	}
	for _, other := range []string{"unionmakes us strong", "Union makes us strong", "union makes us stron", " ", ""} {
		_, err := keys.Load(dir, []byte(other), quick)
		wantErr(t, err, keys.ErrPassphrase)
	}
}

// setBefore puts an identity under a passphrase as it was done once: by whatever
// bytes.
func setBefore(t testing.TB, bytesThen string) (dir string) {
	t.Helper()
	_, dir = create(t, nil)
	plain := filepath.Join(dir, keys.PlainIdentity)
	text, err := os.ReadFile(plain)
	must(t, err)
	sealed := underPassphrase(t, text, bytesThen, 10)
	for _, name := range []string{keys.SealedIdentity, keys.SealedTwin} {
		must(t, os.WriteFile(filepath.Join(dir, name), sealed, 0o600))
	}
	must(t, os.Remove(plain))
	return dir
}

// underPassphrase is what the stock age makes of a text.
func underPassphrase(t testing.TB, text []byte, passphrase string, factor int) []byte {
	t.Helper()
	to, err := age.NewScryptRecipient(passphrase)
	must(t, err)
	to.SetWorkFactor(factor)
	var sealed bytes.Buffer
	w, err := age.Encrypt(&sealed, to)
	if err == nil {
		_, err = w.Write(text)
	}
	if err == nil {
		err = w.Close()
	}
	must(t, err)
	return sealed.Bytes()
}

func TestLoad_OpensWhatWasSetBeforePassphrasesHadOneForm(t *testing.T) {
	for _, c := range []struct{ then, typed string }{
		{"two  spaces of old ", "two  spaces of old "},
		{"cafe\u0301 au lait", "cafe\u0301 au lait"},   // decomposed, as it was typed
		{"cafe\u0301 au lait", "cafe\u0301  au lait "}, // and as it was set: with one space
		{"caf\u00e9 au lait", "cafe\u0301  au lait"},
		{"as it always was", "as  it always was"},
	} {
		load(t, setBefore(t, c.then), []byte(c.typed))
	}
}

func TestOneForm_OpensHoweverItIsTypedFromThenOn(t *testing.T) {
	for _, c := range []struct {
		then, typed, other string
		is                 bool
	}{
		{"two  spaces of old ", "two  spaces of old ", "two spaces of old", true},
		{"cafe\u0301 au lait", "cafe\u0301 au lait", "caf\u00e9 au lait", true},
		{"cafe\u0301 au lait", "cafe\u0301  au lait ", "caf\u00e9 au lait", true},
		{"caf\u00e9 au lait", "cafe\u0301  au lait", "caf\u00e9 au lait", false},
		{"   ", "   ", "   ", false},
	} {
		dir := setBefore(t, c.then)
		r, before := load(t, dir, []byte(c.typed)), hashes(t, dir)
		is, err := r.OneForm([]byte(c.typed))
		if err != nil || is != c.is || hashes(t, dir) != before {
			t.Fatalf("%q: %v, %v, or the folder was changed", c.then, is, err)
		}
		if !is {
			continue
		}
		must(t, r.SaveIdentity())
		for _, typed := range []string{c.typed, c.other} {
			again := load(t, dir, []byte(typed))
			if is, err := again.OneForm([]byte(typed)); is || err != nil || len(again.Warnings()) > 0 || !same(again, r) {
				t.Errorf("%q, once more by %q: %v, %v, %q", c.then, typed, is, err, again.Warnings())
			}
		}
	}
}

// TestSaveIdentity_CutShortOpensAsBefore fails one change to the folder after the other.
func TestSaveIdentity_CutShortOpensAsBefore(t *testing.T) {
	typed, stop := []byte("cafe\u0301 au  lait"), errors.New("cut")
	for at, done := 0, false; !done; at++ {
		dir, left := setBefore(t, string(typed)), at
		r, err := keys.Load(dir, typed, keys.Options{WorkFactor: 1, Before: func() error {
			if left--; left < 0 {
				return stop
			}
			return nil
		}})
		if err == nil {
			_, err = r.OneForm(typed)
		}
		must(t, err)
		err = r.SaveIdentity()
		if done = err == nil; !done && !errors.Is(err, stop) {
			t.Fatal(err)
		}
		load(t, dir, typed)
	}
}

func TestChoose_RefusesWhatAnybodyWouldTry(t *testing.T) {
	for _, weak := range []string{
		"aaaaaaaaaaaa", "123456789012", "passwordpassword", "Password12345", "P@ssw0rd P@ssw0rd", "qwertyuiopasdf",
		"abcabcabcabcabc", "zyxwvutsrqponm", "iloveyou iloveyou", "123123123123", "1q2w3e4r5t6y", "passwordpasswordpasswordpassword1",
		"24121985 24121985", "пароль пароль", "correct horse battery staple", "a a a a a a a", "onetoone onetoone", "qwerty qwerty 123456", "a passphrase",
	} {
		_, err := keys.Choose(weak)
		wantErr(t, err, keys.ErrGuessed)
	}
	for _, short := range []string{"", "  ", "short", "eleven here", "a           b"} {
		_, err := keys.Choose(short)
		wantErr(t, err, keys.ErrShort)
	}
	for _, good := range []string{
		"union makes  us strong ", "a long one of mine", "a passphrase of mine", "solidarity forever", "der mond ist aufgegangen",
		"мой дядя самых честных", "床前明月光疑是地上霜舉頭", "8Hn2-qWz9-xKe4", "mississippi river boat",
	} {
		if got, err := keys.Choose(good); err != nil || got != keys.Passphrase(good) {
			t.Errorf("%q: %q, %v", good, got, err)
		}
	}
}

func TestChoose_TakesTheSixWords(t *testing.T) {
	for range 500 {
		words, err := keys.Suggest()
		must(t, err)
		if got, err := keys.Choose(words); err != nil || got != words {
			t.Errorf("%q: %q, %v", words, got, err)
		}
	}
}

// FuzzPassphrase states one law: what somebody typed when the passphrase was set
// opens it, and so does the same with other spaces, in another of Unicode's
// forms, or pasted with the end of a line.
func FuzzPassphrase(f *testing.F) {
	for _, s := range []string{"union makes  us strong ", "cafe\u0301\u3000au\u00a0lait", "\u1e9b\u0323 a\u030a\u0327", "\uac00\u1100\u1161", "\xff \xc3", "\u2000\u2001x", " \u0301a"} {
		f.Add(s, " \t\u3000")
	}
	f.Fuzz(func(t *testing.T, typed, space string) {
		set := keys.Passphrase(typed)
		if again := keys.Passphrase(set); again != set {
			t.Fatalf("%q is %q is %q", typed, set, again)
		}
		if set == "" || len(typed) > 100 || strings.ContainsFunc(space, func(r rune) bool { return !unicode.IsSpace(r) }) {
			return
		}
		_, dir := createWith(t, []byte(typed))
		other := norm.NFD.String(typed)
		if keys.Passphrase(other) != set { // more than thirty marks on a letter are cut there
			other = typed
		}
		for _, again := range []string{typed, set, other, " " + strings.ReplaceAll(set, " ", " "+space+"\u00a0") + space + "\r\n"} {
			if _, err := keys.Load(dir, []byte(again), cheapest); err != nil {
				t.Fatalf("set %q, typed %q: %v", typed, again, err)
			}
		}
	})
}

func createWith(t testing.TB, passphrase []byte) (*keys.Ring, string) {
	t.Helper()
	dir := t.TempDir()
	r, err := keys.Create(dir, passphrase, cheapest)
	must(t, err)
	return r, dir
}
