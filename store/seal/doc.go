// Package seal encrypts single records so that each can be read in its own
// place only.
//
// A [Sealer] is made from a vault's key and a vault's id. Sealing a record
// pads it to steps of 64 bytes and encrypts it with XChaCha20-Poly1305 under
// a fresh random nonce. The bucket and the key a record is stored under are
// bound to it: a record that was changed, cut, moved to another key or
// brought from another vault does not open, and [ErrTampered] comes back.
//
// [Sealer.Hash] turns a text into a lookup key that says nothing about the
// text to whoever lacks the vault's key.
//
// # Caveats
//
//   - An older record put back in its own place opens: single records cannot
//     tell. Lists of records have to be counted by whoever stores them.
//   - The padded length of a record can be seen.
//   - Equal texts have equal hashes, so it can be seen that two are equal.
package seal
