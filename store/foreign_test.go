package store_test

import (
	"bytes"
	"crypto/hkdf"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"filippo.io/age"
	bolt "go.etcd.io/bbolt"
	"golang.org/x/crypto/chacha20poly1305"
)

// This file is what somebody else would write, from FORMAT.md: it uses nothing
// of this module.

// foreignOpen opens a record.
func foreignOpen(key, record []byte) ([]byte, error) {
	sealing, err := hkdf.Key(sha256.New, key, nil, "onetoone/2 seal", 32)
	if err != nil {
		return nil, err
	}
	aead, err := chacha20poly1305.NewX(sealing)
	if err != nil {
		return nil, err
	}
	label, body := record[:2+int(record[1])+4], record[2+int(record[1])+4:]
	padded, err := aead.Open(nil, body[:24], body[24:], append([]byte("onetoone/2"), label...))
	if err != nil {
		return nil, err
	}
	return padded[:bytes.LastIndexByte(padded, 0x80)], nil
}

// foreignKeys opens the keyring of a vault without a passphrase, and gives the
// index key and the row of handles and keys.
func foreignKeys(t *testing.T, dir string) (index, row []byte) {
	t.Helper()
	identity, err := age.ParseX25519Identity(strings.TrimSpace(string(readFile(t, dir, "identity.txt"))))
	must(t, err)
	r, err := age.Decrypt(bytes.NewReader(readFile(t, dir, "keyring.age")), identity)
	must(t, err)
	text, err := io.ReadAll(r)
	must(t, err)
	head, row, _ := bytes.Cut(text, []byte("\n"))
	var said struct{ Index string }
	must(t, json.Unmarshal(head, &said))
	if index, err = base64.StdEncoding.DecodeString(said.Index); err != nil {
		t.Fatal(err)
	}
	if path, err := exec.LookPath("age"); err == nil { // the stock tool says the same
		out, err := exec.Command(path, "-d", "-i", filepath.Join(dir, "identity.txt"), filepath.Join(dir, "keyring.age")).Output()
		if err != nil || !bytes.Equal(out, text) {
			t.Errorf("age gives %d bytes, not %d: %v", len(out), len(text), err)
		}
	}
	return index, row
}

func readFile(t *testing.T, dir, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(dir, name))
	must(t, err)
	return b
}

// TestFormat_IsReadByCodeThatIsNotOurs reads every talk of the vaults in
// testdata that have no passphrase.
func TestFormat_IsReadByCodeThatIsNotOurs(t *testing.T) {
	dirs, err := filepath.Glob("testdata/format*/open")
	if err != nil || len(dirs) == 0 {
		t.Fatalf("%v, %v", dirs, err)
	}
	for _, dir := range dirs {
		index, row := foreignKeys(t, dir)
		db, err := bolt.Open(filepath.Join(dir, "vault.db"), 0o600, &bolt.Options{ReadOnly: true, Timeout: time.Second})
		must(t, err)
		defer db.Close()
		words := 0
		err = db.View(func(tx *bolt.Tx) error {
			return tx.Bucket([]byte("talks")).ForEachBucket(func(id []byte) error {
				talk := tx.Bucket([]byte("talks")).Bucket(id)
				handle, err := foreignOpen(index, talk.Get([]byte{0xfd}))
				if err != nil {
					return err
				}
				key := index
				if at := bytes.Index(row, handle); !bytes.Equal(handle, make([]byte, 12)) {
					if at < 0 {
						return nil // they were forgotten
					}
					key = row[at+12 : at+44]
				}
				var before [16]byte
				for n := uint32(1); ; n++ {
					record := talk.Get(binary.BigEndian.AppendUint32(nil, n))
					if record == nil {
						return nil
					}
					plain, err := foreignOpen(key, record)
					if err != nil {
						return err
					}
					if !bytes.Equal(plain[16:32], before[:]) {
						t.Errorf("%s: event %d of %x does not follow", dir, n, id)
					}
					sum := sha256.Sum256(plain)
					copy(before[:], sum[:])
					var e struct{ Kind, Text string }
					if err := json.Unmarshal(plain[32:], &e); err != nil {
						return err
					}
					if e.Kind == "noted" {
						words++
					}
				}
			})
		})
		if err != nil || words < 3 {
			t.Errorf("%s: %d notes, %v", dir, words, err)
		}
	}
}
