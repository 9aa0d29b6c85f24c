package screens

import (
	"context"
	"errors"
	"os"
	"time"

	"example.org/onetoone/cmd/onetoone/ask"
	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/locking"
	"example.org/onetoone/cmd/onetoone/open"
	"example.org/onetoone/guide/practice/rounds"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
	"example.org/onetoone/tui"
)

// closeWait is how long closing the vault may take when nobody is there any
// more. What it does then beyond closing is done at the next start.
const closeWait = 300 * time.Millisecond

// opening is what the screens open with; the zero value is the first screen.
type opening struct {
	colour *Colours
	talk   bool // prepare a talk
	person string
	guide  string
	// fromTalks: the screens of the talks were there before.
	fromTalks bool
	notice    string
	timing    rounds.Timing   // of a round of practice; zero is the one that was kept
	lock      <-chan struct{} // asks for the lock from outside
}

// Open shows the first screen, until the person leaves the program.
func Open(d *desk.Desk, colour *Colours) error { return openScreens(d, opening{colour: colour}) }

// OpenPractice shows the screens for practice, with the minutes of a round.
func OpenPractice(d *desk.Desk, colour *Colours, timing rounds.Timing) error {
	return openScreens(d, opening{colour: colour, timing: timing})
}

// openScreens shows the screens, of the talks or of practice, until the person
// leaves them for good.
func openScreens(d *desk.Desk, o opening) error {
	if !desk.IsTerminal(d.In) || !desk.IsTerminal(d.Screen) {
		return errNoTerminal
	}
	if !draws(os.Getenv) {
		return ErrDumb
	}
	// One watch over all that are shown: between two of them the terminal is raw.
	ctx, stop, struck := ask.UntilEnded()
	defer stop()
	o.lock = locking.Signals(ctx)
	err := showRooms(ctx, d, stop, o)
	return errors.Join(err, struck())
}

// showRooms shows one room after the other.
func showRooms(ctx context.Context, d *desk.Desk, stop func(), o opening) error {
	for {
		left, err := showScreens(ctx, d, stop, o)
		switch {
		case errors.As(err, new(notOpen)) && d.Practising && o.fromTalks:
			d.Practising, o = false, opening{colour: o.colour, notice: noPractice(d, err), lock: o.lock}
		case err != nil:
			return err
		case left.Lock:
			return again(ctx, d, append(o.colour.flags(), d.SignFlags()...), left.Talk)
		case left.Other:
			d.Practising = !d.Practising
			o = opening{colour: o.colour, fromTalks: d.Practising, lock: o.lock}
		default:
			return nil
		}
	}
}

// notOpen is an error of opening a vault: no screen was shown.
type notOpen struct{ error }

func (e notOpen) Unwrap() error { return e.error }

// noPractice says why practice did not open, on the first screen of the talks.
func noPractice(d *desk.Desk, err error) string {
	if errors.Is(err, store.ErrBusy) {
		return d.W.T("out.practice.other")
	}
	return d.W.T("out.practice.failed", "Why", err)
}

// showScreens shows the screens of one vault until they are left, the terminal goes
// away or a signal ends the context, and then puts on disk what is not there
// yet. It calls stop once nobody has to be told of signals any more.
func showScreens(ctx context.Context, d *desk.Desk, stop func(), o opening) (tui.Left, error) {
	v, notices, err := open.Vault(d, nil)
	h := &holding{now: d.Now, closed: open.ClosedBefore(err)}
	locked := errors.Is(err, store.ErrLocked)
	if err != nil && (!locked || d.Practising) { // nobody needs to lock practice: there is nobody in it
		return tui.Left{}, notOpen{err}
	}
	if !locked {
		h.take(v)
	}
	looking, stopLooking := context.WithCancel(ctx)
	defer stopLooking()
	config := screensConfig(looking, d, o, h, notices)
	if !locked {
		config.Notices = append(cutOff(d, v), config.Notices...)
	}
	config.Lock = o.lock
	config.OldFormat = locked && errors.Is(err, store.ErrOldFormat)
	d.Shown.Drawing = true
	left, err := tui.Run(ctx, config)
	d.Shown.Drawing = false
	d.Shown.Held = left.Terminal
	stopLooking()
	gone := ctx.Err() != nil
	if h.journal != nil {
		h.keeper.stop()
		err = errors.Join(err, keep(d, h.journal, left.Unsaved))
		if d.Shown.Held == nil { // else it has to be given back first
			stop() // all is safe: from here on a signal may end us at once
		}
		if err == nil && !gone && !left.Lock {
			h.keeper.end()
			if !left.Other { // there is no waiting between two rooms
				err = backUpLast(d, h.journal)
			}
		}
		errClose := closeVault(d, h.journal.Vault, gone)
		if !errors.Is(err, store.ErrMoved) || !errors.Is(errClose, store.ErrMoved) { // or it was said
			err = errors.Join(err, errClose)
		}
	}
	if gone || d.Shown.Held != nil && ctx.Err() != nil {
		left = tui.Left{} // there is nobody to go on with
	}
	return left, err
}

// closeVault closes the vault. When nobody is there it does not wait for
// long: everything is on disk already.
func closeVault(d *desk.Desk, v *store.Vault, gone bool) error {
	closed := make(chan error, 1)
	go func() { closed <- desk.Safely(func() error { return open.Close(d, v) }) }()
	var enough <-chan time.Time
	if gone {
		enough = time.After(closeWait)
	}
	select {
	case err := <-closed:
		return err
	case <-enough:
		return nil
	}
}

// errNoTerminal is returned where the screens cannot be drawn.
const errNoTerminal = words.Error("fail.terminal")

// ErrDumb is returned on a terminal that says it draws no screens, or nothing.
const ErrDumb = words.Error("fail.terminal.dumb")
