package keys

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"slices"
)

// People are the keys by their handles. In the keyring they are one text, the
// handles and keys in a row: reading ten thousand objects would be the slowest
// part of opening a vault.
type People map[Handle][]byte

// entrySize is how many bytes a handle and its key take.
const entrySize = HandleSize + KeySize

// MarshalJSON writes the keys in the order of their handles.
func (p People) MarshalJSON() ([]byte, error) {
	handles := make([]Handle, 0, len(p))
	for h := range p {
		handles = append(handles, h)
	}
	slices.SortFunc(handles, func(a, b Handle) int { return bytes.Compare(a[:], b[:]) })
	packed := make([]byte, 0, len(p)*entrySize)
	for _, h := range handles {
		if len(p[h]) != KeySize {
			return nil, errors.New("a key of another length")
		}
		packed = append(append(packed, h[:]...), p[h]...)
	}
	return json.Marshal(base64.StdEncoding.EncodeToString(packed))
}

// UnmarshalJSON reads what MarshalJSON wrote, and nothing else.
func (p *People) UnmarshalJSON(text []byte) error {
	if len(text) < 2 || text[0] != '"' || text[len(text)-1] != '"' {
		return errors.New("keys that are no text")
	}
	packed := make([]byte, base64.StdEncoding.DecodedLen(len(text)-2))
	n, err := base64.StdEncoding.Strict().Decode(packed, text[1:len(text)-1])
	if err != nil {
		return err
	}
	if packed = packed[:n]; n%entrySize != 0 {
		return errors.New("half a key")
	}
	*p = make(People, n/entrySize)
	for ; len(packed) > 0; packed = packed[entrySize:] {
		// The key is cut off from what follows it: nobody may append into it.
		(*p)[Handle(packed[:HandleSize])] = packed[HandleSize:entrySize:entrySize]
	}
	return nil
}
