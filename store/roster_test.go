package store

import "example.org/onetoone/store/roster"

// The roster is kept of the few talks there are here.
func init() { roster.From = 1 }
