package transcript

import (
	"slices"
	"time"

	"example.org/onetoone/guide/script"

	"example.org/onetoone/guide"
)

// Entry is one thing in a transcript: a mark with the words about it, or a
// note.
type Entry struct {
	// Seq is the event that the entry is shown for.
	Seq int
	At  time.Time
	// Minute is whole minutes into the talk.
	Minute int
	// Mark is nil for a note.
	Mark *guide.Mark
	// Lines are the words, with the event that holds each. A mark may have none.
	Lines []guide.Line
	// Later is true for words that were added after the talk.
	Later bool
	// Gone is true where words stood that must not be stored.
	Gone bool
}

// Part is a visit to a stage; a talk that wanders has several of one stage.
type Part struct {
	Stage   script.Stage
	At      time.Time
	Minute  int
	Entries []Entry
}

// Transcript is what stands of a session, in the order in which it happened.
type Transcript struct {
	Parts []Part
	// After are words that were added when the talk was over.
	After []Entry
}

// Of computes what stands. Discarded marks, undone events and erased
// words are not in it; where words were erased an entry says so.
func Of(s guide.Session) Transcript {
	t := transcriber{guide: s.Guide(), marks: map[int]guide.Mark{}, notes: map[int]guide.Line{}, marked: map[int]bool{}}
	for _, m := range s.Marks() {
		t.marks[m.Seq] = m
	}
	for _, l := range s.Notes() {
		t.notes[l.First] = l
	}
	for _, e := range s.Standing() {
		t.take(e)
	}
	t.dropEmpty()
	return t.out
}

type transcriber struct {
	guide  script.Guide
	marks  map[int]guide.Mark // that are kept
	notes  map[int]guide.Line // by the event that first held them
	marked map[int]bool       // whatever became of the mark
	out    Transcript
	ended  bool
}

func (t *transcriber) take(e guide.Event) {
	switch e.Kind {
	case guide.Moved:
		t.enter(e)
	case guide.Ended:
		t.ended = true
	case guide.Marked:
		t.marked[e.Seq] = true
		if m, kept := t.marks[e.Seq]; kept {
			t.put(Entry{Seq: e.Seq, At: e.At, Minute: e.Minute(), Mark: &m, Lines: m.Lines})
		} else if e.Gone {
			t.put(Entry{Seq: e.Seq, At: e.At, Minute: e.Minute(), Gone: true})
		}
	case guide.Noted, guide.Added:
		if t.marked[e.Ref] {
			return // it stands with its mark
		}
		entry := Entry{Seq: e.Seq, At: e.At, Minute: e.Minute(), Later: e.Kind == guide.Added, Gone: e.Gone}
		if l, stands := t.notes[e.Seq]; stands {
			entry.Gone, entry.Lines = false, []guide.Line{l}
		}
		t.put(entry)
	}
}

func (t *transcriber) enter(e guide.Event) {
	last := len(t.out.Parts) - 1
	if last >= 0 && t.out.Parts[last].Stage.ID == e.Stage {
		return
	}
	st, ok := t.guide.Stage(e.Stage)
	if !ok {
		return
	}
	t.out.Parts = append(t.out.Parts, Part{Stage: st, At: e.At, Minute: e.Minute()})
}

func (t *transcriber) put(e Entry) {
	last := len(t.out.Parts) - 1
	if t.ended || last < 0 {
		t.out.After = append(t.out.After, e)
		return
	}
	t.out.Parts[last].Entries = append(t.out.Parts[last].Entries, e)
}

// dropEmpty leaves out visits in which nothing was kept when the same stage
// was visited at another time too.
func (t *transcriber) dropEmpty() {
	kept := t.out.Parts[:0]
	seen := map[string]int{}
	for _, p := range t.out.Parts {
		seen[p.Stage.ID]++
	}
	for _, p := range t.out.Parts {
		if len(p.Entries) == 0 && seen[p.Stage.ID] > 1 {
			seen[p.Stage.ID]--
			continue
		}
		kept = append(kept, p)
	}
	t.out.Parts = kept
}

// Quotes are the newest words of the other person that may be said back to
// them, at most n, newest last: quotes first, and feelings never.
func Quotes(s guide.Session, n int) (out []string) {
	marks := s.Marks()
	for i := len(marks) - 1; i >= 0 && len(out) < n; i-- {
		m := marks[i]
		m.Lines = slices.DeleteFunc(slices.Clone(m.Lines), func(l guide.Line) bool { return l.Later }) // the organizer's own
		if m.Is(guide.Quote) && m.Words() != "" {
			out = append([]string{m.Words()}, out...)
		}
	}
	return out
}

// Asked are the prompts that were asked in some talks, the oldest first.
func Asked(talks ...guide.Session) script.Asked {
	out := script.Asked{}
	for _, s := range talks {
		for _, e := range s.Standing() {
			if e.Kind == guide.Moved {
				out[e.Prompt] = e.Form
			}
		}
	}
	return out
}
