package store_test

import (
	"testing"
	"time"

	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/clock"
	"example.org/onetoone/store"
)

// onClock are the options of a vault whose clock a test sets.
func onClock(now *time.Time) store.Options {
	return store.Options{Now: func() time.Time { return *now }}
}

func doubts(t *testing.T, v *store.Vault, now time.Time) bool {
	t.Helper()
	yes, err := v.DoubtsClock(now)
	must(t, err)
	return yes
}

func TestDoubtsClock_OnceTheVaultHasSeenATimeThatIsFarFromIt(t *testing.T) {
	now := noon
	dir := t.TempDir()
	v := reopen(t, dir, onClock(&now))
	if doubts(t, v, noon.AddDate(11, 0, 0)) || doubts(t, v, noon.AddDate(-11, 0, 0)) {
		t.Error("a new vault, which has seen no time, doubts the clock")
	}
	begin(t, "Rosa", noon).start().create(v)
	for ahead, want := range map[time.Duration]bool{
		0: false, -clock.Behind: false, clock.Ahead: false,
		-clock.Behind - time.Second: true, clock.Ahead + time.Second: true,
		-375 * 24 * time.Hour: true, 11 * 365 * 24 * time.Hour: true,
	} {
		if doubts(t, v, noon.Add(ahead)) != want {
			t.Errorf("by %v: expected %v", ahead, want)
		}
	}
}

func TestLatest_FollowsTheClockOnlyWhileThatIsNotInDoubt(t *testing.T) {
	now := noon
	dir := t.TempDir()
	v := reopen(t, dir, onClock(&now))
	write := func(at time.Time, want time.Time) {
		t.Helper()
		now = at
		begin(t, "Rosa", at).start().create(v)
		if got, err := v.Latest(); err != nil || !got.Equal(want) {
			t.Errorf("at %v it has seen %v, %v; expected %v", at, got, err, want)
		}
	}
	write(noon, noon)
	write(noon.Add(time.Hour), noon.Add(time.Hour))
	write(noon, noon.Add(time.Hour)) // within what is not asked about, it never goes back
	seen := noon.Add(time.Hour)
	write(noon.AddDate(-1, 0, -10), seen)
	write(noon.AddDate(11, 0, 0), seen)
	v.Close()
	v = reopen(t, dir, onClock(&now))
	if got, _ := v.Latest(); !got.Equal(seen) || !doubts(t, v, now) {
		t.Errorf("opened anew it has seen %v", got)
	}
}

func TestAcceptClock_TakesALaterAndAnEarlierTime(t *testing.T) {
	now := noon
	v := reopen(t, t.TempDir(), onClock(&now))
	begin(t, "Rosa", noon).start().create(v)
	for _, at := range []time.Time{noon.AddDate(11, 0, 0), noon.AddDate(-1, 0, 0)} {
		now = at
		if !doubts(t, v, now) {
			t.Errorf("%v is not in doubt", at)
		}
		if err := v.AcceptClock(now); err != nil || doubts(t, v, now) {
			t.Errorf("%v is in doubt after it was accepted: %v", at, err)
		}
	}
}

func TestLatest_StaysWhenTheVaultIsSealedAnew(t *testing.T) {
	now := noon
	v := reopen(t, t.TempDir(), onClock(&now))
	begin(t, "Rosa", noon).start().create(v)
	now = noon.AddDate(1, 0, 0)
	must(t, v.Protect([]byte("another passphrase")))
	if got, err := v.Latest(); err != nil || !got.Equal(noon) {
		t.Errorf("it has seen %v, %v", got, err)
	}
}

func TestExpired_OffersNothingByAClockInDoubt(t *testing.T) {
	now := noon
	v := reopen(t, t.TempDir(), onClock(&now))
	begin(t, "Rosa", noon).start().create(v)
	now = noon.AddDate(1, 0, 0)
	if e, err := v.Expired(now, 10); err != nil || e.Total != 0 || e.Days != agenda.RetentionDays {
		t.Errorf("%+v, %v", e, err)
	}
	must(t, v.AcceptClock(now))
	if e, _ := v.Expired(now, 10); e.Total != 1 {
		t.Errorf("once it was accepted: %+v", e)
	}
}
