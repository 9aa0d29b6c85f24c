package trial

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func held(t *T, hold func(*T) error) Result { return t.Run(Trial{Name: "a trial", Hold: hold}) }

func TestRun_CountsWhatHeldAndWhatDidNot(t *testing.T) {
	var dir string
	r := held(&T{Seed: 7}, func(t *T) error {
		dir = t.Dir
		t.Good()
		t.Check(true, "it holds")
		t.Check(false, "it holds", "there is", "nothing")
		t.Wrong("number %d", 4)
		t.Judge("the fifth", nil)
		t.Note("%d notes", 1)
		return nil
	})
	if r.Trial != "a trial" || r.Done != 5 || r.Bad != 2 || r.Note != "seed 7; 1 notes" || r.Skipped {
		t.Errorf("%+v", r)
	}
	if _, err := os.Stat(dir); dir == "" || !errors.Is(err, os.ErrNotExist) {
		t.Errorf("its folder is there still: %q, %v", dir, err)
	}
}

func TestRun_TellsATrialThatCannotBeHeldFromOneThatIsBad(t *testing.T) {
	if r := held(&T{}, func(*T) error { return fmt.Errorf("%w: no strace", ErrSkip) }); !r.Skipped || !strings.Contains(r.Note, "no strace") {
		t.Errorf("%+v", r)
	}
	if r := held(&T{}, func(*T) error { return errors.New("no room") }); r.Bad != 1 {
		t.Errorf("%+v", r)
	}
}

func TestPick_TakesTheNumberThatWasAskedFor(t *testing.T) {
	for want, o := range map[int]*T{3: {N: 3, Long: true}, 10: {}, 1000: {Long: true}} {
		if got := o.Pick(10, 1000); got != want {
			t.Errorf("%d, not %d", got, want)
		}
	}
}

func TestPlantOne_EndsATrialThatHasNoticed(t *testing.T) {
	trials := []Trial{{Name: "a trial", Alone: true, Hold: func(t *T) error {
		for range 100 {
			t.Check(t.Plant == "", "it holds")
		}
		return nil
	}}}
	r, err := (&T{}).PlantOne(trials, Plant{Trial: "a trial", Name: "a defect"})
	if err != nil || r.Bad != noticed || r.Done != noticed {
		t.Errorf("%+v, %v", r, err)
	}
	r, err = (&T{}).PlantOne(trials, Plant{Trial: "a trial", Name: "another", Put: func(*T) error { return errors.New("no such line") }})
	if err != nil || r.Bad > 0 {
		t.Errorf("a defect that was not planted counts as noticed: %+v, %v", r, err)
	}
}

func TestTable_SaysWhatIsBadAndWhatIsMissing(t *testing.T) {
	const good, bad, skipped = `{"trial":"x","done":2,"bad":0}`, `{"trial":"y","done":2,"bad":1}`, `{"trial":"z","skipped":true}`
	for _, c := range []struct {
		lines string
		names []string
		want  int
	}{
		{good + "\n" + skipped, nil, 0}, {good + "\n" + bad, nil, exitBad}, {`{"trial":"x","done":0}`, nil, exitBad},
		{good, []string{"x"}, 0}, {good, []string{"kils"}, exitMisuse}, {"", nil, exitMisuse}, {"hello", nil, exitMisuse},
	} {
		file := filepath.Join(t.TempDir(), "results")
		if err := os.WriteFile(file, []byte(c.lines), 0o600); err != nil {
			t.Fatal(err)
		}
		if got := table(append([]string{file}, c.names...)); got != c.want {
			t.Errorf("%q, %q: %d, not %d", c.lines, c.names, got, c.want)
		}
	}
}

func TestTry_EndsAtTheFirstErrorAndNothingElse(t *testing.T) {
	no, did := errors.New("no"), 0
	err := Try(func() {
		Need(nil)
		did++
		Need(no)
		did++
	})
	if err != no || did != 1 {
		t.Errorf("%v, after %d", err, did)
	}
	defer func() {
		if recover() != "another" {
			t.Error("it swallows another panic")
		}
	}()
	_ = Try(func() { panic("another") })
}
