package recording

import (
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
)

// The columns of a table.
const (
	columnTalk  = "transcript_id"
	columnTurn  = "utterance_id"
	columnWho   = "interlocutor"
	columnTime  = "timestamp"
	columnWords = "utterance_text"
)

// isTable reports whether the file begins with the header of a table.
func (f file) isTable() bool {
	if len(f.lines) == 0 {
		return false
	}
	head := strings.Split(strings.ReplaceAll(f.lines[0], `"`, ""), ",")
	return slices.Contains(head, columnWho) && slices.Contains(head, columnWords)
}

// table reads CSV.
func (f file) table() ([]Talk, error) {
	r := csv.NewReader(strings.NewReader(strings.Join(f.lines, "\n")))
	head, err := r.Read()
	if err != nil {
		return nil, f.wrong(1, "recording.header", "Who", columnWho, "Words", columnWords)
	}
	t := tableReader{file: f, at: map[string]int{}, index: map[string]int{}, seen: map[[2]string]bool{}}
	for i, name := range head {
		t.at[strings.TrimSpace(name)] = i
	}
	for _, name := range []string{columnWho, columnWords} {
		if _, there := t.at[name]; !there {
			return nil, f.wrong(1, "recording.column", "Name", name)
		}
	}
	for {
		row, err := r.Read()
		if err == io.EOF {
			break
		}
		var bad *csv.ParseError
		if errors.As(err, &bad) {
			return nil, f.wrong(bad.Line, "recording.why", "Why", bad.Err)
		}
		line, _ := r.FieldPos(0)
		if err := t.row(row, line); err != nil {
			return nil, err
		}
	}
	if len(t.talks) == 0 {
		return nil, f.wrong(0, "recording.empty")
	}
	return t.talks, nil
}

type tableReader struct {
	file
	at    map[string]int // columns by name
	talks []Talk
	index map[string]int     // of talks by id
	seen  map[[2]string]bool // utterances by talk and id
}

func (t *tableReader) cell(row []string, column string) string {
	i, there := t.at[column]
	if !there {
		return ""
	}
	return strings.TrimSpace(row[i])
}

func (t *tableReader) row(row []string, line int) error {
	id := t.cell(row, columnTalk)
	if turn := t.cell(row, columnTurn); turn != "" {
		key := [2]string{id, turn}
		if t.seen[key] {
			return nil
		}
		t.seen[key] = true
	}
	turn := Turn{Who: t.cell(row, columnWho), Words: t.cell(row, columnWords), Line: line}
	if turn.Who == "" {
		return t.wrong(line, "recording.who", "Name", columnWho)
	}
	if s := t.cell(row, columnTime); s != "" {
		at, ok := clock(s)
		if !ok {
			return t.wrong(line, "recording.time", "Name", columnTime, "Value", strconv.Quote(s))
		}
		turn.From, turn.Timed = at, true
	}
	i, known := t.index[id]
	if !known {
		i = len(t.talks)
		t.index[id] = i
		t.talks = append(t.talks, Talk{ID: id})
	}
	// A row is a turn of its own, also where the same person goes on: it was
	// written down so.
	t.talks[i].Turns = append(t.talks[i].Turns, turn)
	return nil
}
