package exchange

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/paper"
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
	doc := paper.New("What is held about "+r.Name,
		paper.Paragraph{Words: "Written on " + r.Written.Format(longDate) + ". This is all of it: every talk with them, whole, and every line elsewhere that may name them."},
		paper.List{Items: r.facts()})
	for _, rec := range r.Records {
		talk, err := r.talk(rec)
		if err != nil {
			return err
		}
		doc.Parts = append(doc.Parts, talk...)
	}
	doc.Parts = append(doc.Parts, r.elsewhere()...)
	return doc.Markdown(w)
}

func (r Report) facts() []paper.Item {
	var l items
	l.put("What it is for", Purpose)
	l.put("Where it comes from", "what they said in these talks, and what the organizer wrote about them.")
	l.put("Where it is", "sealed, on the organizer's own computer.")
	l.put("How much", fmt.Sprintf("%s, %s, %s.", counted(r.Talks, "talk"), counted(r.Promises, "open promise"), counted(r.Drafts, "unsent line")))
	l.put("How long", r.howLong())
	if len(r.Unread) > 0 {
		l.put("Not in it", fmt.Sprintf("%s, damaged, so that nobody can read what is in it: %s.", counted(len(r.Unread), "talk"), strings.Join(r.Unread, ", ")))
	}
	l.put("What they can ask for", "that something is put right, that less is kept, or that all of it goes.")
	return l
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

func (r Report) talk(rec guide.Record) ([]paper.Part, error) {
	s, err := guide.Replay(rec.Guide, rec.Events)
	if err != nil {
		return nil, fmt.Errorf("talk %s: %w", rec.Header.ID, err)
	}
	p := layOut(rec.Header.ID, s, 3)
	what := "Talk of "
	if !s.Started() {
		what = "A talk that was prepared on "
	}
	var facts items
	facts.put("Consent", consentFact(s))
	if again := s.Header(p.ID).LookAgain(r.Days); !again.IsZero() {
		facts.put("To be looked through again", again.Format(longDate))
	}
	facts.put("Minutes", strconv.Itoa(p.Minutes))
	facts.put("Guide", p.Guide)
	facts.put("Id", p.ID)
	if also := alsoStored(s, rec.Draft); len(also) > 0 {
		p.section("Also stored", "Taken back or written over since, and not sent: it is seen nowhere else, and it is still on the disk.", also)
	}
	return append([]paper.Part{paper.Heading{Level: 2, Words: what + p.Date.Format("Monday 2 January 2006")}, paper.List{Items: facts}}, p.Parts...), nil
}

// consentFact says what they agreed to, and when.
func consentFact(s guide.Session) string {
	c := s.Consent()
	if c == guide.Undecided {
		out := "undecided. They have not said yet what may be kept. Until they do everything is kept"
		switch closes := s.Header("").ClosesAt(); {
		case !s.ClosedAt().IsZero():
			out += ", and since " + s.ClosedAt().Format(longDate) + " shown nowhere but here"
		case !closes.IsZero():
			out += ", and from " + closes.Format(longDate) + " on shown nowhere but here"
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
		out += "; agreed on " + at.Format(longDate)
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

// elsewhere are the lines of talks with others.
func (r Report) elsewhere() []paper.Part {
	out := []paper.Part{paper.Heading{Level: 2, Words: "Lines in talks with other people"}}
	if r.Closed > 0 {
		out = append(out, paper.Paragraph{Words: counted(r.Closed, "line") + " in talks of which nobody has said yet what may be kept may name them. Until then such a line is shown only to the person the talk was with."})
	}
	switch {
	case len(r.Lines) == 0 && r.Closed == 0:
		return append(out, paper.Paragraph{Words: "None that holds their name."})
	case len(r.Lines) == 0:
		return out
	}
	var l items
	for _, x := range r.Lines {
		where := "event " + strconv.Itoa(x.Seq)
		if x.Seq == 0 {
			where = "an unsent line"
		}
		l.put("Talk "+x.Talk+", "+where, x.Text)
	}
	return append(out, paper.Paragraph{Words: "These hold their name, or a word of it; some may mean somebody else. They say things about other people too: look through them before this is handed on."}, paper.List{Items: l})
}
