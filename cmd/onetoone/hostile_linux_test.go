package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"example.org/onetoone/store"
)

// opened runs a command on a vault that "a passphrase" opens.
func opened(t *testing.T, dir string, args ...string) (out, errs string, code int) {
	t.Helper()
	r, w, err := os.Pipe()
	must(t, err)
	defer r.Close()
	if _, err := w.WriteString("a passphrase\n"); err != nil || w.Close() != nil {
		t.Fatal(err)
	}
	fd, err := syscall.Dup(int(r.Fd())) // the command closes it
	must(t, err)
	var o, e bytes.Buffer
	code = run(append(args, "--vault", dir, "--passphrase-fd", fmt.Sprint(fd)), strings.NewReader(""), &o, &e, theSetting)
	return o.String(), e.String(), code
}

func TestBackup_SaysOnceWhatStandsWhereItsFolderShould(t *testing.T) {
	for name, put := range map[string]func(folder string) error{
		"": func(folder string) error { return os.Symlink(t.TempDir(), folder) },
		"/outdated": func(folder string) error {
			return errors.Join(os.Mkdir(folder, 0o700), syscall.Mkfifo(filepath.Join(folder, "outdated"), 0o600))
		},
	} {
		home := t.TempDir()
		dir := vaultAt(t, home)
		v, err := store.Open(dir, store.Options{Now: today, WorkFactor: theSetting.workFactor})
		must(t, err)
		must(t, errors.Join(v.Protect([]byte("a passphrase")), v.Close()))
		if err := errors.Join(os.RemoveAll(filepath.Join(dir, "backups")), put(filepath.Join(dir, "backups"))); err != nil {
			t.Fatal(err)
		}
		_, errs, code := opened(t, dir, "backup")
		if n := strings.Count(errs, "is a link, or no"); n != 1 || code != exitFailed || strings.Contains(errs, "next start") || strings.Contains(errs, "still hold") {
			t.Errorf("exit code %d, it says\n%s", code, errs)
		}
		out, _, code := opened(t, dir, "doctor")
		out = strings.Join(strings.Fields(out), "")
		if code != exitFailed || !strings.Contains(out, "!folders"+filepath.Join(dir, "backups")+name+"isalink") {
			t.Errorf("exit code %d, doctor says\n%s", code, out)
		}
	}
}
