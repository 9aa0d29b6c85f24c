package talk

import (
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// noTalk offers not to keep a talk of which nothing was marked or written; it may
// have been one all the same.
func (s *listening) noTalk() []parts.Option {
	if s.session().Role() != "" || !s.t.HoldsNothing() {
		return nil
	}
	return []parts.Option{{Key: "3 n", Name: s.k.T("end.notalk"), More: s.k.T("end.notalk.more"), Run: s.drop}}
}

// drop keeps nothing of a talk that was none, but for what was prepared for it.
func (s *listening) drop() screen.Step {
	k, said := s.k, s.k.T("said.falsestart")
	again := s.t.Prepared(k.NewID())
	if again != nil {
		k.Time(again)
		said = k.T("said.falsestart.prepared")
	}
	k.Open.Replace(s.t, again)
	return screen.Step{screen.ToFirst, screen.Calm(said)}
}
