package seal

import (
	"bytes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"

	"golang.org/x/crypto/chacha20poly1305"
)

const (
	// KeySize is the length of a vault's key, in bytes.
	KeySize = 32
	// VaultSize is the length of a vault's id, in bytes.
	VaultSize = 16

	domain = "onetoone/1" // changes whenever anything below is sealed otherwise
	step   = 64           // plain text is padded to a multiple of this
	padded = 0x80         // begins the padding; zeros follow
)

// ErrTampered is returned for a record that was changed, cut, or sealed for
// another place, another vault or with another key.
var ErrTampered = errors.New("the sealed record does not open")

// Sealer seals and opens the records of one vault. It is safe for concurrent
// use.
type Sealer struct {
	aead   cipher.AEAD
	lookup []byte // the key that Hash uses
	vault  []byte
}

// New makes the Sealer of the vault with that id. The key is KeySize bytes,
// the id VaultSize; other lengths are an error.
func New(key, vault []byte) (*Sealer, error) {
	if len(key) != KeySize || len(vault) != VaultSize {
		return nil, fmt.Errorf("making a sealer: expected a key of %d and a vault id of %d bytes, got %d and %d",
			KeySize, VaultSize, len(key), len(vault))
	}
	sealing, err := hkdf.Key(sha256.New, key, vault, domain+" seal", chacha20poly1305.KeySize)
	if err != nil {
		return nil, fmt.Errorf("deriving a key: %w", err)
	}
	lookup, err := hkdf.Key(sha256.New, key, vault, domain+" lookup", sha256.Size)
	if err != nil {
		return nil, fmt.Errorf("deriving a key: %w", err)
	}
	aead, err := chacha20poly1305.NewX(sealing)
	if err != nil {
		return nil, fmt.Errorf("making a cipher: %w", err)
	}
	return &Sealer{aead: aead, lookup: lookup, vault: bytes.Clone(vault)}, nil
}

// Seal encrypts plain for the place that bucket and key name. The result is
// new memory.
func (s *Sealer) Seal(bucket, key, plain []byte) []byte {
	whole := paddedLen(len(plain))
	out := make([]byte, chacha20poly1305.NonceSizeX, chacha20poly1305.NonceSizeX+whole+chacha20poly1305.Overhead)
	rand.Read(out) // never fails; it ends the program rather than give weak nonces
	text := make([]byte, whole)
	text[copy(text, plain)] = padded
	return s.aead.Seal(out, out, text, s.bind(bucket, key))
}

// Open gives back what was sealed for the same place, as new memory. It
// returns ErrTampered when sealed is anything else.
func (s *Sealer) Open(bucket, key, sealed []byte) ([]byte, error) {
	if len(sealed) < chacha20poly1305.NonceSizeX {
		return nil, ErrTampered
	}
	nonce, body := sealed[:chacha20poly1305.NonceSizeX], sealed[chacha20poly1305.NonceSizeX:]
	text, err := s.aead.Open(nil, nonce, body, s.bind(bucket, key))
	if err != nil {
		return nil, ErrTampered
	}
	text = bytes.TrimRight(text, "\x00")
	if len(text) == 0 || text[len(text)-1] != padded {
		return nil, ErrTampered
	}
	return text[:len(text)-1], nil
}

// Hash is a lookup key of 32 bytes for a text: the same for the same domain
// and text, and without meaning to anybody who lacks the vault's key.
func (s *Sealer) Hash(domain, text string) []byte {
	mac := hmac.New(sha256.New, s.lookup)
	mac.Write(withLength(nil, []byte(domain)))
	mac.Write([]byte(text))
	return mac.Sum(nil)
}

func paddedLen(n int) int { return (n/step + 1) * step }

// bind is the associated data of a place. Every part has its length before
// it, so that no two places give the same.
func (s *Sealer) bind(bucket, key []byte) []byte {
	ad := make([]byte, 0, 16+len(domain)+len(s.vault)+len(bucket)+len(key))
	for _, part := range [][]byte{[]byte(domain), s.vault, bucket, key} {
		ad = withLength(ad, part)
	}
	return ad
}

func withLength(to, part []byte) []byte {
	to = binary.BigEndian.AppendUint32(to, uint32(len(part)))
	return append(to, part...)
}
