package progress

import (
	"io"

	"example.org/onetoone/guide/practice/watch"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/trainer/result"
)

// file is the shape of the JSON, which doc.go tells.
type file struct {
	Version  int       `json:"practice_progress"`
	Sessions []session `json:"sessions"`
	Watched  int       `json:"watched"`
	Grew     *change   `json:"grew,omitempty"`
	Next     *next     `json:"next,omitempty"`
}

type session struct {
	ID      string         `json:"id"`
	Day     string         `json:"day"`
	Kind    result.Kind    `json:"kind"`
	With    string         `json:"with,omitempty"`
	By      By             `json:"points_by,omitempty"`
	Points  map[string]int `json:"points,omitempty"`
	Figures []figure       `json:"figures,omitempty"`
}

type figure struct {
	ID      string  `json:"id"`
	Value   float64 `json:"value"`
	Reaches int     `json:"reaches"`
}

type change struct {
	Line string  `json:"line"`
	From float64 `json:"from"`
	To   float64 `json:"to"`
}

type next struct {
	Line string `json:"line"`
	Try  string `json:"try"`
}

// JSON writes the picture as data.
func (p Picture) JSON(out io.Writer) error {
	f := file{Version: 1, Sessions: []session{}, Watched: p.Watched}
	if g := p.Grew; g != nil { // the same in every language
		f.Grew = &change{g.Line.String(), g.From, g.To}
	}
	if n := p.Next; n != nil {
		f.Next = &next{n.Line.String(), n.Try.String()}
	}
	for _, c := range p.Columns {
		s := session{ID: c.ID, Day: c.Day.Format("2006-01-02"), Kind: c.Result.Kind, With: c.With, By: c.By}
		if c.Points != nil {
			s.Points = map[string]int{}
			for i, l := range watch.Lines() {
				s.Points[l] = c.Points[i]
			}
		}
		for _, x := range c.Result.Figures {
			s.Figures = append(s.Figures, figure{x.ID, x.Value, x.Beside().Reaches()})
		}
		f.Sessions = append(f.Sessions, s)
	}
	return safe.WriteJSON(out, f, "  ")
}
