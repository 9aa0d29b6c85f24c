package files

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/adrg/xdg"

	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/words"
)

// maxPersonas is how many files of a folder are read.
const maxPersonas = 200

// PersonasDir is the folder of the personas that somebody wrote.
func PersonasDir() string { return filepath.Join(xdg.ConfigHome, "onetoone", "personas") }

// NewPersona is the path of a file in it, for an id: the folder is made.
func NewPersona(id string) (string, error) {
	return filepath.Join(PersonasDir(), id+".md"), os.MkdirAll(PersonasDir(), 0o700)
}

// Personas are the files in that folder, by name: those that end in .md. A link may
// lead to one; a pipe is none, it would wait for somebody to write.
func Personas() (out []personas.File) {
	entries, err := os.ReadDir(PersonasDir())
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return []personas.File{{Name: safe.Text(PersonasDir()), Err: err}}
	}
	for _, e := range entries {
		if name := e.Name(); strings.EqualFold(filepath.Ext(name), ".md") && !strings.HasPrefix(name, ".") {
			if len(out) == maxPersonas {
				return append(out, personas.File{Name: safe.Text(name), Err: words.Fail("fail.persona.many", nil, "Most", maxPersonas)})
			}
			out = append(out, Persona(filepath.Join(PersonasDir(), name), name))
		}
	}
	return out
}

// TypedPersona is the file that somebody typed: from here, or else one of the folder.
func TypedPersona(typed string) personas.File {
	path, err := Full(typed)
	if err == nil {
		_, err = os.Stat(path)
	}
	if err != nil && filepath.Base(typed) == typed {
		if filepath.Ext(typed) == "" {
			typed += ".md"
		}
		path = filepath.Join(PersonasDir(), typed)
	}
	return Persona(path, typed)
}

// Persona is one such file, called by a name.
func Persona(path, name string) personas.File {
	f := personas.File{Name: safe.Text(name)}
	info, err := os.Stat(path)
	if err == nil && !info.Mode().IsRegular() {
		err = words.Fail("fail.persona.file", nil)
	}
	if err == nil {
		f.Text, err = ReadAtMost(path, personas.MaxFile+1)
	}
	var at *fs.PathError
	if errors.As(err, &at) {
		err = at.Err // its name is said already
	}
	f.Err = err
	return f
}
