package vault

import (
	"example.org/onetoone/tui/screen"
)

// Room is where a passphrase is chosen.
type Room struct {
	*screen.Desk
	Keys
	Notices *screen.Notices // for Home
	sealing bool            // keys are being made, and everything sealed anew
}

// Keys protect the vault. Choose says what was typed as a new passphrase, Protect
// sets it, and Suggest makes one of six words; nil where the vault cannot be
// protected.
type Keys struct {
	Choose  func(typed string) Chosen
	Protect func(passphrase string) error
	Suggest func() string
}

// Chosen is what was typed as a new passphrase.
type Chosen struct {
	// Passphrase is what it is, however it was typed: with one space for several,
	// for instance.
	Passphrase string
	// Short is how many characters it wants at least, where it has fewer; and
	// Guessed says that it is one of those that anybody would try first.
	Short   int
	Guessed bool
}

// Passphrase asks for one where none was chosen yet. While keys are being made
// there is no second page: it would offer other words than those that will open the
// vault. That is told to whatever waits for it.
func (r *Room) Passphrase(p screen.Passphrase) screen.Step {
	switch asks := r.Bare && r.Protect != nil; {
	case asks && r.sealing && p.Then == nil && p.Else == nil:
		return screen.Stay()
	case asks && r.sealing:
		return screen.Tell(r.T("protect.wait"))
	case asks:
		return screen.Push(&protect{k: r, words: r.Suggest(), field: newSecret(r.Desk), say: r.T("protect.type"), then: p.Then})
	case p.Else != nil:
		return screen.Step{screen.Then(p.Else)}
	}
	return screen.Step{screen.Then(p.Then)}
}

// Protected takes in how protecting the vault ended. above is how many screens
// stand on the page that asked for it; fewer than none where it was left.
func (r *Room) Protected(m Protected, above int) screen.Step {
	s := m.Page.(*protect)
	r.sealing, s.own = false, ""
	if m.Err != nil {
		s.say = r.Why(m.Err)
		if above == 0 {
			return screen.Stay()
		}
		return screen.Say(s.say)
	}
	r.Bare = false
	r.Notices.AddLater(screen.Notice{Text: r.T("protect.recovery")})
	var done screen.Step
	if above >= 0 { // with what stands on it
		done = screen.Step{screen.Back(above + 1), screen.Then(s.then)}
	}
	return append(done, screen.Calm(r.T("protect.done")))
}
