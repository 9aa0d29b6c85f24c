package seal

import (
	"bytes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/binary"
	"sync"

	"golang.org/x/crypto/chacha20poly1305"

	"example.org/onetoone/guide/words"
)

const (
	// KeySize is the length of a key, in bytes.
	KeySize = 32
	// SumSize is the length of what Sum gives, in bytes.
	SumSize = sha256.Size

	domain = "onetoone/2" // changes whenever anything below is sealed otherwise
	step   = 64           // plain text is padded to a multiple of this
	padded = 0x80         // begins the padding; zeros follow
	nonce  = chacha20poly1305.NonceSizeX
)

// ErrTampered is returned for a record that was changed, cut, or sealed under
// another label or with another key.
const ErrTampered = words.Error("seal.tampered")

// Sealer seals and opens records with one key. It is safe for concurrent use.
type Sealer struct {
	aead   cipher.AEAD
	lookup func() []byte // the key that Hash and Sum use, which few Sealers are asked for
}

// New makes the Sealer of a key, which is KeySize bytes; other lengths are an
// error.
func New(key []byte) (*Sealer, error) {
	if len(key) != KeySize {
		return nil, words.Fail("seal.key", nil, "Want", KeySize, "Got", len(key))
	}
	sealing, err := hkdf.Key(sha256.New, key, nil, domain+" seal", chacha20poly1305.KeySize)
	if err != nil {
		return nil, words.Fail("seal.deriving", err)
	}
	aead, err := chacha20poly1305.NewX(sealing)
	if err != nil {
		return nil, words.Fail("seal.cipher", err)
	}
	key = bytes.Clone(key)
	return &Sealer{aead: aead, lookup: sync.OnceValue(func() []byte {
		lookup, err := hkdf.Key(sha256.New, key, nil, domain+" lookup", sha256.Size)
		if err != nil {
			panic(err) // the same made the other key
		}
		return lookup
	})}, nil
}

// Seal encrypts plain under a label. The result is new memory.
func (s *Sealer) Seal(l Label, plain []byte) []byte {
	whole := paddedLen(len(plain))
	out := make([]byte, 0, l.len()+nonce+whole+chacha20poly1305.Overhead)
	out = l.appendTo(out)
	at := len(out)
	out = out[:at+nonce]
	rand.Read(out[at:]) // never fails; it ends the program rather than give weak nonces
	text := make([]byte, whole)
	text[copy(text, plain)] = padded
	return s.aead.Seal(out, out[at:], text, l.bind())
}

// Open gives back what was sealed under that label, as new memory. It returns
// ErrTampered when the record is anything else.
func (s *Sealer) Open(l Label, record []byte) ([]byte, error) {
	has, body, ok := LabelOf(record)
	if !ok || !has.equal(l) || len(body) < nonce {
		return nil, ErrTampered
	}
	text, err := s.aead.Open(nil, body[:nonce], body[nonce:], l.bind())
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
// and text, and without meaning to anybody who lacks the key.
func (s *Sealer) Hash(domain, text string) []byte {
	mac := hmac.New(sha256.New, s.lookup())
	mac.Write(binary.BigEndian.AppendUint32(nil, uint32(len(domain))))
	mac.Write([]byte(domain))
	mac.Write([]byte(text))
	return mac.Sum(nil)
}

// Sum stands for a record, whichever key sealed it: every time that something
// is sealed it has another, and nobody who lacks the key can tell which. What
// is no record has the zero sum.
//
// The sums of many, added as numbers, stand for those records, each as often
// as it is there: to have others pass for them would take the sums. Combined
// with exclusive or they would not: two of one record would be none.
func (s *Sealer) Sum(record []byte) (sum [SumSize]byte) {
	_, body, ok := LabelOf(record)
	if !ok || len(body) < nonce {
		return sum
	}
	var in [sha256.Size + nonce]byte // always this long: nothing can be appended
	copy(in[copy(in[:], s.lookup()):], body[:nonce])
	return sha256.Sum256(in[:])
}

func paddedLen(n int) int { return (n/step + 1) * step }

// bind is the associated data: the domain, and the label, which says its own
// length.
func (l Label) bind() []byte {
	return l.appendTo(append(make([]byte, 0, len(domain)+l.len()), domain...))
}
