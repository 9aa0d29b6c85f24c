package desk

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/adrg/xdg"

	"example.org/onetoone/guide/safe"
)

// Place is which vault a command is for, and how it is opened.
type Place struct {
	Flag string // what the command line says of the folder; empty is nothing
	// Practising is true while the vault is the one for practice.
	Practising bool
	// WorkFactor is that of store.Options; 0 is the usual one.
	WorkFactor int
}

// vaultVariable names the vault where no flag does.
const vaultVariable = "ONETOONE_VAULT"

// VaultDir is the folder of the vault: the one for practice while practising.
func (p *Place) VaultDir() string {
	if p.Practising {
		return PracticeDir(p.TalksDir())
	}
	return p.TalksDir()
}

// TalksDir is the folder of the vault with the real talks.
func (p *Place) TalksDir() string {
	if p.Flag != "" {
		return p.Flag
	}
	if dir := os.Getenv(vaultVariable); dir != "" {
		return dir
	}
	return filepath.Join(xdg.DataHome, "onetoone")
}

// OfVault names the vault in a command to type next, where a flag named it.
func (p *Place) OfVault() string {
	if p.Flag == "" {
		return ""
	}
	return " --vault " + Quoted(p.Flag)
}

// PracticeDir is the folder of the practice vault that belongs to a vault. It
// stands beside it, so that the two never share a file.
func PracticeDir(talks string) string { return filepath.Clean(talks) + practiceEnd }

// IsPracticeDir reports whether a folder is called like one of practiceDir.
func IsPracticeDir(dir string) bool { return strings.HasSuffix(filepath.Clean(dir), practiceEnd) }

// practiceEnd is how the folder of a practice vault ends.
const practiceEnd = "-practice"

// Quoted is a label, or a path, as a shell takes it, where it can be shown as it is.
func Quoted(label string) string {
	label = safe.Text(label)
	if strings.ContainsFunc(label, func(r rune) bool {
		return !(r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || strings.ContainsRune("-_./", r))
	}) {
		return "'" + strings.ReplaceAll(label, "'", `'\''`) + "'"
	}
	return label
}
