package screens

import (
	"context"
	"io"
	"os"
	"runtime/debug"
	"strings"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/files"
	"example.org/onetoone/cmd/onetoone/manual"
	"example.org/onetoone/cmd/onetoone/minutes"
	"example.org/onetoone/cmd/onetoone/practice"
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/calendar"
	pages "example.org/onetoone/guide/manual"
	"example.org/onetoone/guide/practice/rounds"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/store"
	"example.org/onetoone/tui"
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/vault"
)

func screensConfig(ctx context.Context, d *desk.Desk, o opening, h *holding, notices []string) tui.Config {
	if !d.Practising { // what is said once is said where it matters
		notices = append(newSurroundings(d.W, os.Getenv, saidFile()), notices...)
	}
	if o.notice != "" {
		notices = append(notices, o.notice)
	}
	posts, err := signpost(signpostFile())
	if err != nil {
		notices = append(notices, d.W.T("out.signpost.unused", "Why", err))
	}
	rungs, err := files.Ladder()
	if err != nil {
		notices = append(notices, d.W.T("out.ladder.unused", "Why", err))
	}
	c := tui.Config{
		Words: d.W, Manual: func() []pages.Page { return manual.Pages(d.W) },
		Holding: tui.Holding{
			Guides: script.Builtin, Now: d.Now, Ran: d.Ran, NewID: store.NewID, Signpost: posts, Ladder: rungs,
			Files: form.Files{ExportPath: exportPath, Export: func(path, id string, s guide.Session, plain bool) (string, error) {
				codes, err := h.journal.Codes()
				if err == nil {
					s, err = codes.Talk(s)
				}
				if err != nil {
					return "", err
				}
				return exportTo(d.W, path, id, s, plain)
			}, CalendarPath: func() string { return freePath(files.CalendarName(d.Now())) }, Calendar: func(path string, entries []calendar.Entry, plain bool) (string, error) {
				return writeTyped(path, plain, func(w io.Writer) error { return calendar.Write(w, d.W, entries, nil, d.Now()) })
			}},
		},
		Look:    o.colour.look(os.Getenv),
		Begin:   tui.Begin{Person: o.person, Guide: o.guide, StartTalk: o.talk},
		Notices: inLines(notices),
	}
	if d.Practising { // it is never locked: there is nobody in it
		c.Practice, c.ForPractice = true, forPractice(d, o.timing)
	} else {
		c.Keys = vault.Keys{Choose: chosen, Suggest: suggest,
			Protect: func(passphrase string) error { return h.journal.Protect([]byte(passphrase)) }}
	}
	if h.journal == nil {
		c.Unlock, c.Talk = unlocker(d, h), os.Getenv(talkVariable)
	} else {
		c.Journal, c.Unprotected = h.journal, !d.Practising && !h.journal.Protected()
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
	c.Terminal, c.Signs = d.Shown.Held, d.Signs()
	return c
}

// forPractice is what the screens for practice read and write. The zero timing
// is the one that was kept.
func forPractice(d *desk.Desk, timing rounds.Timing) tui.ForPractice {
	dir := d.VaultDir()
	if timing == (rounds.Timing{}) {
		timing = minutes.Kept(dir)
	}
	var p tui.ForPractice
	p.ResultPath, p.WriteResult, p.Observers = resultPath, writeResult, files.Observers
	p.ResultFile, p.HandOutPath, p.HandOut = resultFile, handOutPath, inLanguage(d.W, handOutTo)
	p.Recording, p.Timings = files.TypedRecording, files.TypedTimings
	p.ReportPath, p.PrintPath, p.WriteReport = reportPath, freePath, writeReport
	p.Cast, p.WriteCards, p.WritePlan = practice.Cast, inLanguage(d.W, writeCards), inLanguage(d.W, writePlan)
	p.Timing, p.KeepTiming = timing, func(t rounds.Timing) error { return minutes.Keep(dir, t) }
	p.Hints.Off, p.Hints.Keep = minutes.HintsOff(dir), func(off bool) error { return minutes.KeepHintsOff(dir, off) }
	return p
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

// everydayGarbage is Go's own measure, for the time after the first frame: a
// long talk is held in 25 MB.
const everydayGarbage = 100
