package term

import (
	"os"
	"path/filepath"
)

// HomeAt makes a home of its own for a program, and gives the environment that
// leads there. The folders for temporary files and for working in are below
// it, too: tmp and work.
func HomeAt(dir string) ([]string, error) {
	env := []string{"HOME=" + dir, "PATH=/usr/bin:/bin", "TERM=xterm-256color", "LANG=C.UTF-8", "LC_ALL=C.UTF-8", "TZ=UTC"}
	for name, sub := range map[string]string{
		"XDG_DATA_HOME": "data", "XDG_STATE_HOME": "state", "XDG_CONFIG_HOME": "config",
		"XDG_CACHE_HOME": "cache", "XDG_RUNTIME_DIR": "run", "TMPDIR": "tmp", "": "work",
	} {
		path := filepath.Join(dir, sub)
		if err := os.MkdirAll(path, 0o700); err != nil {
			return nil, err
		}
		if name != "" {
			env = append(env, name+"="+path)
		}
	}
	return env, nil
}
