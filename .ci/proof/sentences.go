package main

import (
	_ "embed"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode"
)

// The sentences are one a line, in the order in which they are said.
//
//go:embed sentences.txt
var written string

// said is the number of sentences of a run: twelve in each of the five stages.
const (
	perStage = 12
	stages   = 5
	said     = perStage * stages
)

// sentences are the ones to type, and where they are from. With a file they
// are of the conversation named, or of the first that has enough.
func sentences(annomi, conversation string) (lines []string, from string, err error) {
	if annomi == "" {
		return strings.Split(strings.TrimSpace(written), "\n"), "written for this proof", nil
	}
	f, err := os.Open(annomi)
	if err != nil {
		return nil, "", err
	}
	defer f.Close()
	talks, err := readClients(f)
	if err != nil {
		return nil, "", fmt.Errorf("reading %s: %w", annomi, err)
	}
	for _, t := range talks {
		if len(t.lines) >= said && (conversation == "" || conversation == t.id) {
			from = fmt.Sprintf("AnnoMI conversation %s, the first %d of the client's %d", t.id, said, len(t.lines))
			return t.lines[:said], from, nil
		}
	}
	return nil, "", fmt.Errorf("reading %s: expected a conversation %s with %d client utterances", annomi, conversation, said)
}

// clientTalk is what the client said in a conversation, in order.
type clientTalk struct {
	id    string
	lines []string
}

// readClients reads the client's side of every conversation. An utterance is
// there once for each annotator and counts once; line ends in it are spaces.
func readClients(r io.Reader) ([]clientTalk, error) {
	rows := csv.NewReader(r)
	head, err := rows.Read()
	if err != nil {
		return nil, err
	}
	at := map[string]int{}
	for i, name := range head {
		at[name] = i
	}
	for _, name := range []string{"transcript_id", "utterance_id", "interlocutor", "utterance_text"} {
		if _, ok := at[name]; !ok {
			return nil, fmt.Errorf("no column %s", name)
		}
	}
	var talks []clientTalk
	place, known := map[string]int{}, map[string]bool{}
	for {
		row, err := rows.Read()
		if errors.Is(err, io.EOF) {
			return talks, nil
		}
		if err != nil {
			return nil, err
		}
		id, utterance := row[at["transcript_id"]], row[at["utterance_id"]]
		text := strings.Join(strings.Fields(row[at["utterance_text"]]), " ")
		if row[at["interlocutor"]] != "client" || text == "" || known[id+"/"+utterance] {
			continue
		}
		known[id+"/"+utterance] = true
		if _, ok := place[id]; !ok {
			place[id] = len(talks)
			talks = append(talks, clientTalk{id: id})
		}
		t := &talks[place[id]]
		t.lines = append(t.lines, text)
	}
}

// typable is a sentence as it has to be typed: while a field is empty, three
// characters are commands in it, and a space before them makes them text.
func typable(sentence string) string {
	if strings.ContainsAny(sentence[:1], "?:/") {
		return " " + sentence
	}
	return sentence
}

// pieces splits a text into what a keyboard sends at once: a character with
// its marks, an emoji with its joiners and its colour.
func pieces(text string) []string {
	var out []string
	joined := false
	for _, r := range text {
		with := joined || unicode.Is(unicode.M, r) || r == zeroWidthJoiner || r >= 0x1f3fb && r <= 0x1f3ff
		joined = r == zeroWidthJoiner
		if with && len(out) > 0 {
			out[len(out)-1] += string(r)
			continue
		}
		out = append(out, string(r))
	}
	return out
}

const zeroWidthJoiner = '\u200d'
