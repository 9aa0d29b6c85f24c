// Package term drives the built onetoone through a terminal, as a person would,
// and reads what is on the screen and in the vault.
//
//	p, err := term.Start(term.Options{Bin: bin, Args: []string{"--vault", dir}, Env: env})
//	s, err := p.Await("Home", term.At(term.Home))
//	err = p.Talk("Zoe")
//	err = p.Press("?", "the help", term.Says("help.title"))
//
// Begin with program.go: a Program is a program on its terminal. A Screen is a
// small terminal, which knows what it shows (screen.go, sequences.go). A Sight is
// what a person reads off it (sight.go), by the ids of package words and the titles
// of stages (words.go), never by an English sentence. hand.go presses keys and waits
// for what they show. A Shell runs the commands that work without a terminal, Kept
// is what they say of a talk (vault.go), and an Audit holds all that is written
// against the few sequences that onetoone uses.
//
// Sequences are taken apart by x/ansi's parser, which the program has already. What
// they do to the screen is done here: github.com/charmbracelet/x/vt shows the same,
// at three times the time, but would come into the program's go.mod, for .ci is no
// module of its own, and raise what the program itself is built with.
//
// # Caveats
//
//   - Linux only.
//   - A Sight is read off screens of 80 columns and 24 rows, or 40 and 20. There the
//     labels of fields that are longer than ten letters are cut.
//   - What was on the screen before Resize is gone: only what the program
//     draws after it shows, as if the terminal kept nothing.
//   - A Screen knows what curses, Bubble Tea, vim, nano and micro send, and drops
//     colours and combining marks. It is no reference for anything else.
//   - The Audit takes any bold colour out of 256 that has two digits for the
//     palette's own; hostile text is to use others.
package term
