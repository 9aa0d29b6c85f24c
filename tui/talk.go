package tui

import (
	"errors"
	"slices"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
)

// talk is a session that is open on the screen, and what of it is not on disk
// yet. Screens change it through do; the saver takes what waits.
//
// Rules: one write in flight; the next one takes everything that waits;
// nothing is forgotten until the journal said that it has it.
type talk struct {
	id string
	s  guide.Session

	onDisk   int  // events the journal has
	created  bool // the journal knows the talk
	lists    int  // how often consent went down: the whole list has to be replaced
	replaced int  // how many of those the journal has
	flying   bool // a write is under way
	err      error
	draft    draft
	retrying bool
	readOnly bool // the journal takes nothing: the talk can be read
}

// errReadOnly is what comes of changing a talk that can only be read.
var errReadOnly = errors.New("the disk is read-only")

// draft is the line being written. Its text is asked for only when it is
// about to be saved: a long note is not copied at every key.
type draft struct {
	read    func() guide.Draft // nil: none is open
	left    []guide.Draft      // those whose fields were left, or as loaded; newest last
	version uint64             // grows with every change
	onDisk  uint64             // the version the journal has
	due     bool               // the short wait is over: save it with the next write
	ticking bool
}

// now is the draft as it is at this moment.
func (d *draft) now() guide.Draft {
	if d.read != nil {
		if open := d.read(); open.Text != "" {
			return open
		}
	}
	if n := len(d.left); n > 0 {
		return d.left[n-1]
	}
	return guide.Draft{}
}

// half is the newest draft that was left and that is wanted.
func (d *draft) half(wanted func(guide.Draft) bool) (guide.Draft, bool) {
	for i := len(d.left) - 1; i >= 0; i-- {
		if wanted(d.left[i]) {
			return d.left[i], true
		}
	}
	return guide.Draft{}, false
}

// draftWait is how long an unsent line waits before it is saved: with the
// write itself this stays under the second that may be lost.
const draftWait = 500 * time.Millisecond

// retryWait is how long after a failed write the next one is tried.
const retryWait = 2 * time.Second

// do applies what a verb decided. The error is the verb's, or errReadOnly.
func (t *talk) do(e guide.Event, err error) error {
	if err != nil {
		return err
	}
	if t.readOnly {
		return errReadOnly
	}
	s, err := t.s.Apply(e)
	if err != nil {
		return err
	}
	t.s = s
	return nil
}

// reduce replaces the list of events by what a level of consent leaves, and lets
// go of the half-written lines that it does not keep.
func (t *talk) reduce(c guide.Consent, promises bool, at time.Time) error {
	if t.readOnly {
		return errReadOnly
	}
	s, err := t.s.Reduced(c, promises, at)
	if err != nil {
		return err
	}
	t.draft.left, t.draft.read = halvesIn(s, t.s, t.draft.left), nil
	t.s = s
	t.lists++
	t.draft.version++
	return nil
}

// halvesIn are those half-written lines that a reduced talk keeps. Its events have
// other numbers: a line about a mark finds it by its place among the marks, and
// is a note where that is gone.
func halvesIn(s, was guide.Session, lines []guide.Draft) (out []guide.Draft) {
	before, after := was.EveryMark(), s.EveryMark()
	for _, d := range lines {
		if !s.KeepsDraft(d) {
			continue
		}
		at := slices.IndexFunc(before, func(m guide.Mark) bool { return m.Seq == d.Ref })
		if d.Ref = 0; at >= 0 && len(before) == len(after) {
			d.Ref = after[at].Seq
		}
		out = append(out, d)
	}
	return out
}

// unsent are the half-written lines, as far as consent keeps what would become
// of them.
func (t *talk) unsent() guide.Draft {
	lines := slices.Clone(t.draft.left)
	if t.draft.read != nil {
		open := t.draft.read()
		lines = slices.DeleteFunc(lines, open.SamePlace)
		lines = append(lines, open)
	}
	return guide.Drafts(slices.DeleteFunc(lines, func(d guide.Draft) bool { return !t.s.KeepsDraft(d) }))
}

// end ends the talk, and lets go of what the consent given before does not
// keep: marks, stages and hours were needed to hold it.
func (t *talk) end(now time.Time) error {
	if err := t.do(t.s.End(now)); err != nil {
		return err
	}
	return t.tidy(now)
}

// tidy lets go of what the consent that stands does not keep.
func (t *talk) tidy(now time.Time) error {
	c, promises := t.s.Consent(), t.s.KeepsPromises()
	if _, gone := t.s.Remaining(c, promises); len(gone) == 0 && c != guide.None {
		return nil
	}
	return t.reduce(c, promises, now) // at None the hours go too
}

// touch says that the draft changed.
func (t *talk) touch() { t.draft.version++ }

// open lets the draft be read from a field from now on.
func (t *talk) open(read func() guide.Draft) { t.draft.read = read }

// shut leaves the field of d; what stands in it is a draft from now on. One
// without text is none: those of other fields stay.
func (t *talk) shut(d guide.Draft) {
	t.draft.read = nil
	t.draft.left = slices.DeleteFunc(t.draft.left, func(x guide.Draft) bool { return x.SamePlace(d) })
	if d.Text != "" {
		t.draft.left = append(t.draft.left, d)
	}
	t.draft.version++
	t.draft.due = true
}

// worth reports whether there is anything to keep: opening a page and leaving
// it again makes no talk.
func (t *talk) worth() bool {
	return t.created || t.s.Len() > 1 || t.draft.now().Text != ""
}

// anew reports whether the list on disk is one that consent took back.
func (t *talk) anew() bool { return t.lists != t.replaced }

// waiting reports whether anything is not on disk.
func (t *talk) waiting() bool {
	return t.worth() && (t.anew() || t.s.Len() > t.onDisk || t.draft.version != t.draft.onDisk)
}

// ready reports whether a write should start now.
func (t *talk) ready() bool {
	if t.flying || t.retrying || !t.worth() {
		return false
	}
	return t.anew() || t.s.Len() > t.onDisk || t.draft.due && t.draft.version != t.draft.onDisk
}

// savedMsg says how a write ended.
type savedMsg struct {
	id      string
	upTo    int
	version uint64
	lists   int
	created bool // the journal knows the talk, whatever failed after that
	err     error
}

// draftDueMsg ends the short wait of a talk's draft.
type draftDueMsg struct{ id string }

// retryMsg ends the wait after a failed write.
type retryMsg struct{ id string }

// write starts a write of everything that waits. The command only reads what
// it was given here.
func (t *talk) write(j Journal) tea.Cmd {
	t.flying, t.draft.due = true, false
	anew, created := t.anew(), t.created
	from := t.onDisk
	if anew || !created {
		from = 0
	}
	events := t.s.EventsAfter(from)
	header, base := t.s.Header(t.id), t.s.BaseGuide()
	saves := t.draft.version != t.draft.onDisk
	d := t.unsent()
	done := savedMsg{id: t.id, upTo: t.s.Len(), version: t.draft.version, lists: t.lists}
	return func() tea.Msg {
		done.err = func() error {
			switch {
			case !created:
				if err := j.Create(header, base, events...); err != nil {
					return err
				}
				done.created = true
			case anew:
				if err := j.Replace(header.ID, header, events); err != nil {
					return err
				}
			case len(events) > 0:
				if err := j.Append(header.ID, header, events...); err != nil {
					return err
				}
			}
			if saves {
				return j.SaveDraft(header.ID, d)
			}
			return nil
		}()
		return done
	}
}

// saved takes in how a write ended.
func (t *talk) saved(m savedMsg) tea.Cmd {
	t.flying, t.err = false, m.err
	t.created = t.created || m.created
	if m.err != nil {
		t.retrying, t.draft.due = true, true
		id := t.id
		return tea.Tick(retryWait, func(time.Time) tea.Msg { return retryMsg{id} })
	}
	t.created, t.draft.onDisk, t.replaced = true, m.version, m.lists
	if !t.anew() {
		t.onDisk = m.upTo
	}
	return nil
}

// tickDraft starts the short wait of a changed draft.
func (t *talk) tickDraft() tea.Cmd {
	d := &t.draft
	if d.ticking || d.due || d.version == d.onDisk || !t.worth() {
		return nil
	}
	d.ticking = true
	id := t.id
	return tea.Tick(draftWait, func(time.Time) tea.Msg { return draftDueMsg{id} })
}

// unsaved is what of the talk is not on disk.
func (t *talk) unsaved() guide.Unsaved {
	return guide.Unsaved{
		Header: t.s.Header(t.id), Guide: t.s.BaseGuide(), Events: t.s.Events(),
		Draft: t.unsent(), HasDraft: true, Replaces: t.anew(),
	}
}
