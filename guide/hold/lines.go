package hold

import (
	"slices"

	"example.org/onetoone/guide"
)

// lines are those that are being written and not kept yet. Their text is asked for
// only when it is about to be saved: a long note is not copied at every key.
type lines struct {
	read    func() guide.Draft // of the one that is open; nil: none is
	left    []guide.Draft      // those whose fields were left, or as loaded; newest last
	version uint64             // grows with every change
	onDisk  uint64             // the version the journal has
	due     bool               // the short wait is over: save it with the next write
	ticking bool
}

// changed notes a change that does not wait.
func (l *lines) changed() {
	l.version++
	l.due = true
}

// OfTheTalk reports whether a half-written line is a note or about a mark, and in
// no field.
func OfTheTalk(d guide.Draft) bool { return d.Field == "" }

// Line is the newest half-written line as it is at this moment; without text there
// is none.
func (t *Talk) Line() guide.Draft {
	if t.lines.read != nil {
		if open := t.lines.read(); open.Text != "" {
			return open
		}
	}
	if n := len(t.lines.left); n > 0 {
		return t.lines.left[n-1]
	}
	return guide.Draft{}
}

// Half is the newest line that was left half-written and that is wanted.
func (t *Talk) Half(wanted func(guide.Draft) bool) (guide.Draft, bool) {
	for _, d := range slices.Backward(t.lines.left) {
		if wanted(d) {
			return d, true
		}
	}
	return guide.Draft{}, false
}

// Halves is how many lines were left half-written.
func (t *Talk) Halves() (n int) {
	for _, d := range t.lines.left {
		if d.Text != "" && d.Field != pageField {
			n++
		}
	}
	return n
}

// LineWaits reports whether a line of the talk was put aside half-written, and
// none is open.
func (t *Talk) LineWaits() bool {
	_, half := t.Half(OfTheTalk)
	return half && t.lines.read == nil
}

// Open lets the line that is open be read from a field from now on; nil says that
// none is. Read is called by whoever calls the talk.
func (t *Talk) Open(read func() guide.Draft) { t.lines.read = read }

// Touch says that what stands in the open line changed.
func (t *Talk) Touch() { t.lines.version++ }

// Shut leaves the field of d; what stands in it is half-written from now on. One
// without text is none: those of other fields stay, but for places that the line
// was about before. It is one change: a line is at no time neither open nor left.
func (t *Talk) Shut(d guide.Draft, before ...guide.Draft) {
	left := t.without(func(x guide.Draft) bool { return x.SamePlace(d) || slices.ContainsFunc(before, x.SamePlace) })
	if d.Text != "" {
		left = append(left, d)
	}
	t.lines.changed()
	t.lines.left, t.lines.read = left, nil
}

// LetGo takes half-written lines away, on disk too.
func (t *Talk) LetGo(of func(guide.Draft) bool) {
	left := t.without(of)
	t.lines.changed()
	t.lines.left = left
}

// without are the lines that were left, but for some; it changes none.
func (t *Talk) without(of func(guide.Draft) bool) []guide.Draft {
	return slices.DeleteFunc(slices.Clone(t.lines.left), of)
}

// Unkept reports whether what is being written is on no disk, and will not be:
// the consent given does not keep it.
func (t *Talk) Unkept() bool {
	if t.lines.read == nil || t.s.Consent().KeepsWords() {
		return false // and no long text is asked for at every key
	}
	d := t.lines.read()
	return d.Text != "" && !t.s.KeepsDraft(d)
}

// unsent are the half-written lines, as far as consent keeps what would become
// of them.
func (t *Talk) unsent() guide.Draft {
	all := slices.Clone(t.lines.left)
	if t.lines.read != nil {
		open := t.lines.read()
		all = slices.DeleteFunc(all, open.SamePlace)
		all = append(all, open)
	}
	return guide.Drafts(slices.DeleteFunc(all, func(d guide.Draft) bool { return !t.s.KeepsDraft(d) }))
}

// halvesIn are those half-written lines that a reduced talk keeps. Its events have
// other numbers: a line about a mark finds it by its place among the marks, and
// is a note where that is gone.
func halvesIn(s, was guide.Session, all []guide.Draft) (out []guide.Draft) {
	before, after := was.EveryMark(), s.EveryMark()
	for _, d := range all {
		if !s.KeepsDraft(d) {
			continue
		}
		at := slices.IndexFunc(before, func(m guide.Mark) bool { return m.Seq == d.Ref })
		if d.Field == guide.FieldCorrection {
			d.Field = "" // its line has another number
		}
		if d.Ref = 0; at >= 0 && len(before) == len(after) {
			d.Ref = after[at].Seq
		}
		out = append(out, d)
	}
	return out
}

// pageField is the line that says which page a talk stood on, when that is neither
// a prompt nor a field: it goes when the page is left.
const pageField guide.Field = "page"

// Page is the page a talk was left on, by the name that StandOn was given; empty
// is none.
func (t *Talk) Page() string {
	d, _ := t.Half(func(d guide.Draft) bool { return d.Field == pageField })
	return d.Text
}

// StandOn says which page a talk stands on; empty is none.
func (t *Talk) StandOn(page string) {
	if page != t.Page() {
		t.Shut(guide.Draft{Field: pageField, Text: page})
	}
}

// Stands gives what brings back how the talk stands now, its page and its open
// line, after they were left.
func (t *Talk) Stands() (again func()) {
	page, read := t.Page(), t.lines.read
	return func() {
		t.StandOn(page)
		if t.Open(read); read != nil {
			t.Touch()
		}
	}
}
