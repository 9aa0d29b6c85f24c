package files

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"example.org/onetoone/guide/practice/recording"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/trainer/fishbowl"
	"example.org/onetoone/guide/trainer/result"
	"example.org/onetoone/guide/trainer/timings"
	"example.org/onetoone/tui/practice/results"
)

// ReadAtMost reads the first n bytes of a file.
func ReadAtMost(file string, n int64) ([]byte, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, n))
}

// IsFolder reports whether a path leads to a folder.
func IsFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// In are the files in a folder that may be results, by name. A link may lead
// to one, and a pipe is none: it would wait for somebody to write.
func In(folder string) (out []string, err error) {
	entries, err := os.ReadDir(folder)
	for _, e := range entries {
		path := filepath.Join(folder, e.Name())
		info, err := os.Stat(path)
		if err == nil && info.Mode().IsRegular() && strings.EqualFold(filepath.Ext(path), ".json") {
			out = append(out, path)
		}
	}
	return out, err
}

// Results reads a file of practice results.
func Results(file string) (result.File, error) { return ResultsAs(file, file) }

// ResultsAs is Results that calls the file by another name in what it says of it.
func ResultsAs(name, file string) (result.File, error) {
	data, err := ReadAtMost(file, result.MaxFile+1)
	if err != nil {
		return result.File{}, err
	}
	return result.Read(safe.Text(name), data)
}

// Recording reads the conversations in a file.
func Recording(stdin io.Reader, file string) ([]recording.Talk, error) {
	in := stdin
	if file != "-" {
		f, err := os.Open(file)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		in = f
	}
	data, err := io.ReadAll(io.LimitReader(in, recording.MaxFile+1))
	if err != nil {
		return nil, err
	}
	return recording.Read(file, data)
}

// TypedRecording is recorded for a path as somebody types it into a field.
func TypedRecording(typed string) ([]recording.Talk, error) {
	path, err := Typed(typed)
	if err != nil {
		return nil, err
	}
	return Recording(nil, path)
}

// Timings reads a file of numbers of real talks.
func Timings(path string) (f timings.File, err error) {
	data, err := ReadAtMost(path, timings.MaxFile+1)
	if err != nil {
		return f, err
	}
	return timings.Read(safe.Text(path), data)
}

// TypedTimings reads such a file as its name is typed on the screen.
func TypedTimings(typed string) (timings.File, error) {
	path, err := Typed(typed)
	if err != nil {
		return timings.File{}, err
	}
	return Timings(path)
}

// Observers are the observers in a file of practice results, or in those of a
// folder, as its name was typed. What else is in a folder is passed over.
// Where there are none the error is tui.ErrNoObserver.
func Observers(typed string) ([]fishbowl.Observer, error) {
	path, err := Full(typed)
	if err != nil {
		return nil, err
	}
	read := observersOf
	if IsFolder(path) {
		read = observersIn
	}
	all, err := read(path)
	if err == nil && len(all) == 0 {
		err = fmt.Errorf("%s: %w", safe.Text(path), results.ErrNoObserver)
	}
	return all, err
}

func observersOf(file string) ([]fishbowl.Observer, error) {
	f, err := Results(file)
	if err != nil {
		return nil, err
	}
	base := filepath.Base(file)
	return fishbowl.Observers(safe.Text(strings.TrimSuffix(base, filepath.Ext(base))), f), nil
}

func observersIn(folder string) (all []fishbowl.Observer, err error) {
	files, err := In(folder)
	for _, file := range files {
		more, err := observersOf(file)
		if err != nil && !errors.Is(err, result.ErrNoResult) {
			return nil, err
		}
		all = append(all, more...)
	}
	return all, err
}
