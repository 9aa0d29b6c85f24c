//go:build unix

package keys_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"

	"example.org/onetoone/store/keys"
)

// stockAge runs the system's own age on a terminal, types the passphrase when
// asked, and gives what it wrote.
func stockAge(t *testing.T, passphrase []byte, args ...string) []byte {
	t.Helper()
	if _, err := exec.LookPath("age"); err != nil {
		t.Skip("age is not installed")
	}
	out := filepath.Join(t.TempDir(), "out")
	cmd := exec.Command("age", append([]string{"-d", "-o", out}, args...)...)
	tty, err := pty.Start(cmd)
	if err != nil {
		t.Skipf("no terminal to run age on: %v", err)
	}
	defer tty.Close()
	timer := time.AfterFunc(20*time.Second, func() { _ = cmd.Process.Kill() })
	defer timer.Stop()
	var said []byte
	typed := passphrase == nil
	for buf := make([]byte, 1024); ; {
		n, err := tty.Read(buf)
		said = append(said, buf[:n]...)
		if !typed && bytes.Contains(said, []byte("passphrase")) {
			typed = true
			if _, err := tty.Write(append(passphrase, '\n')); err != nil {
				t.Fatal(err)
			}
		}
		if err != nil {
			break
		}
	}
	if err := cmd.Wait(); err != nil {
		t.Fatalf("age: %v: %s", err, said)
	}
	b, err := os.ReadFile(out)
	must(t, err)
	return b
}

func TestKeys_OpenWithTheStockAgeTool(t *testing.T) {
	r, dir := create(t, []byte("six words"))
	h := r.NewKey()
	secret, recipient, err := keys.NewRecovery()
	must(t, err)
	must(t, r.AddRecipient(recipient))
	save(t, r)
	at := func(name string) string { return filepath.Join(dir, name) }
	identity := stockAge(t, []byte("six words"), at(keys.SealedIdentity))
	if !strings.HasPrefix(string(identity), "AGE-SECRET-KEY-1") {
		t.Fatal("the identity is not one that age reads")
	}
	paper := filepath.Join(t.TempDir(), "paper")
	must(t, os.WriteFile(paper, []byte(secret+"\n"), 0o600))
	for name, text := range map[string][]byte{
		"with the passphrase":   stockAge(t, []byte("six words"), "-i", at(keys.SealedIdentity), at(keys.Keyring)),
		"the twin":              stockAge(t, []byte("six words"), "-i", at(keys.SealedIdentity), at(keys.Twin)),
		"with the recovery key": stockAge(t, nil, "-i", paper, at(keys.Keyring)),
	} {
		vault, index, people, err := keys.Read(text)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if key, _ := r.Key(h); !bytes.Equal(people[h], key) || !bytes.Equal(index, r.Index()) || !bytes.Equal(vault, r.Vault()) {
			t.Errorf("%s: other keys", name)
		}
	}
}
