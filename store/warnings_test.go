package store_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.org/onetoone/store"
	"example.org/onetoone/store/keys"
)

// TestCheckKeys_TellsWhatOpenLeavesUnread damages the middle of the second copy
// of a keyring that is large.
func TestCheckKeys_TellsWhatOpenLeavesUnread(t *testing.T) {
	for _, by := range []string{"CheckKeys", "Close"} {
		v, dir := open(t)
		v.Close()
		r, err := keys.Load(dir, nil, keys.Options{})
		must(t, err)
		for range 3000 {
			r.NewKey()
		}
		twin := filepath.Join(dir, keys.Twin)
		must(t, r.Save())
		b, err := os.ReadFile(twin)
		must(t, err)
		b[len(b)/2] ^= 1
		must(t, os.WriteFile(twin, b, 0o600))
		v = reopen(t, dir, store.Options{Now: today})
		if len(v.Warnings()) != 0 {
			t.Errorf("opening tells %q", v.Warnings())
		}
		if by == "CheckKeys" {
			if got := v.CheckKeys(); len(got) != 1 || len(v.CheckKeys()) != 0 {
				t.Errorf("it tells %q, and again %q", got, v.CheckKeys())
			}
		}
		v.Close()
		if got := v.Warnings(); len(got) != 1 || !strings.Contains(got[0].String(), keys.Twin+") was damaged. It was made again") {
			t.Errorf("after %s it tells %q", by, got)
		}
		if got := reopen(t, dir, store.Options{Now: today}); len(got.CheckKeys())+len(got.Warnings()) != 0 {
			t.Errorf("after %s it is not made again", by)
		}
	}
}
