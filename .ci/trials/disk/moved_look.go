package main

import (
	"archive/tar"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"filippo.io/age"

	"example.org/onetoone/.ci/trials/disk/life"
	"example.org/onetoone/store"
)

// judge looks for everything that was called saved.
func (r *movedRun) judge(i int, name string, p movedPlace, saved []string, told bool) {
	there, rescued := wordsAt(p.vault), ""
	files := store.RescueFiles([]string{filepath.Join(p.home, "state", "onetoone"), p.home, filepath.Join(p.home, "tmp")})
	for _, path := range files {
		if r.Plant == "no rescue" {
			continue
		}
		text, err := openElsewhere(path)
		if err != nil {
			r.Wrong("run %d, %s: the rescue file does not open elsewhere: %v", i, name, err)
			return
		}
		rescued += text
	}
	if len(files) > 1 {
		r.Wrong("run %d, %s: there are %d rescue files", i, name, len(files))
		return
	}
	for _, text := range saved {
		if !strings.Contains(there, text) && !strings.Contains(rescued, text) {
			r.Wrong("run %d, %s: %q was called saved and is nowhere (%d rescue files, said not to be saved: %v)", i, name, text, len(files), told)
			return
		}
	}
	r.Good()
}

// wordsAt are the words of all talks in the vault at a path, as far as one opens.
func wordsAt(dir string) string {
	if _, err := os.Lstat(filepath.Join(dir, "vault.db")); err != nil {
		return ""
	}
	v, err := store.Open(dir, life.Options(passphrase))
	if err != nil {
		return ""
	}
	defer v.Close()
	var out strings.Builder
	for r := range v.Records() {
		for _, e := range r.Events {
			fmt.Fprintln(&out, e.Text)
		}
	}
	return out.String()
}

// openElsewhere opens a rescue file with the passphrase alone, as tar and age do.
func openElsewhere(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	files := map[string][]byte{}
	for t := tar.NewReader(f); ; {
		h, err := t.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return "", err
		}
		if files[h.Name], err = io.ReadAll(t); err != nil {
			return "", err
		}
	}
	by, err := age.NewScryptIdentity(passphrase)
	if err != nil {
		return "", err
	}
	own, err := age.Decrypt(bytes.NewReader(files["identity.age"]), by)
	if err != nil {
		return "", err
	}
	identity, err := age.ParseIdentities(own)
	if err != nil {
		return "", err
	}
	text, err := age.Decrypt(bytes.NewReader(files["rescue.json.age"]), identity...)
	if err != nil {
		return "", err
	}
	all, err := io.ReadAll(text)
	return string(all), err
}
