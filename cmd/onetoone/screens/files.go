package screens

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/adrg/xdg"

	"example.org/onetoone/cmd/onetoone/files"
	"example.org/onetoone/cmd/onetoone/practice"
	"example.org/onetoone/cmd/onetoone/trainer"
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/exchange"
	"example.org/onetoone/guide/paper"
	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/rounds"
	"example.org/onetoone/guide/trainer/class"
	"example.org/onetoone/guide/trainer/result"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/tui/form"
)

// resultFile reads a result file whose name was typed on the screens.
func resultFile(typed string) (result.File, error) {
	path, err := files.Typed(typed)
	if err != nil {
		return result.File{}, err
	}
	return files.ResultsAs(filepath.Base(path), path)
}

// handOutPath is where the screens suggest to write what is handed out: its
// name tells the day, and not whose class it is.
func handOutPath(h class.Handout) string { return freePath("class-" + string(h.Day)) }

// handOutTo writes what is handed out into a folder that is not there yet, as
// its name was typed, and gives its full path.
func handOutTo(say *words.Words, typed string, h class.Handout, plain bool) (string, error) {
	if strings.TrimSpace(typed) == "" {
		return "", words.Error("fail.path.newfolder")
	}
	path, err := files.Full(typed)
	if err == nil {
		_, err = trainer.WritePages(say, path, h, plain)
	}
	return path, forScreens(err)
}

// inLanguage is a function that writes a file, as the screens know it, which know
// the words already.
func inLanguage[A any](w *words.Words, write func(*words.Words, string, A, bool) (string, error)) func(string, A, bool) (string, error) {
	return func(typed string, what A, plain bool) (string, error) { return write(w, typed, what, plain) }
}

// exportTo writes a talk to a file that is not there yet, as its name was typed,
// and gives its full path. Where something is, the error is form.ErrThere too.
func exportTo(say *words.Words, typed, id string, s guide.Session, plain bool) (string, error) {
	if err := exchange.Exportable(s); err != nil {
		return "", err
	}
	return writeTyped(typed, plain, func(w io.Writer) error { return exchange.WriteMarkdown(w, say, id, s) })
}

// exportPath is where the screens suggest to write a talk.
func exportPath(id string) string { return freePath(files.ExportName(id)) }

// reportPath is where the screens suggest to write the debrief of a practice
// with a scripted partner.
func reportPath(id string) string { return freePath("practice-" + id + ".md") }

// writeReport writes a debrief to a file that is not there yet, as its name was
// typed: as a page to print where it ends in .html, as Markdown otherwise.
func writeReport(typed string, r paper.Document, plain bool) (string, error) {
	return writePage(typed, plain, r.HTML, r.Markdown)
}

// writePlan writes a plan to a file that is not there yet, as its name was
// typed, and gives its full path.
func writePlan(say *words.Words, typed string, plan rounds.Plan, plain bool) (string, error) {
	return writePage(typed, plain, plan.Document(say).HTML, func(w io.Writer) error { return plan.Text(w, say) })
}

// resultPath is where the screens suggest to write a result.
func resultPath(id string) string { return freePath("practice-" + id + ".json") }

// writeResult writes results to a file that is not there yet, as its name was
// typed, and gives its full path.
func writeResult(typed string, f result.File, plain bool) (string, error) {
	return writeTyped(typed, plain, f.Write)
}

// writeCards writes cards to a file that is not there yet, as its name was
// typed, and gives its full path.
func writeCards(say *words.Words, typed string, ids []string, plain bool) (string, error) {
	var all []personas.Persona
	for _, id := range ids {
		who, err := practice.FindPersona(id)
		if err != nil {
			return "", err
		}
		all = append(all, who)
	}
	return writePage(typed, plain, practice.PrintCards(say, all, true, 0), practice.PrintCards(say, all, false, personas.CardWidth))
}

// writePage writes to a file as writeTyped does: a page to print where its name
// ends in .html, text otherwise.
func writePage(typed string, plain bool, page, text func(io.Writer) error) (string, error) {
	if strings.EqualFold(filepath.Ext(typed), ".html") {
		text = page
	}
	return writeTyped(typed, plain, text)
}

// writeTyped is files.WritePlain for a path as the screens have it typed, with the
// errors that they tell apart.
func writeTyped(typed string, plain bool, write func(io.Writer) error) (string, error) {
	path, err := files.Typed(typed)
	if err != nil {
		return "", err
	}
	return path, forScreens(files.WritePlain(path, plain, write))
}

// forScreens makes the errors of writing those that the screens tell apart.
func forScreens(err error) error {
	switch {
	case errors.Is(err, fs.ErrExist):
		return fmt.Errorf("%w: %w", form.ErrThere, err)
	case errors.Is(err, files.ErrSynced):
		return fmt.Errorf("%w: %w", form.ErrSynced, err)
	}
	return err
}

// freePath is a path where people look for their files, of a name with a number
// at its end where something is there already, as far as can be seen.
func freePath(name string) string {
	dir := xdg.Home
	if info, err := os.Stat(xdg.UserDirs.Documents); err == nil && info.IsDir() {
		dir = xdg.UserDirs.Documents
	}
	return files.Free(filepath.Join(dir, name))
}
