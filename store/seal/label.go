package seal

import (
	"bytes"
	"encoding/binary"
)

// Kind is what kind of record one is. Which there are is up to who stores
// them; 0 is none.
type Kind byte

// IDMax is how long the id in a Label may be, in bytes.
const IDMax = 255

// Label says what a record is: of which kind, what it belongs to, and its
// number there. No two records that are stored at once have the same.
type Label struct {
	Kind Kind
	ID   []byte // at most IDMax bytes; may be empty
	N    uint32
}

// LabelOf reads the label of a sealed record, and gives what follows it. It
// says nothing about whether the record opens; ok is whether there is a whole
// label.
func LabelOf(record []byte) (l Label, body []byte, ok bool) {
	if len(record) < 2 || record[0] == 0 {
		return Label{}, nil, false
	}
	end := 2 + int(record[1])
	if len(record) < end+4 {
		return Label{}, nil, false
	}
	l = Label{Kind: Kind(record[0]), ID: record[2:end:end], N: binary.BigEndian.Uint32(record[end:])}
	return l, record[end+4:], true
}

func (l Label) equal(m Label) bool {
	return l.Kind == m.Kind && l.N == m.N && bytes.Equal(l.ID, m.ID)
}

// len is how many bytes of a record the label takes.
func (l Label) len() int { return 2 + len(l.ID) + 4 }

func (l Label) appendTo(to []byte) []byte {
	to = append(to, byte(l.Kind), byte(len(l.ID)))
	return binary.BigEndian.AppendUint32(append(to, l.ID...), l.N)
}
