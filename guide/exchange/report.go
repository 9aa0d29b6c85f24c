package exchange

import (
	"io"
	"strconv"
	"strings"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/paper"
	"example.org/onetoone/guide/people"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/guide/words"
)

// Report is everything that is held about a person, for the person to have. It
// is no export: nothing is left out of it, also not what was never agreed to.
type Report struct {
	// Holding says how much there is, and where else they are named.
	whom.Holding
	// Card is what is kept of them besides talks.
	Card people.Card
	// Written is when the report is made.
	Written time.Time
	// Days is after how many days talks are looked through again; 0 is never.
	Days int
	// Records are the talks with them, each as it is stored, oldest first.
	Records []guide.Record
}

// WriteReport writes a report as Markdown, in the words of w. The error is the
// writer's, or that of a talk that cannot be read.
func WriteReport(out io.Writer, w *words.Words, r Report) error {
	doc := paper.New(w.T("report.title", "Name", r.Name),
		paper.Paragraph{Words: w.T("report.intro", "Day", w.Date("date.long", r.Written))},
		paper.List{Items: r.facts(w)})
	doc.Parts = append(doc.Parts, HeldCard(w, r.Card, 2)...)
	for _, rec := range r.Records {
		talk, err := r.talk(w, rec)
		if err != nil {
			return err
		}
		doc.Parts = append(doc.Parts, talk...)
	}
	doc.Parts = append(doc.Parts, r.elsewhere(w)...)
	return doc.Markdown(out)
}

func (r Report) facts(w *words.Words) []paper.Item {
	var l items
	l.put(w.T("report.purpose"), w.T("report.purpose.is"))
	l.put(w.T("report.from"), w.T("report.from.is"))
	l.put(w.T("report.lies"), w.T("report.lies.is"))
	l.put(w.T("report.much"), w.T("report.much.is", "Talks", w.N("report.talks", r.Talks), "Promises", w.N("report.promises", r.Promises), "Drafts", w.N("report.drafts", r.Drafts)))
	howLong := w.T("report.long.ever")
	if r.Days != 0 {
		howLong = w.N("report.long.days", r.Days)
	}
	l.put(w.T("report.long"), howLong)
	if n := len(r.Unread); n > 0 {
		l.put(w.T("report.unread"), w.N("report.unread.is", n, "IDs", strings.Join(r.Unread, ", ")))
	}
	l.put(w.T("report.rights"), w.T("report.rights.are"))
	return l
}

func (r Report) talk(w *words.Words, rec guide.Record) ([]paper.Part, error) {
	s, err := guide.Replay(rec.Guide, rec.Events)
	if err != nil {
		return nil, words.Fail("exchange.talk", err, "ID", rec.Header.ID)
	}
	p := layOut(w, rec.Header.ID, s, 3)
	title := "report.talk"
	if !s.Started() {
		title = "report.prepared"
	}
	var facts items
	facts.put(w.T("report.consent"), p.consentFact(s))
	if again := lookAgain(s.Header(p.ID), r.Days); !again.IsZero() {
		facts.put(w.T("report.again"), p.day(again))
	}
	facts.put(w.T("report.minutes"), strconv.Itoa(p.Minutes))
	facts.put(w.T("report.guide"), p.Titled)
	facts.put(w.T("report.id"), p.ID)
	if also := p.alsoStored(s, rec.Draft); len(also) > 0 {
		p.section(w.T("report.also"), w.T("report.also.more"), also)
	}
	return append([]paper.Part{paper.Heading{Level: 2, Words: w.T(title, "Day", w.Date("date.full", p.Date))}, paper.List{Items: facts}}, p.Parts...), nil
}

// consentFact says what they agreed to, and when.
func (p Page) consentFact(s guide.Session) string {
	c := s.Consent()
	if c != guide.Undecided {
		promises := ""
		if s.KeepsPromises() {
			promises = guide.Yes
		}
		day, agreed := "", agreement(s)
		switch {
		case agreed.Behind == guide.Before:
			return p.w.T("report.agreed.before", "What", p.w.T("report.consent."+string(c)))
		case !agreed.At.IsZero():
			day = p.day(agreed.At)
		}
		return p.w.T("report.agreed", "What", p.w.T("report.consent."+string(c)), "Day", day, "Promises", promises)
	}
	switch closes := agenda.ClosesAt(s.Header("")); {
	case !s.ClosedAt().IsZero():
		return p.w.T("report.undecided.since", "Day", p.day(s.ClosedAt()))
	case !closes.IsZero():
		return p.w.T("report.undecided.from", "Day", p.day(closes))
	}
	return p.w.T("report.undecided")
}

// agreement is the event that gave the level of consent that stands; zero is none.
func agreement(s guide.Session) (last guide.Event) {
	for _, e := range s.Events() {
		if e.Kind == guide.Consented {
			last = e
		}
	}
	return last
}

// elsewhere are the lines of talks with others.
func (r Report) elsewhere(w *words.Words) []paper.Part {
	out := []paper.Part{paper.Heading{Level: 2, Words: w.T("report.elsewhere")}}
	if r.Closed > 0 {
		out = append(out, paper.Paragraph{Words: w.N("report.elsewhere.closed", r.Closed)})
	}
	switch {
	case len(r.Lines) == 0 && r.Closed == 0:
		return append(out, paper.Paragraph{Words: w.T("report.elsewhere.none")})
	case len(r.Lines) == 0:
		return out
	}
	var l items
	for _, x := range r.Lines {
		where := w.T("report.line", "ID", x.Talk, "Seq", x.Seq)
		if x.Seq == 0 {
			where = w.T("report.line.unsent", "ID", x.Talk)
		}
		l.put(where, x.Text)
	}
	return append(out, paper.Paragraph{Words: w.T("report.elsewhere.some")}, paper.List{Items: l})
}

// lookAgain is when the talk is to be looked through again; zero is never.
// days is how long talks are kept before that; 0 is for ever.
func lookAgain(h guide.Header, days int) time.Time {
	if days == 0 {
		return time.Time{}
	}
	return agenda.KeptSince(h).AddDate(0, 0, days)
}
