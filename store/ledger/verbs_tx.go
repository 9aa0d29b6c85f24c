package ledger

import "example.org/onetoone/store/file"

// Tx is a transaction on what is kept of talks and people.
type Tx struct{ file.Tx }
