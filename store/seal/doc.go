// Package seal encrypts single records so that each can be read only as what
// it is, wherever it is found.
//
//	record = kind (1) | length of the id (1) | id | number (4) | nonce (24) | sealed text | tag (16)
//
// What stands in front of the nonce is the record's [Label]: what kind of
// record it is, what it belongs to (a talk's random id, a keyed hash, or
// nothing) and its number there. It can be read by anybody, who sees as much
// from the place the record is stored in, and is bound to the text: a record
// that was changed, cut or given another label does not open, and
// [ErrTampered] comes back. Nothing else is bound: not the file, nor the
// bucket, nor the vault. So a record that was found in the remains of a
// file, or that came from another vault where the same key is, opens by itself.
//
// A [Sealer] is made from a key. Sealing pads the text to steps of 64 bytes
// and encrypts it with XChaCha20-Poly1305 under a fresh random nonce. Nonces
// never come from counters: those repeat once a copy of a vault was put back.
//
// [Sealer.Hash] turns a text into a lookup key that says nothing about the
// text to whoever lacks the key; [Sealer.Sum] does the same for a record.
//
// # Caveats
//
//   - An older record with the same label opens: a single record cannot tell.
//     Whoever stores records has to chain or count them.
//   - The padded length of a record can be seen.
//   - Equal texts have equal hashes, so it can be seen that two are equal.
package seal
