package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// inCopy makes the folder Copy anew and gives the Spec that uses it. remove
// deletes it; it is never nil.
func (s Spec) inCopy() (out Spec, remove func(), err error) {
	if s.Copy == "" {
		return s, func() {}, nil
	}
	dir, err := os.MkdirTemp("", "measure-")
	if err != nil {
		return s, func() {}, fmt.Errorf("copying %s: %w", s.Copy, err)
	}
	remove = func() { _ = os.RemoveAll(dir) }
	if err := copyFolder(dir, s.Copy); err != nil {
		return s, remove, fmt.Errorf("copying %s: %w", s.Copy, err)
	}
	in := func(list []string) []string {
		out := make([]string, len(list))
		for i, v := range list {
			out[i] = strings.ReplaceAll(v, "@COPY@", dir)
		}
		return out
	}
	s.Argv, s.Env, s.Dir = in(s.Argv), in(s.Env), strings.ReplaceAll(s.Dir, "@COPY@", dir)
	return s, remove, nil
}

// copyFolder copies files and folders with their modes: a program that keeps
// secrets may look at them.
func copyFolder(to, from string) error {
	return filepath.WalkDir(from, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		target := filepath.Join(to, rel)
		if d.IsDir() {
			if err := os.MkdirAll(target, 0o700); err != nil {
				return err
			}
			return os.Chmod(target, info.Mode().Perm())
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		return os.WriteFile(target, b, info.Mode().Perm())
	})
}
