package file

import (
	"crypto/rand"
	"encoding/base32"
	"strconv"
	"strings"

	"example.org/onetoone/guide/words"
)

const (
	IDBytes  = 10 // 80 random bits
	IDLen    = 16
	Shortest = 4 // characters of a prefix that Resolve takes

	// IdAlphabet has neither i, l and o, which look like 1 and 0, nor u. It
	// ascends, so that ids sort as their bytes do.
	IdAlphabet = "0123456789abcdefghjkmnpqrstvwxyz"
)

func idCoding() *base32.Encoding {
	return base32.NewEncoding(IdAlphabet).WithPadding(base32.NoPadding)
}

// NewID is an id for a new talk: 16 characters, digits and lower-case letters
// that cannot be mistaken for each other. It holds no time and no order.
func NewID() string {
	var b [IDBytes]byte
	rand.Read(b[:])
	return FormatID(b[:])
}

// FormatID is an id as a person types it.
func FormatID(id []byte) string { return idCoding().EncodeToString(id) }

// ParseID reads a whole id. Whatever is none names no talk.
func ParseID(id string) ([]byte, error) {
	b, err := idCoding().DecodeString(id)
	if err != nil || len(id) != IDLen || len(b) != IDBytes {
		return nil, words.Fail("store.id.whole", ErrNotFound, "ID", strconv.Quote(id), "Length", IDLen)
	}
	return b, nil
}

// TypedID is an id as a person may have copied it: in capitals, or with a
// letter for the digit it looks like.
func TypedID(s string) string {
	return strings.NewReplacer("o", "0", "i", "1", "l", "1").Replace(strings.ToLower(s))
}
