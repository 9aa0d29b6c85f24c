package locking

import (
	"context"

	"example.org/onetoone/guide/words"
)

// Ignore is nothing here: there is no such signal.
func Ignore() {}

// Signals gives nothing: there is no such signal here.
func Signals(context.Context) <-chan struct{} { return nil }

// Ask says that this is not possible.
func Ask(int) error {
	return words.Error("fail.locking.windows")
}
