package main

import (
	"context"
	"errors"
)

// ignoreLocking is nothing here: there is no such signal.
func ignoreLocking() {}

// lockSignals gives nothing: there is no such signal here.
func lockSignals(context.Context) <-chan struct{} { return nil }

// askToLock says that this is not possible.
func askToLock(int) error {
	return errors.New("on Windows no program can ask another to lock: press L in its window, or close it")
}
