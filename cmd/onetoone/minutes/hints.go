package minutes

import (
	"encoding/json"
	"os"
	"path/filepath"

	"example.org/onetoone/cmd/onetoone/files"
)

// hints is what hints.json in the folder of the practice vault says.
type hints struct {
	Off bool `json:"off"`
}

func hintsFile(vault string) string { return filepath.Join(vault, "hints.json") }

// HintsOff reports whether it was kept that no hints are offered in a talk.
func HintsOff(vault string) bool {
	data, err := files.ReadAtMost(hintsFile(vault), 1<<10)
	var h hints
	return err == nil && json.Unmarshal(data, &h) == nil && h.Off
}

// KeepHintsOff keeps for the next start whether none are offered.
func KeepHintsOff(vault string, off bool) error {
	data, err := json.Marshal(hints{off})
	if err != nil {
		return err
	}
	return os.WriteFile(hintsFile(vault), data, 0o600)
}
