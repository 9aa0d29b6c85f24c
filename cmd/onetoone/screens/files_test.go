package screens

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/adrg/xdg"

	"example.org/onetoone/cmd/onetoone/invented"
	"example.org/onetoone/guide/exchange"
	"example.org/onetoone/guide/words"
)

func TestExportPath_SuggestsAFreeNameAndTheFileIsForItsOwnerOnly(t *testing.T) {
	atHome(t)
	maria := invented.Talks()[0]
	xdg.UserDirs.Documents = filepath.Join(xdg.Home, "Documents")
	for _, want := range []string{"onetoone-" + invented.MariaID + ".md", "onetoone-" + invented.MariaID + "-2.md", "onetoone-" + invented.MariaID + "-3.md"} {
		path, err := exportTo(words.English(), exportPath(invented.MariaID), invented.MariaID, maria.S, false)
		if err != nil || path != filepath.Join(xdg.Home, want) {
			t.Fatalf("got %s and %v, not %s", path, err, want)
		}
		if info, err := os.Stat(path); err != nil || info.Size() == 0 || info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s is %v, %v", want, info, err)
		}
	}
	must(t, os.Mkdir(xdg.UserDirs.Documents, 0o700))
	if path := exportPath(invented.MariaID); filepath.Dir(path) != xdg.UserDirs.Documents {
		t.Errorf("with a folder for documents: got %s", path)
	}
}

func TestExportTo_OverwritesNothingAndReadsPathsAsPeopleTypeThem(t *testing.T) {
	atHome(t)
	maria := invented.Talks()[0]
	there := filepath.Join(xdg.Home, "there.md")
	must(t, os.WriteFile(there, []byte("mine"), 0o600))
	if err := os.Symlink(filepath.Join(xdg.Home, "nowhere"), filepath.Join(xdg.Home, "link.md")); err != nil {
		t.Fatal(err)
	}
	for _, typed := range []string{"~/there.md", there, " " + there + " ", "~/link.md"} {
		if _, err := exportTo(words.English(), typed, invented.MariaID, maria.S, false); !errors.Is(err, fs.ErrExist) {
			t.Errorf("%q gave %v", typed, err)
		}
	}
	for _, typed := range []string{"", "~", xdg.Home, "~/no/such/folder/x.md"} {
		if path, err := exportTo(words.English(), typed, invented.MariaID, maria.S, false); err == nil {
			t.Errorf("%q was written to %s", typed, path)
		}
	}
	if text, _ := os.ReadFile(there); string(text) != "mine" {
		t.Errorf("the file that was there holds %q", text)
	}
	if path, err := exportTo(words.English(), "~/new.md", invented.MariaID, maria.S, false); err != nil || path != filepath.Join(xdg.Home, "new.md") {
		t.Errorf("got %s and %v", path, err)
	}
}

func TestExportTo_RefusesAnUndecidedTalkAndLeavesNoFile(t *testing.T) {
	atHome(t)
	if _, err := exportTo(words.English(), exportPath(invented.SamID), invented.SamID, invented.Talks()[1].S, false); !errors.Is(err, exchange.ErrUndecided) {
		t.Errorf("got %v", err)
	}
	if files, _ := filepath.Glob(filepath.Join(xdg.Home, "*.md")); len(files) > 0 {
		t.Errorf("there is %q", files)
	}
}
