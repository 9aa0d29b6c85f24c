package tui_test

import (
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/rogpeppe/go-internal/txtar"

	"example.org/onetoone/guide/safe"
	"example.org/onetoone/tui"
)

// plainly plays a scene where our signs are not drawn, and gives what the
// terminal is sent for each row.
func plainly(t *testing.T, sc scene, w, h int) []string {
	p := actIn(t, sc, w, h, func(c *tui.Config) { c.Signs = safe.Plain })
	checkShape(t, p)
	rows := strings.Split(p.screen(), "\n")
	for i, row := range rows {
		if rows[i] = safe.Plain.Spell(row); safe.Width(rows[i]) != safe.Width(row) {
			t.Errorf("%q is not as wide as %q", rows[i], row)
		}
	}
	return rows
}

// TestASCII_DrawsLettersAlone looks at every scene: outside ASCII there is what
// somebody in it is called, and nothing else.
func TestASCII_DrawsLettersAlone(t *testing.T) {
	called := func(r rune) bool {
		return unicode.IsLetter(r) || unicode.IsMark(r) || strings.ContainsRune("👩\u200d👧👦", r)
	}
	for _, sc := range scenes() {
		t.Run(sc.name, func(t *testing.T) {
			bubble(t, func(t *testing.T) {
				for i, row := range plainly(t, sc, 80, 24) {
					for _, r := range row {
						if r > unicode.MaxASCII && !called(r) {
							t.Errorf("row %d has %q: %s", i, r, row)
						}
					}
				}
			})
		})
	}
}

func TestASCII_LooksAsItDid(t *testing.T) {
	var pictures txtar.Archive
	for _, sc := range scenes() {
		switch sc.name {
		case "home-full", "talk-marks", "debrief-form", "practice-progress-forty":
			bubble(t, func(t *testing.T) { add(&pictures, sc.name, strings.Join(plainly(t, sc, 80, 24), "\n")) })
		}
	}
	golden(t, filepath.Join("screens", "ascii"), &pictures)
}
