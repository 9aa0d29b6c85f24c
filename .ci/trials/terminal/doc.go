// The terminal trials drive the built program through a terminal, hold it
// against what is promised (see cmd/onetoone/manual/promises.md), and count.
//
//	.ci/trials/run resize paste
//
// The trials, each with its law in a comment over its function:
//
//	resize   sizes from 1×1 to 400×200, in bursts
//	paste    hostile, huge and endless pastes into every kind of field, and
//	         100,000 characters typed
//	light    a terminal that says its background late, in pieces, with keys
//	         between, never, and while the program leaves
//	hostile  a vault and a signposting file full of control sequences
//	signal   HUP, TERM, INT, QUIT, TSTP, ctrl+z, a closed terminal, ABRT, SEGV
//	         and their like, anywhere
//	panic    panics injected into functions that run while a talk is held
//	canary   a secret, looked for in files, arguments, variables and memory
//	network  a whole run under strace, with no socket of the internet
//	kill     SIGKILL, again and again, against what the screen called saved
//	talks    a talk of each sort, whole: a yes and a second talk, a no, one that
//	         is broken off, one on a phone; each turn shows what it should
//	soak     an endless talk: memory, threads and descriptors stay flat
//
// The program is the one that is shipped. Where a trial needs another (panic
// for its hooks, canary for a shorter idle time), it builds a variant of the
// source with some files replaced (go build -overlay); nothing for trials is
// in the program itself. -plants builds variants with a defect each, and says
// whether the trial notices.
//
// # Caveats
//
//   - Linux only; canary reads the memory of its child, which needs leave to
//     trace it. network needs strace, and is skipped without.
//   - On a machine that stands still for a tenth of a second a key pressed
//     after a paste is taken for a part of it, by design; paste then presses it
//     once more. A huge paste has three tries.
//   - panic breaks a function where it begins, after what it defers; each
//     trial breaks one, once.
//   - What a defect looks like in the source is written in plant.go; when the
//     source moves on, -plants says what it could not find.
package main
