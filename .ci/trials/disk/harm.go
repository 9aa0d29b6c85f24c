package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"example.org/onetoone/.ci/lib/trial"
	"example.org/onetoone/.ci/trials/disk/ask"
	"example.org/onetoone/.ci/trials/disk/life"
)

// openFile is there while a vault is open: nothing in it matters.
const openFile = "open"

// whole is a vault that nothing happened to.
type whole struct {
	files      map[string][]byte
	passphrase string
	show       string // what it shows
	older      map[string][]byte
}

// smallVault makes a vault with two talks, and the file that a program which
// died leaves in it.
func smallVault(t *trial.T, name string, seed uint64, protected bool) (w whole, err error) {
	d := life.NewDrawer(seed)
	for _, kind := range []string{life.Create, life.Append, "reopen", life.Create, life.Draft} {
		d.Step(kind)
	}
	if protected {
		d.Step(life.Protect)
	}
	d.Step(life.Compact) // no larger than need be
	d.Step(life.Close)
	plan := d.Plan()
	w.passphrase, w.show = plan.Passphrases[len(plan.Steps)], plan.Shows[len(plan.Steps)]
	dir := filepath.Join(t.Dir, name)
	a := life.Actor{Dir: dir}
	var held []byte
	for _, step := range plan.Steps {
		if step.Do == life.Open {
			if w.older, err = readFiles(dir); err != nil {
				return w, err
			}
		}
		if err := a.Do(step, false); err != nil {
			return w, err
		}
		if a.V != nil {
			if held, err = os.ReadFile(filepath.Join(dir, openFile)); err != nil {
				return w, err
			}
		}
	}
	w.files, err = readFiles(dir)
	if err == nil {
		w.files[openFile] = held
	}
	return w, err
}

// readFiles reads all files below a folder, by their paths; one that is not
// there has none.
func readFiles(dir string) (map[string][]byte, error) {
	out := map[string][]byte{}
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		rel, err := filepath.Rel(dir, path)
		if err == nil {
			out[rel], err = os.ReadFile(path)
		}
		return err
	})
	if os.IsNotExist(err) {
		err = nil
	}
	return out, err
}

// harm is a vault that something was done to.
type harm struct {
	what  string
	of    *whole
	files map[string][]byte // what is other than in the whole one; nil is none
	goOn  bool
	then  func(ask.Answer) // called with the answer, unless nil
}

// counts are what became of harms.
type counts struct {
	*trial.T
	mu            sync.Mutex
	same, refused int
	causes        map[string]int // errors, by class
}

// look does harms and judges what comes of them.
func (c *counts) look(harms <-chan harm) {
	c.causes = map[string]int{}
	c.Workers(func(dir string) {
		asker := ask.New(c.Self, "look")
		defer asker.Close()
		for h := range harms {
			c.one(asker, dir, h)
		}
	})
}

func (c *counts) one(asker *ask.Asker, dir string, h harm) {
	files := maps.Clone(h.of.files)
	maps.Copy(files, h.files)
	if err := writeFiles(dir, files); err != nil {
		c.Wrong("%s: %v", h.what, err)
		return
	}
	a := asker.Ask(ask.Question{Dir: dir, Passphrases: []string{h.of.passphrase}, Want: []string{ask.Hash(h.of.show)}, GoOn: h.goOn})
	if h.then != nil {
		h.then(a)
		return
	}
	c.judge(dir, files, h, a)
}

// judge says whether that may be: it shows the same, or it refuses and leaves
// every file as it was, or moved aside.
func (c *counts) judge(dir string, files map[string][]byte, h harm, a ask.Answer) {
	if a.Is == ask.Refused {
		after, err := readFiles(dir)
		if err != nil {
			c.Wrong("%s: %v", h.what, err)
			return
		}
		there := slices.Collect(maps.Values(after))
		for name, was := range files {
			kept := slices.ContainsFunc(there, func(is []byte) bool { return bytes.Equal(is, was) })
			if name != openFile && was != nil && !kept {
				c.Wrong("%s: refused, but %s was changed: %s", h.what, name, a.Err)
				return
			}
		}
	}
	switch {
	case a.Is == ask.Shows && a.Text == "":
		c.count(&c.same, "")
	case a.Is == ask.Refused && a.Class != "other" && a.Class != "busy":
		c.count(&c.refused, a.Class)
	default:
		c.Wrong("%s: %s", h.what, a)
	}
}

func (c *counts) count(what *int, cause string) {
	c.Good()
	c.mu.Lock()
	defer c.mu.Unlock()
	*what++
	if cause != "" {
		c.causes[cause]++
	}
}

func (c *counts) String() string {
	var causes []string
	for _, name := range slices.Sorted(maps.Keys(c.causes)) {
		causes = append(causes, fmt.Sprintf("%s %d", name, c.causes[name]))
	}
	return fmt.Sprintf("%d harmless, %d refused (%s)", c.same, c.refused, strings.Join(causes, ", "))
}

// writeFiles makes a folder hold just these files.
func writeFiles(dir string, files map[string][]byte) error {
	if err := os.RemoveAll(dir); err != nil {
		return err
	}
	if err := os.Mkdir(dir, 0o700); err != nil {
		return err
	}
	for name, data := range files {
		if data == nil {
			continue
		}
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			return err
		}
		if err := os.WriteFile(path, data, 0o600); err != nil {
			return err
		}
	}
	return nil
}
