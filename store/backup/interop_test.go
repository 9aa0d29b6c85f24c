//go:build unix

package backup_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"

	"example.org/onetoone/store/backup"
)

// commands are what the README of a backup tells to type, in order.
func commands(t *testing.T, readme, name string) (out []string) {
	t.Helper()
	for line := range strings.Lines(readme) {
		if command, ok := strings.CutPrefix(line, "    "); ok {
			out = append(out, strings.ReplaceAll(strings.TrimSpace(command), "BACKUP", name))
		}
	}
	if len(out) != 3 {
		t.Fatalf("the README has the commands %q", out)
	}
	return out
}

// shell runs a command on a terminal of its own, and types the passphrase when
// asked.
func shell(t *testing.T, dir, command string) {
	t.Helper()
	cmd := exec.Command("sh", "-c", command)
	cmd.Dir = dir
	tty, err := pty.Start(cmd)
	if err != nil {
		t.Skipf("no terminal to run age on: %v", err)
	}
	defer tty.Close()
	timer := time.AfterFunc(30*time.Second, func() { _ = cmd.Process.Kill() })
	defer timer.Stop()
	var said []byte
	typed := false
	for buf := make([]byte, 1024); ; {
		n, err := tty.Read(buf)
		said = append(said, buf[:n]...)
		if !typed && bytes.Contains(said, []byte("passphrase")) {
			typed = true
			if _, err := tty.Write(append(bytes.Clone(passphrase), '\n')); err != nil {
				t.Fatal(err)
			}
		}
		if err != nil {
			break
		}
	}
	if err := cmd.Wait(); err != nil {
		t.Fatalf("%s: %v: %s", command, err, said)
	}
}

func TestBackups_OpenWithTheStockAgeAndTarTools(t *testing.T) {
	for _, tool := range []string{"age", "tar", "sh"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("%s is not installed: apt-get install age tar", tool)
		}
	}
	v := lived(t)
	secret := addRecovery(t, v)
	dir := t.TempDir()
	made, err := backup.MakeAt(v, filepath.Join(dir, "kept.tar"), noon, options())
	must(t, err)
	want := inside(t, made.Path)
	must(t, os.WriteFile(filepath.Join(dir, "recovery.txt"), []byte(secret+"\n"), 0o600))
	shell(t, dir, "tar xf kept.tar README.txt")
	readme, err := os.ReadFile(filepath.Join(dir, "README.txt"))
	must(t, err)
	todo := commands(t, string(readme), "kept.tar")
	shell(t, dir, todo[0])
	for _, open := range todo[1:] {
		shell(t, dir, open)
		for name, text := range want {
			got, err := os.ReadFile(filepath.Join(dir, name))
			if err != nil || string(got) != text {
				t.Errorf("%s: %s: %v", open, name, err)
			}
		}
		if len(want) < 10 {
			t.Errorf("only %d files", len(want))
		}
		must(t, os.RemoveAll(filepath.Join(dir, "onetoone")))
	}
}
