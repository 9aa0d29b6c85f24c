package main

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/adrg/xdg"

	"example.org/onetoone/guide/exchange"
)

func TestExportHome_TakesAFreeNameForItsOwnerOnly(t *testing.T) {
	atHome(t)
	maria := talks()[0]
	xdg.UserDirs.Documents = filepath.Join(xdg.Home, "Documents")
	for _, want := range []string{"onetoone-" + mariaID + ".md", "onetoone-" + mariaID + "-2.md", "onetoone-" + mariaID + "-3.md"} {
		path, err := exportHome(mariaID, maria.s, false)
		if err != nil || path != filepath.Join(xdg.Home, want) {
			t.Fatalf("got %s and %v, not %s", path, err, want)
		}
		if info, err := os.Stat(path); err != nil || info.Size() == 0 || info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s is %v, %v", want, info, err)
		}
	}
	if err := os.Mkdir(xdg.UserDirs.Documents, 0o700); err != nil {
		t.Fatal(err)
	}
	if path, err := exportHome(mariaID, maria.s, false); err != nil || filepath.Dir(path) != xdg.UserDirs.Documents {
		t.Errorf("with a folder for documents: got %s and %v", path, err)
	}
}

func TestExportHome_RefusesAnUndecidedTalkAndLeavesNoFile(t *testing.T) {
	atHome(t)
	if _, err := exportHome(samID, talks()[1].s, false); !errors.Is(err, exchange.ErrUndecided) {
		t.Errorf("got %v", err)
	}
	if files, _ := filepath.Glob(filepath.Join(xdg.Home, "*.md")); len(files) > 0 {
		t.Errorf("there is %q", files)
	}
}
