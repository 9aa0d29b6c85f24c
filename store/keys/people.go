package keys

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"sort"

	"example.org/onetoone/guide/words"
)

// entrySize is how many bytes a handle and its key take in the keyring.
const entrySize = HandleSize + KeySize

// people are the keys by their handles. As read from a keyring they are a row
// of handles and keys in the order of the handles, in which one is found
// without looking at the others: opening a vault must not grow with the people
// in it. The first change makes a map of them.
type people struct {
	row  []byte // never changed: clones share it
	keys map[Handle][]byte
}

func (p *people) entries() int { return len(p.row) / entrySize }

func (p *people) entry(i int) (h Handle, key []byte) {
	e := p.row[i*entrySize : (i+1)*entrySize]
	return Handle(e[:HandleSize]), e[HandleSize:]
}

func (p *people) len() int {
	if p.keys != nil {
		return len(p.keys)
	}
	return p.entries()
}

func (p *people) get(h Handle) ([]byte, bool) {
	if p.keys != nil {
		key, ok := p.keys[h]
		return bytes.Clone(key), ok
	}
	i := sort.Search(p.entries(), func(i int) bool {
		at, _ := p.entry(i)
		return bytes.Compare(at[:], h[:]) >= 0
	})
	if i < p.entries() {
		if at, key := p.entry(i); at == h {
			return bytes.Clone(key), true
		}
	}
	return nil, false
}

// all makes the map.
func (p *people) all() map[Handle][]byte {
	if p.keys == nil {
		p.keys = make(map[Handle][]byte, p.entries()+1)
		for i := range p.entries() {
			h, key := p.entry(i)
			p.keys[h] = bytes.Clone(key)
		}
	}
	return p.keys
}

func (p *people) clone() people {
	if p.keys == nil {
		return people{row: p.row}
	}
	c := people{keys: make(map[Handle][]byte, len(p.keys)+1)}
	for h, key := range p.keys {
		c.keys[h] = bytes.Clone(key)
	}
	return c
}

// pack writes the row.
func (p *people) pack() []byte {
	if p.keys == nil {
		return p.row
	}
	row := make([]byte, 0, len(p.keys)*entrySize)
	byHandle := func(a, b Handle) int { return bytes.Compare(a[:], b[:]) }
	for _, h := range slices.SortedFunc(maps.Keys(p.keys), byHandle) {
		row = append(append(row, h[:]...), p.keys[h]...)
	}
	return row
}

// unpack reads a row of n keys.
func unpack(row []byte, n int) (people, error) {
	if n < 0 || len(row) < n*entrySize {
		return people{}, words.Fail("store.keys.are.missing", nil)
	}
	p := people{row: row[: n*entrySize : n*entrySize]}
	for at := entrySize; at < len(p.row); at += entrySize {
		if bytes.Compare(p.row[at-entrySize:at-KeySize], p.row[at:at+HandleSize]) >= 0 {
			return people{}, words.Fail("store.keys.are.out", nil)
		}
	}
	return p, nil
}

// Read gives the keys of a keyring that was decrypted by other means, as with
// the age tool: the vault's id, the index key, and the others by their handles.
func Read(plain []byte) (vault, index []byte, people map[Handle][]byte, err error) {
	c, err := parse(plain)
	if err != nil {
		return nil, nil, nil, err
	}
	return c.Vault, c.Index, c.people.all(), nil
}

// text is the keyring's plain text: a line of JSON, the keys in a row, and
// spaces.
func (c content) text() ([]byte, error) {
	c.Keys = c.people.len()
	head, err := json.Marshal(c)
	if err != nil {
		return nil, err
	}
	plain := append(append(head, '\n'), c.people.pack()...)
	pad := padStep - len(plain)%padStep
	return append(plain, bytes.Repeat([]byte(" "), pad)...), nil
}

// Handles are the handles of all keys.
func (r *Ring) Handles() []Handle {
	if r.c.people.keys != nil {
		return slices.Collect(maps.Keys(r.c.people.keys))
	}
	var out []Handle
	for i := range r.c.people.entries() {
		h, _ := r.c.people.entry(i)
		out = append(out, h)
	}
	return out
}
