package store

// tx is a transaction on what is kept of talks and people.
type tx struct{ coreTx }
