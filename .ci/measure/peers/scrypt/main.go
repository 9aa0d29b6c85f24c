// Command scrypt is the one step of unlocking that is slow on purpose, alone:
// what the benchmark holds unlocking against, and how fast a computer is. The
// factor is what a passphrase is set with (store/keys).
package main

import (
	"fmt"
	"os"

	"golang.org/x/crypto/scrypt"
)

func main() {
	if _, err := scrypt.Key([]byte("one two three"), make([]byte, 16), 1<<18, 8, 1, 32); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println("READY")
	_, _ = os.Stdin.Read(make([]byte, 1))
}
