package store

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"strings"

	"example.org/onetoone/store/seal"
)

// key is the one door to the vault's key.
func (v *Vault) key() ([]byte, error) {
	if err := v.checkFile(keyFile); err != nil {
		return nil, err
	}
	return readKey(v.path(keyFile))
}

func readKey(path string) ([]byte, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("reading the key: %w", err)
	}
	key, err := hex.DecodeString(strings.TrimSpace(string(b)))
	if err != nil || len(key) != seal.KeySize {
		return nil, damaged("the file key", errors.New("expected 64 hexadecimal digits"))
	}
	return key, nil
}

// freshKey is the text of a new key file.
func freshKey() []byte {
	key := make([]byte, seal.KeySize)
	rand.Read(key)
	return []byte(hex.EncodeToString(key) + "\n")
}
