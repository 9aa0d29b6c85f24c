package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"
)

// needles are the ways in which a text may lie in memory or in a file: as
// UTF-8, as UTF-16 and UTF-32 in both orders, and as JSON writes it.
func needles(text string) [][]byte {
	out := [][]byte{[]byte(text)}
	quoted, err := json.Marshal(text)
	if err == nil && !bytes.Contains(quoted, []byte(text)) {
		out = append(out, bytes.Trim(quoted, `"`))
	}
	var wide [4][]byte
	for _, u := range utf16.Encode([]rune(text)) {
		wide[0] = append(wide[0], byte(u), byte(u>>8))
		wide[1] = append(wide[1], byte(u>>8), byte(u))
	}
	for _, r := range text {
		wide[2] = append(wide[2], byte(r), byte(r>>8), byte(r>>16), 0)
		wide[3] = append(wide[3], 0, byte(r>>16), byte(r>>8), byte(r))
	}
	return append(out, wide[:]...)
}

// found counts where in b a text lies, in whatever shape.
func found(b []byte, texts ...string) (n int) {
	for _, t := range texts {
		for _, needle := range needles(t) {
			n += bytes.Count(b, needle)
		}
	}
	return n
}

// inFiles are the files below a folder that hold one of the texts, or have it
// in their names.
func inFiles(dir string, texts ...string) (hits []string, files int, err error) {
	err = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		files++
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if found(b, texts...) > 0 || found([]byte(d.Name()), texts...) > 0 {
			hits = append(hits, path)
		}
		return nil
	})
	return hits, files, err
}

// inMemory are the mappings of a process in which one of the texts lies.
func inMemory(pid int, texts ...string) (hits []string, size int, err error) {
	maps, err := os.ReadFile(fmt.Sprintf("/proc/%d/maps", pid))
	if err != nil {
		return nil, 0, err
	}
	mem, err := os.Open(fmt.Sprintf("/proc/%d/mem", pid))
	if err != nil {
		return nil, 0, err
	}
	defer mem.Close()
	for line := range strings.Lines(string(maps)) {
		f := strings.Fields(line)
		if len(f) < 2 || f[1][0] != 'r' || strings.Contains(line, "[vvar") || strings.Contains(line, "[vsyscall") {
			continue
		}
		n, got := inMapping(mem, f[0], texts)
		size += got
		if n > 0 {
			hits = append(hits, fmt.Sprintf("%d in %s", n, strings.TrimSpace(line)))
		}
	}
	return hits, size, nil
}

// inMapping counts the texts in one mapping, piece by piece. Pieces overlap,
// so that no text is cut in two; one in the overlap counts twice.
func inMapping(mem *os.File, span string, texts []string) (n, size int) {
	const piece, overlap = 1 << 20, 1 << 10
	from, to, _ := strings.Cut(span, "-")
	start, err1 := strconv.ParseInt(from, 16, 64)
	end, err2 := strconv.ParseInt(to, 16, 64)
	if err1 != nil || err2 != nil {
		return 0, 0
	}
	buf := make([]byte, piece+overlap)
	for at := start; at < end; at += piece {
		got, _ := mem.ReadAt(buf[:min(int64(len(buf)), end-at)], at) // what cannot be read is nobody's
		n += found(buf[:got], texts...)
		size += got
	}
	return n, size
}

// told is what everybody on the computer can read of a process: its arguments,
// and with the same owner its variables.
func told(pid int) []byte {
	var out []byte
	for _, name := range []string{"cmdline", "environ", "comm"} {
		b, _ := os.ReadFile(fmt.Sprintf("/proc/%d/%s", pid, name))
		out = append(out, b...)
	}
	return out
}

// childOf is the only child of a process.
func childOf(pid int) (int, error) {
	tasks, err := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/children", pid))
	if err != nil {
		return 0, err
	}
	var pids []string
	for _, t := range tasks {
		b, err := os.ReadFile(t)
		if err != nil {
			return 0, err
		}
		pids = append(pids, strings.Fields(string(b))...)
	}
	if len(pids) != 1 {
		return 0, fmt.Errorf("expected one child of %d, there is %q", pid, pids)
	}
	return strconv.Atoi(pids[0])
}

// size is what a process takes.
type size struct {
	rss          int // KiB
	threads, fds int
}

func sizeOf(pid int) (s size, err error) {
	f, err := os.Open(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return s, err
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		name, value, _ := strings.Cut(lines.Text(), ":")
		if i := slices.Index([]string{"VmRSS", "Threads"}, name); i >= 0 {
			_, err = fmt.Sscan(value, []*int{&s.rss, &s.threads}[i])
			if err != nil {
				return s, err
			}
		}
	}
	fds, err := os.ReadDir(fmt.Sprintf("/proc/%d/fd", pid))
	s.fds = len(fds)
	return s, err
}
