package desk

import (
	"errors"

	"example.org/onetoone/tui"
)

// Safely runs a part of the program. A panic in it is an error with a code:
// what went wrong may hold what somebody wrote, and is told to nobody.
func Safely(part func() error) (err error) {
	defer func() {
		if broke := recover(); broke != nil {
			err = errors.Join(err, tui.Broke())
		}
	}()
	return part()
}
