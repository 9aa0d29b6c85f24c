package exchange

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"time"

	"example.org/onetoone/guide"
)

// Report is everything that is held about a person, for the person to have. It
// is no export: nothing is left out of it, also not what was never agreed to.
type Report struct {
	// Holding says how much there is, and where else they are named.
	guide.Holding
	// Written is when the report is made.
	Written time.Time
	// Days is after how many days talks are looked through again; 0 is never.
	Days int
	// Records are the talks with them, each as it is stored, oldest first.
	Records []guide.Record
}

// Purpose says what the records about a person are for.
const Purpose = "To prepare, hold and remember one-to-one conversations about what matters to them, " +
	"to keep what was promised in them, and to know when to speak again."

// WriteReport writes a report as Markdown. The error is the writer's, or that
// of a talk that cannot be read.
func WriteReport(w io.Writer, r Report) error {
	var b bytes.Buffer
	fmt.Fprintf(&b, "# What is held about %s\n\n", escape(oneLine(r.Name), false))
	fmt.Fprintf(&b, "Written on %s. This is all of it: every talk with them, whole, and every line elsewhere that may name them.\n\n", r.Written.Format("2 January 2006"))
	r.facts(&b)
	for _, rec := range r.Records {
		if err := r.talk(&b, rec); err != nil {
			return err
		}
	}
	r.elsewhere(&b)
	_, err := w.Write(b.Bytes())
	return err
}

func (r Report) facts(b *bytes.Buffer) {
	fmt.Fprintf(b, "- **What it is for:** %s\n", Purpose)
	fmt.Fprintf(b, "- **Where it comes from:** what they said in these talks, and what the organizer wrote about them.\n")
	fmt.Fprintf(b, "- **Where it is:** sealed, on the organizer's own computer.\n")
	fmt.Fprintf(b, "- **How much:** %s, %s, %s.\n", counted(r.Talks, "talk"), counted(r.Promises, "open promise"), counted(r.Drafts, "unsent line"))
	fmt.Fprintf(b, "- **How long:** %s\n", r.howLong())
	if len(r.Unread) > 0 {
		fmt.Fprintf(b, "- **Not in it:** %s, damaged, so that nobody can read what is in it: %s.\n", counted(len(r.Unread), "talk"), strings.Join(r.Unread, ", "))
	}
	b.WriteString("- **What they can ask for:** that something is put right, that less is kept, or that all of it goes.\n")
}

// counted is a number with what is counted, as in 1 talk, 2 talks.
func counted(n int, what string) string {
	if n != 1 {
		what += "s"
	}
	return fmt.Sprintf("%d %s", n, what)
}

func (r Report) howLong() string {
	if r.Days == 0 {
		return "until somebody removes it; no day was set."
	}
	return fmt.Sprintf("each talk for %d days; then the organizer looks through it again, and keeps it, keeps less of it or removes it.", r.Days)
}

func (r Report) talk(b *bytes.Buffer, rec guide.Record) error {
	s, err := guide.Replay(rec.Guide, rec.Events)
	if err != nil {
		return fmt.Errorf("talk %s: %w", rec.Header.ID, err)
	}
	p := layOut(rec.Header.ID, s)
	what := "Talk of"
	if !s.Started() {
		what = "A talk that was prepared on"
	}
	fmt.Fprintf(b, "\n## %s %s\n\n", what, p.Date.Format("Monday 2 January 2006"))
	fmt.Fprintf(b, "- **Consent:** %s\n", consentFact(s))
	if again := s.Header(p.ID).LookAgain(r.Days); !again.IsZero() {
		fmt.Fprintf(b, "- **To be looked through again:** %s\n", again.Format("2 January 2006"))
	}
	fmt.Fprintf(b, "- **Minutes:** %d\n- **Guide:** %s\n- **Id:** %s\n", p.Minutes, escape(oneLine(p.Guide), false), p.ID)
	for _, sec := range p.Sections {
		sec.markdown(b, "###")
	}
	if also := alsoStored(s, rec.Draft); len(also) > 0 {
		Section{Title: "Also stored", About: "Taken back or written over since, and not sent: it is seen nowhere else, and it is still on the disk.", Items: also}.markdown(b, "###")
	}
	return nil
}

// consentFact says what they agreed to, and when.
func consentFact(s guide.Session) string {
	c := s.Consent()
	if c == guide.Undecided {
		out := "undecided. They have not said yet what may be kept. Until they do everything is kept"
		switch closes := s.Header("").ClosesAt(); {
		case !s.ClosedAt().IsZero():
			out += ", and since " + s.ClosedAt().Format("2 January 2006") + " shown nowhere but here"
		case !closes.IsZero():
			out += ", and from " + closes.Format("2 January 2006") + " on shown nowhere but here"
		}
		return out + "."
	}
	out := map[guide.Consent]string{
		guide.None:   "none: only that there was a talk, on which day, with which guide and how long",
		guide.Themes: "themes: no words, only how the talk went and its themes",
		guide.Notes:  "notes: what was said, without their name",
		guide.Named:  "named: what was said, with their name",
	}[c]
	if at := agreedAt(s); !at.IsZero() {
		out += "; agreed on " + at.Format("2 January 2006")
	}
	if s.KeepsPromises() {
		out += "; they said that what was promised may stay"
	}
	return out + "."
}

// agreedAt is when the level of consent that stands was given.
func agreedAt(s guide.Session) (at time.Time) {
	for _, e := range s.Events() {
		if e.Kind == guide.Consented {
			at = e.At
		}
	}
	return at
}

func (r Report) elsewhere(b *bytes.Buffer) {
	b.WriteString("\n## Lines in talks with other people\n\n")
	if r.Closed > 0 {
		fmt.Fprintf(b, "%s in talks of which nobody has said yet what may be kept may name them. Until then such a line is shown only to the person the talk was with.\n\n", counted(r.Closed, "line"))
	}
	switch {
	case len(r.Lines) == 0 && r.Closed == 0:
		b.WriteString("None that holds their name.\n")
		return
	case len(r.Lines) == 0:
		return
	}
	b.WriteString("These hold their name, or a word of it; some may mean somebody else. They say things about other people too: look through them before this is handed on.\n\n")
	for _, l := range r.Lines {
		where := "event " + fmt.Sprint(l.Seq)
		if l.Seq == 0 {
			where = "an unsent line"
		}
		Item{Label: "Talk " + l.Talk + ", " + where, Words: []string{l.Text}}.markdown(b, "")
	}
}
