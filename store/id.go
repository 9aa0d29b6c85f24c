package store

import (
	"crypto/rand"
	"encoding/base32"
	"fmt"
	"strings"
)

const (
	idBytes  = 10 // 80 random bits
	idLen    = 16
	shortest = 4 // characters of a prefix that Resolve takes

	// idAlphabet has neither i, l and o, which look like 1 and 0, nor u. It
	// ascends, so that ids sort as their bytes do.
	idAlphabet = "0123456789abcdefghjkmnpqrstvwxyz"
)

func idCoding() *base32.Encoding {
	return base32.NewEncoding(idAlphabet).WithPadding(base32.NoPadding)
}

// NewID is an id for a new talk: 16 characters, digits and lower-case letters
// that cannot be mistaken for each other. It holds no time and no order.
func newID() string {
	var b [idBytes]byte
	rand.Read(b[:])
	return formatID(b[:])
}

func formatID(id []byte) string { return idCoding().EncodeToString(id) }

// parseID reads a whole id. Whatever is none names no talk.
func parseID(id string) ([]byte, error) {
	b, err := idCoding().DecodeString(id)
	if err != nil || len(id) != idLen || len(b) != idBytes {
		return nil, fmt.Errorf("talk %q: expected an id of %d characters: %w", id, idLen, errNotFound)
	}
	return b, nil
}

// typedID is an id as a person may have copied it: in capitals, or with a
// letter for the digit it looks like.
func typedID(s string) string {
	return strings.NewReplacer("o", "0", "i", "1", "l", "1").Replace(strings.ToLower(s))
}
