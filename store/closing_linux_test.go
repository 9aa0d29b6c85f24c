package store_test

import (
	"path/filepath"
	"strings"
	"testing"
)

// Where nothing can be written no talk can be closed for good; it counts as closed
// whenever it is read.
func TestCloseUndecided_OnADiskThatIsReadOnlyTheTalkCountsAsClosed(t *testing.T) {
	disk := tinyDisk(t, 4<<20)
	dir := filepath.Join(disk, "vault")
	v := onDay(t, dir, 0)
	h := undecided(t).create(v)
	begin(t, "Amir", noon).create(v)
	must(t, v.Close())
	readOnly(t, disk)
	for days, closed := range map[int]bool{6: false, 8: true} {
		v := onDay(t, dir, days)
		if n, err := v.CloseUndecided(); n != 0 || err != nil {
			t.Errorf("it says that %d were closed, %v", n, err)
		}
		if got := strings.Contains(told(t, v, noon.AddDate(0, 0, 9)), "petition"); got == closed {
			t.Errorf("on day %d the lists tell its words: %v", days, got)
		}
		if r := load(t, v, h.id); r.Header.Closed.IsZero() == closed {
			t.Errorf("on day %d it is closed since %v", days, r.Header.Closed)
		}
		if held, err := v.Holding(idOf(v, "amir")); err != nil || (held.Closed == 1) != closed {
			t.Errorf("on day %d %+v, %v", days, held, err)
		}
		if err := v.Close(); err != nil {
			t.Error(err)
		}
	}
}
