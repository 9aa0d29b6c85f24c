package main

import (
	"errors"

	"example.org/onetoone/tui"
)

// safely runs a part of the program. A panic in it is an error with a code:
// what went wrong may hold what somebody wrote, and is told to nobody.
func safely(part func() error) (err error) {
	defer func() {
		if broke := recover(); broke != nil {
			err = errors.Join(err, tui.Broke())
		}
	}()
	return part()
}
