package files

import (
	"os"
	"path/filepath"
	"testing"
)

func nothingSet(string) string { return "" }

func TestSyncedBy_KnowsFoldersByTheirNamesAndByWhatStandsInThem(t *testing.T) {
	top := t.TempDir()
	for _, x := range []struct{ folder, mark, want string }{
		{"Documents", "", ""},
		{"dropboxes", "", ""},
		{"Dropbox", "", "Dropbox"},
		{"Dropbox (Personal)/deep/down", "", "Dropbox"},
		{"OneDrive - Housing Union", "", "OneDrive"},
		{"Library/CloudStorage/Box-Box", "", anyCloud},
		{"Google Drive/My Drive", "", "Google Drive"},
		{"Nextcloud", "", "Nextcloud"},
		{"shared/notes", "shared/.stfolder", "Syncthing"},
		{"files", "files/.owncloudsync.log", "ownCloud"},
	} {
		dir := filepath.Join(top, filepath.FromSlash(x.folder))
		if err := os.MkdirAll(dir, 0o700); err != nil {
			t.Fatal(err)
		}
		if x.mark != "" {
			if err := os.Mkdir(filepath.Join(top, filepath.FromSlash(x.mark)), 0o700); err != nil {
				t.Fatal(err)
			}
		}
		if got := SyncedBy(filepath.Join(dir, "not", "there", "yet.md"), nothingSet); got != x.want {
			t.Errorf("%s: %q, not %q", x.folder, got, x.want)
		}
	}
}

func TestSyncedBy_LooksWhereALinkLeads(t *testing.T) {
	top := t.TempDir()
	if err := os.Mkdir(filepath.Join(top, "Dropbox"), 0o700); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(top, "notes")
	if err := os.Symlink(filepath.Join(top, "Dropbox"), link); err != nil {
		t.Skip(err)
	}
	if got := SyncedBy(filepath.Join(link, "a.md"), nothingSet); got != "Dropbox" {
		t.Errorf("got %q", got)
	}
}

func TestSyncedBy_BelievesTheEnvironment(t *testing.T) {
	top := t.TempDir()
	env := func(name string) string {
		return map[string]string{"OneDriveCommercial": top}[name]
	}
	if got := SyncedBy(filepath.Join(top, "a.md"), env); got != "OneDrive" {
		t.Errorf("got %q", got)
	}
	if got := SyncedBy(filepath.Join(filepath.Dir(top), "a.md"), env); got != "" {
		t.Errorf("beside it: %q", got)
	}
}
