package exchange

import (
	"io"

	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/script"
)

// guideBody is the shape of one guide of WriteGuides.
type guideBody struct {
	Version int         `json:"onetoone"`
	ID      string      `json:"id"`
	Title   string      `json:"title"`
	Summary string      `json:"summary"`
	Minutes int         `json:"minutes"`
	Stages  []stageBody `json:"stages"`
}

type stageBody struct {
	ID      string       `json:"id"`
	Title   string       `json:"title"`
	Minutes int          `json:"minutes"`
	Prompts []promptBody `json:"prompts"`
}

type promptBody struct {
	ID    string   `json:"id"`
	Text  string   `json:"text"`
	Other []string `json:"other"`
	// Empty are the words, by number of wording, for when what it needs was not
	// prepared; the others say what they say in a guide's file.
	Empty   []string `json:"empty,omitempty"`
	Step    string   `json:"step,omitempty"`
	Tell    bool     `json:"tell,omitempty"`
	Carries bool     `json:"carries,omitempty"`
	Asks    bool     `json:"asks,omitempty"`
}

// WriteGuides writes guides as an array, in the order given.
func WriteGuides(w io.Writer, guides []script.Guide) error {
	out := make([]guideBody, 0, len(guides))
	for _, g := range guides {
		body := guideBody{Version: Version, ID: g.ID, Title: g.Title, Summary: g.Summary, Minutes: g.Minutes(), Stages: []stageBody{}}
		for _, st := range g.Stages {
			body.Stages = append(body.Stages, stageOf(st))
		}
		out = append(out, body)
	}
	return safe.WriteJSON(w, out, "  ")
}

func stageOf(st script.Stage) stageBody {
	body := stageBody{ID: st.ID, Title: st.Title, Minutes: st.Minutes, Prompts: []promptBody{}}
	for _, p := range st.Prompts {
		body.Prompts = append(body.Prompts, promptBody{
			ID: p.ID, Text: p.Text, Other: append([]string{}, p.Other...),
			Empty: p.Empty, Step: p.Step, Tell: p.Tell, Carries: p.Carries, Asks: p.Asks,
		})
	}
	return body
}
