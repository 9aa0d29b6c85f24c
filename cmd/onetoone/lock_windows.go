package main

import (
	"context"

	"example.org/onetoone/guide/words"
)

// ignoreLocking is nothing here: there is no such signal.
func ignoreLocking() {}

// lockSignals gives nothing: there is no such signal here.
func lockSignals(context.Context) <-chan struct{} { return nil }

// askToLock says that this is not possible.
func askToLock(int) error {
	return words.Error("fail.locking.windows")
}
