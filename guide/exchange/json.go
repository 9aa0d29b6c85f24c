package exchange

import (
	"io"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/transcript"
	"example.org/onetoone/guide/whom"
)

// Version is the version of the JSON shapes that this package writes.
const Version = 1

// list is the shape of WriteList.
type list struct {
	Version int      `json:"onetoone"`
	Talks   []header `json:"talks"`
}

// header is a talk's, with its open promises in the shape of this package.
type header struct {
	guide.Header
	Promises []due `json:"promises,omitempty"`
}

// due is a promise whose day is a plain one.
type due struct {
	guide.Promise
	Day  string `json:"due,omitempty"`
	Was  string `json:"was,omitempty"`
	Time string `json:"due_time,omitempty"`
}

// talk is the shape of WriteTalk.
type talk struct {
	Version int      `json:"onetoone"`
	Talk    talkBody `json:"talk"`
}

type talkBody struct {
	header
	Fields     map[guide.Field]string `json:"fields"`
	Source     string                 `json:"statistic_source,omitempty"`
	Transcript []part                 `json:"transcript"`
	After      []line                 `json:"after,omitempty"`
	Promised   []due                  `json:"promised"`
	// NotPromised is what was talked about and did not become a promise.
	NotPromised []due `json:"not_promised,omitempty"`
	// Others are who else there is to talk to; the first one's are in Fields as well.
	Others     []whom.Other `json:"others,omitempty"`
	Assessment *assessment  `json:"assessment,omitempty"`
}

type part struct {
	Stage   string    `json:"stage"`
	At      time.Time `json:"at"`
	Entries []line    `json:"entries"`
}

type line struct {
	Seq   int              `json:"seq"`
	At    time.Time        `json:"at"`
	Mark  bool             `json:"mark"`
	Kind  guide.MarkKind   `json:"kind,omitempty"` // the first of Kinds
	Kinds []guide.MarkKind `json:"kinds,omitempty"`
	Words []string         `json:"words"`
	Added []added          `json:"added,omitempty"`
	Was   []was            `json:"was,omitempty"`
	Later bool             `json:"later,omitempty"`
	Gone  bool             `json:"gone,omitempty"`
}

// added is a line that was added to a mark when the talk was over.
type added struct {
	At    time.Time `json:"at"`
	Words string    `json:"words"`
}

// was is what a line said until it was corrected.
type was struct {
	Until time.Time `json:"until"`
	Words string    `json:"words"`
}

type assessment struct {
	Level int       `json:"level"`
	Act   string    `json:"act"`
	At    time.Time `json:"at"`
}

// WriteList writes the headers of talks, in the order given.
func WriteList(w io.Writer, talks []guide.Header) error {
	l := list{Version: Version, Talks: []header{}}
	for _, h := range talks {
		l.Talks = append(l.Talks, headerOf(h))
	}
	return safe.WriteJSON(w, l, "  ")
}

// headerOf leaves out what only the program's own lists ask of a header: a talk tells
// it in full, and a closed one tells nothing of what was promised.
func headerOf(h guide.Header) header {
	h.Again, h.Offered, h.Quiet, h.Told = time.Time{}, "", false, nil
	h.Answer, h.Stance, h.StanceOn, h.Theirs, h.Mine, h.Rungs = "", 0, time.Time{}, guide.Side{}, guide.Side{}, nil
	if !h.Closed.IsZero() {
		h.Promises = nil
	}
	return header{Header: h, Promises: dues(h.Promises)}
}

func dues(promises []guide.Promise) (out []due) {
	for _, p := range promises {
		out = append(out, dueOf(p))
	}
	return out
}

func dueOf(p guide.Promise) due {
	d := due{Promise: p}
	if !p.Due.IsZero() {
		d.Day = plain(p.Due)
	}
	if !p.Was.IsZero() {
		d.Was = plain(p.Was)
	}
	if p.Due.Hour() != 0 || p.Due.Minute() != 0 {
		d.Time = p.Due.Format("15:04")
	}
	return d
}

// WriteTalk writes one talk with everything that stands in it and that its
// level of consent keeps.
func WriteTalk(w io.Writer, id string, s guide.Session) error {
	s, err := kept(s)
	if err != nil {
		return err
	}
	body := bodyOf(id, s)
	body.header = headerOf(agenda.Shown(s.Header(id))) // as the list has it
	return safe.WriteJSON(w, talk{Version: Version, Talk: body}, "  ")
}

// bodyOf is everything that stands in a talk.
func bodyOf(id string, s guide.Session) talkBody {
	body := talkBody{
		header: headerOf(s.Header(id)), Fields: map[guide.Field]string{}, Transcript: []part{},
		Promised: dues(s.Promises()), NotPromised: dues(append(transcript.Unpromised(s), s.Promised()...)),
		Others: whom.Others(s),
	}
	for _, f := range transcript.Fields() {
		if v := s.Field(f); v != "" {
			body.Fields[f] = v
		}
	}
	body.Source = s.Behind(guide.FieldStatistic)
	if body.Promised == nil {
		body.Promised = []due{}
	}
	t := transcript.Of(s)
	for _, p := range t.Parts {
		body.Transcript = append(body.Transcript, part{Stage: p.Stage.ID, At: p.At, Entries: lines(p.Entries)})
	}
	if len(t.After) > 0 {
		body.After = lines(t.After)
	}
	if a := s.Assessment(); a.Level > 0 {
		body.Assessment = &assessment{Level: a.Level, Act: a.Act, At: a.At}
	}
	return body
}

func lines(entries []transcript.Entry) []line {
	out := make([]line, 0, len(entries))
	for _, e := range entries {
		l := line{Seq: e.Seq, At: e.At, Later: e.Later, Gone: e.Gone, Words: []string{}}
		if e.Mark != nil {
			l.Mark = true
			if l.Kinds = e.Mark.Kinds; len(l.Kinds) > 0 {
				l.Kind = l.Kinds[0]
			}
		}
		for _, w := range e.Lines {
			for _, p := range w.Was {
				l.Was = append(l.Was, was{p.Until, p.Text})
			}
			if w.Later && !e.Later {
				l.Added = append(l.Added, added{w.At, w.Text})
				continue
			}
			l.Words = append(l.Words, w.Text)
		}
		out = append(out, l)
	}
	return out
}
