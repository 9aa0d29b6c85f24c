package exchange

import (
	"io"

	"example.org/onetoone/guide/people"
	"example.org/onetoone/guide/safe"
)

// peopleList is the shape of WritePeople.
type peopleList struct {
	Version int          `json:"onetoone"`
	People  []people.Row `json:"people"`
}

// WritePeople writes what lists tell of people, in the order given.
func WritePeople(w io.Writer, rows []people.Row) error {
	return safe.WriteJSON(w, peopleList{Version: Version, People: append([]people.Row{}, rows...)}, "  ")
}
