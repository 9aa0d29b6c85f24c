package locking

import "example.org/onetoone/guide/words"

// ErrStillOpen is returned where whoever has the vault did not let go of it.
const ErrStillOpen = words.Error("fail.lock.still")
