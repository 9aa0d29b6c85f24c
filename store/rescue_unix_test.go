//go:build unix

package store_test

import (
	"os"
	"testing"

	"example.org/onetoone/store"
)

// In the folder for what is temporary anybody may leave a file of such a name, and
// one of any size.
func TestRescueFiles_ThoseOfAnotherUserAreNone(t *testing.T) {
	v, _ := open(t)
	dir := t.TempDir()
	path := rescue(t, v, dir, begin(t, "Rosa", noon).start().unsaved())
	if got := store.RescueFiles([]string{dir}); len(got) != 1 {
		t.Errorf("there are %v", got)
	}
	if err := os.Chown(path, os.Getuid()+1, -1); err != nil {
		t.Skip("a file can be given away by root alone")
	}
	if got := store.RescueFiles([]string{dir}); len(got) != 0 {
		t.Errorf("there are %v", got)
	}
}
