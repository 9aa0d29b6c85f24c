package files

import (
	"os"
	"path/filepath"
	"strings"

	"example.org/onetoone/guide/words"
)

// syncedNames are how folders are called that a program copies to other
// computers, in lower case, and whose they are. A name counts with whatever
// follows it after a space or a hyphen: "Dropbox (Personal)".
func syncedNames() map[string]string {
	return map[string]string{
		"dropbox": "Dropbox", "onedrive": "OneDrive", "google drive": "Google Drive", "googledrive": "Google Drive", "my drive": "Google Drive",
		"icloud drive": "iCloud", "iclouddrive": "iCloud", "mobile documents": "iCloud", "cloudstorage": anyCloud,
		"nextcloud": "Nextcloud", "owncloud": "ownCloud", "syncthing": "Syncthing", "seafile": "Seafile",
		"pcloud drive": "pCloud", "pclouddrive": "pCloud", "proton drive": "Proton Drive", "megasync": "MEGA", "yandex.disk": "Yandex.Disk",
	}
}

// anyCloud stands for a service whose name nobody knows.
const anyCloud = "cloud"

// Service is the name of what copies a folder, as a text takes it.
func Service(name string) any {
	if name == anyCloud {
		return words.Of("out.cloud")
	}
	return name
}

// syncedMarks are files that such programs leave in the folders they copy.
func syncedMarks() map[string]string {
	return map[string]string{
		".dropbox": "Dropbox", ".dropbox.cache": "Dropbox", ".stfolder": "Syncthing", ".nextcloudsync.log": "Nextcloud",
		".owncloudsync.log": "ownCloud", ".tmp.drivedownload": "Google Drive", ".849c9593-d756-4e56-8d6e-42412f2a707b": "OneDrive",
	}
}

// SyncedBy says which service seems to copy the folder that a path is in, or
// empties: by the names of the folders above it, by what such programs leave in
// them, and by where the environment says they are.
func SyncedBy(path string, getenv func(string) string) string {
	abs, err := filepath.Abs(path)
	if err != nil {
		return ""
	}
	dir := nearestFolder(abs)
	for _, name := range []string{"OneDrive", "OneDriveCommercial", "OneDriveConsumer"} {
		if top := getenv(name); top != "" && isWithin(dir, top) {
			return "OneDrive"
		}
	}
	for _, top := range []string{dir, resolved(dir)} {
		if service := syncedAbove(top); service != "" {
			return service
		}
	}
	return ""
}

// nearestFolder is the folder of a path that is there, or the nearest above.
func nearestFolder(path string) string {
	for {
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			return path
		}
		up := filepath.Dir(path)
		if up == path {
			return path
		}
		path = up
	}
}

// resolved is where a folder really is.
func resolved(dir string) string {
	if real, err := filepath.EvalSymlinks(dir); err == nil {
		return real
	}
	return dir
}

func syncedAbove(dir string) string {
	for {
		if service := syncedName(filepath.Base(dir)); service != "" {
			return service
		}
		for mark, service := range syncedMarks() {
			if _, err := os.Lstat(filepath.Join(dir, mark)); err == nil && !isHome(dir) {
				return service
			}
		}
		up := filepath.Dir(dir)
		if up == dir {
			return ""
		}
		dir = up
	}
}

// isHome reports whether a folder is somebody's home: Dropbox keeps a folder of
// that name there for itself, which says nothing about what is beside it.
func isHome(dir string) bool {
	home, err := os.UserHomeDir()
	return err == nil && filepath.Clean(home) == dir
}

func syncedName(name string) string {
	name = strings.ToLower(name)
	for known, service := range syncedNames() {
		rest, found := strings.CutPrefix(name, known)
		if found && (rest == "" || rest[0] == ' ' || rest[0] == '-') {
			return service
		}
	}
	return ""
}

// isWithin reports whether a folder is another one or below it.
func isWithin(dir, top string) bool {
	rel, err := filepath.Rel(top, dir)
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}
