// Package drive drives the built onetoone through a terminal, as a person
// would, and reads what is on the screen and in the vault.
//
//	p, err := term.Start(term.Options{Bin: bin, Args: []string{"--vault", dir}, Env: env})
//	s, err := p.Await("Home", func(s term.Sight) bool { return s.View == term.Home })
//	err = p.Send("n")
//
// A Program is the program on its terminal, a Sight what a person reads off
// the screen, a Shell the commands that work without one, Kept what they say
// of a talk, and an Audit holds all that is written against the few sequences
// that onetoone uses.
//
// # Caveats
//
//   - Linux only.
//   - A Sight is read off English screens of 80 columns and 24 rows; sight.go
//     has every word and place that this relies on.
//   - What was on the screen before Resize is gone: only what the program
//     draws after it shows, as if the terminal kept nothing.
//   - The Audit takes any bold colour out of 256 that has two digits for the
//     theme's own; hostile text is to use others.
package term
