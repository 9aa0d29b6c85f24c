package life_test

import (
	"path/filepath"
	"testing"

	"example.org/onetoone/.ci/trials/disk/life"
)

// TestDraw_SaysWhatAVaultShows does plans and looks after every step.
func TestDraw_SaysWhatAVaultShows(t *testing.T) {
	for seed := range uint64(4) {
		plan := life.Draw(seed, 30)
		a := life.Actor{Dir: filepath.Join(t.TempDir(), "vault")}
		for i, s := range plan.Steps {
			if err := a.Do(s, false); err != nil {
				t.Fatalf("seed %d, step %d (%s): %v", seed, i, s.Do, err)
			}
			if a.V == nil {
				continue
			}
			got, err := life.Look(a.V)
			if err != nil {
				t.Fatalf("seed %d, after step %d (%s): %v", seed, i, s.Do, err)
			}
			if got != plan.Shows[i+1] {
				t.Fatalf("seed %d, after step %d (%s):\ngot  %s\nwant %s", seed, i, s.Do, got, plan.Shows[i+1])
			}
		}
	}
}
