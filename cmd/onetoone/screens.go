package main

import (
	"context"
	"errors"
	"os"
	"runtime/debug"
	"strings"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/practice/recording"
	"example.org/onetoone/guide/practice/rounds"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/store"
	"example.org/onetoone/tui"
)

// closeWait is how long closing the vault may take when nobody is there any
// more. What it does then beyond closing is done at the next start.
const closeWait = 300 * time.Millisecond

// opening is what the screens open with; the zero value is the first screen.
type opening struct {
	colour *colourFlags
	talk   bool // prepare a talk
	person string
	guide  string
	// fromTalks: the screens of the talks were there before.
	fromTalks bool
	notice    string
	timing    rounds.Timing   // of a round of practice; zero is the one that was kept
	lock      <-chan struct{} // asks for the lock from outside
}

// screens shows the screens, of the talks or of practice, until the person
// leaves them for good.
func openScreens(d *desk, o opening) error {
	if !isTerminal(d.in) || !isTerminal(d.screen) {
		return errNoTerminal
	}
	// One watch over all that are shown: between two of them the terminal is raw.
	ctx, stop, struck := untilEnded()
	defer stop()
	o.lock = lockSignals(ctx)
	err := showRooms(d, ctx, stop, o)
	return errors.Join(err, struck())
}

// rooms shows one room after the other.
func showRooms(d *desk, ctx context.Context, stop func(), o opening) error {
	for {
		left, err := showScreens(d, ctx, stop, o)
		switch {
		case errors.As(err, new(notOpen)) && d.practising && o.fromTalks:
			d.practising, o = false, opening{colour: o.colour, notice: noPractice(d, err), lock: o.lock}
		case err != nil:
			return err
		case left.Lock:
			return again(ctx, d, o.colour.flags(), left.Talk)
		case left.Other:
			d.practising = !d.practising
			o = opening{colour: o.colour, fromTalks: d.practising, lock: o.lock}
		default:
			return nil
		}
	}
}

// notOpen is an error of opening a vault: no screen was shown.
type notOpen struct{ error }

func (e notOpen) Unwrap() error { return e.error }

// noPractice says why practice did not open, on the first screen of the talks.
func noPractice(d *desk, err error) string {
	if errors.Is(err, store.ErrBusy) {
		return d.w.T("out.practice.other")
	}
	return d.w.T("out.practice.failed", "Why", err)
}

// show shows the screens of one vault until they are left, the terminal goes
// away or a signal ends the context, and then puts on disk what is not there
// yet. It calls stop once nobody has to be told of signals any more.
func showScreens(d *desk, ctx context.Context, stop func(), o opening) (tui.Left, error) {
	v, notices, err := openVault(d, nil)
	h := &holding{now: d.now, closed: closedBefore(err)}
	locked := errors.Is(err, store.ErrLocked)
	if err != nil && (!locked || d.practising) { // nobody needs to lock practice: there is nobody in it
		return tui.Left{}, notOpen{err}
	}
	if !locked {
		h.take(v)
	}
	looking, stopLooking := context.WithCancel(ctx)
	defer stopLooking()
	config := screensConfig(d, looking, o, h, notices)
	if !locked {
		config.Notices = append(cutOff(d, v), config.Notices...)
	}
	config.Lock = o.lock
	config.OldFormat = locked && errors.Is(err, store.ErrOldFormat)
	d.shown.drawing = true
	left, err := tui.Run(ctx, config)
	d.shown.drawing = false
	d.shown.held = left.Terminal
	stopLooking()
	gone := ctx.Err() != nil
	if h.journal != nil {
		h.keeper.stop()
		err = errors.Join(err, keep(d, h.journal, left.Unsaved))
		if d.shown.held == nil { // else it has to be given back first
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
	if gone || d.shown.held != nil && ctx.Err() != nil {
		left = tui.Left{} // there is nobody to go on with
	}
	return left, err
}

func screensConfig(d *desk, ctx context.Context, o opening, h *holding, notices []string) tui.Config {
	if !d.practising { // what is said once is said where it matters
		notices = append(newSurroundings(d.w, os.Getenv, saidFile()), notices...)
	}
	if o.notice != "" {
		notices = append(notices, o.notice)
	}
	posts, err := signpost(signpostFile())
	if err != nil {
		notices = append(notices, d.w.T("out.signpost.unused", "Why", err))
	}
	c := tui.Config{
		Words:  d.w,
		Guides: script.Builtin, Now: d.now, Ran: d.ran, NewID: store.NewID, Exports: tui.Exports{ExportPath: exportPath, Export: func(path, id string, s guide.Session, plain bool) (string, error) {
			return exportTo(d.w, path, id, s, plain)
		}},
		Signpost: posts, Notices: inLines(notices), Suggest: suggest,
		Person: o.person, Guide: o.guide, StartTalk: o.talk, Terminal: d.shown.held,
	}
	if d.practising { // it is never locked: there is nobody in it
		c.Practice, c.ForPractice, c.Suggest = true, forPractice(d, o.timing), nil
	} else {
		c.Choose = chosen
		c.Protect = func(passphrase string) error { return h.journal.Protect([]byte(passphrase)) }
	}
	if h.journal == nil {
		c.Unlock, c.Talk = unlocker(d, h), os.Getenv(talkVariable)
	} else {
		c.Journal, c.Unprotected = h.journal, !d.practising && !h.journal.Protected()
	}
	c.Check = func() string {
		debug.SetGCPercent(everydayGarbage) // the first frame is there
		return h.lookAgain(d, ctx)
	}
	c.Rescue = func(left []guide.Unsaved) (string, error) {
		if len(left) == 0 {
			return "", h.journal.DropRescue()
		}
		return writeRescue(h.journal.Vault, left)
	}
	c.Colours, c.Profile = o.colour.colours(os.Getenv)
	return c
}

// forPractice is what the screens for practice read and write. The zero timing
// is the one that was kept.
func forPractice(d *desk, timing rounds.Timing) tui.ForPractice {
	dir := d.vaultDir()
	if timing == (rounds.Timing{}) {
		timing = keptTiming(dir)
	}
	return tui.ForPractice{
		Recording: func(typed string) ([]recording.Talk, error) { return typedRecording(d, typed) }, Timings: typedTimings, Observers: observed,
		ResultPath: resultPath, WriteResult: writeResult, ResultFile: resultFile,
		HandOutPath: handOutPath, HandOut: inLanguage(d.w, handOutTo),
		ReportPath: reportPath, WriteReport: writeReport,
		PrintPath: freePath, WriteCards: inLanguage(d.w, writeCards), WritePlan: inLanguage(d.w, writePlan), Cards: cards,
		Timing: timing, KeepTiming: func(t rounds.Timing) error { return keepTiming(dir, t) },
	}
}

// inLines gives notices of one line each.
func inLines(notices []string) []tui.Notice {
	var out []tui.Notice
	for _, n := range notices {
		for line := range strings.SplitSeq(n, "\n") {
			out = append(out, tui.Notice{Text: line})
		}
	}
	return out
}

// closeVault closes the vault. When nobody is there it does not wait for
// long: everything is on disk already.
func closeVault(d *desk, v *store.Vault, gone bool) error {
	closed := make(chan error, 1)
	go func() { closed <- safely(func() error { return closeTelling(d, v) }) }()
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
