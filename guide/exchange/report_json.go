package exchange

import (
	"io"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/people"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/words"
)

// report is the shape of WriteReportJSON.
type report struct {
	Version int        `json:"onetoone"`
	Report  reportBody `json:"report"`
}

type reportBody struct {
	Person  string       `json:"person"`
	Written time.Time    `json:"written"`
	Purpose string       `json:"purpose"`
	Days    int          `json:"look_again_days"`
	Card    people.Card  `json:"card,omitzero"` // besides talks
	Talks   []reportTalk `json:"talks"`
	Lines   []reportLine `json:"lines_elsewhere"`
	Unread  []string     `json:"unread,omitempty"` // the ids of talks that are damaged
	Closed  int          `json:"lines_closed,omitempty"`
}

type reportTalk struct {
	talkBody
	Agreed    time.Time `json:"agreed,omitzero"`
	LookAgain time.Time `json:"look_again,omitzero"`
	// Stored is the talk as it lies in the vault, with what was taken back.
	Stored []guide.Event `json:"stored"`
	Unsent []guide.Draft `json:"unsent,omitempty"`
}

// reportLine has no name of the other person whose talk it stands in.
type reportLine struct {
	Talk string `json:"talk"`
	Seq  int    `json:"seq"`
	Text string `json:"text"`
}

// WriteReportJSON writes a report as data, what it is for in the words of w. It
// fails as WriteReport does.
func WriteReportJSON(out io.Writer, w *words.Words, r Report) error {
	body := reportBody{
		Person: r.Name, Written: r.Written, Purpose: w.T("report.purpose.is"), Days: r.Days, Card: r.Card,
		Talks: []reportTalk{}, Lines: []reportLine{}, Unread: r.Unread, Closed: r.Closed,
	}
	for _, rec := range r.Records {
		s, err := guide.Replay(rec.Guide, rec.Events)
		if err != nil {
			return words.Fail("exchange.talk", err, "ID", rec.Header.ID)
		}
		t := reportTalk{talkBody: bodyOf(rec.Header.ID, s), Agreed: agreement(s).At, Stored: s.Events(), Unsent: rec.Draft.All()}
		t.LookAgain = lookAgain(t.Header, r.Days)
		body.Talks = append(body.Talks, t)
	}
	for _, l := range r.Lines {
		body.Lines = append(body.Lines, reportLine{Talk: l.Talk, Seq: l.Seq, Text: l.Text})
	}
	return safe.WriteJSON(out, report{Version: Version, Report: body}, "  ")
}
