// Package desk is what every command is given: where it reads and writes and says
// things, the clocks, which vault it is for, and how a passphrase is asked for.
// Begin with [Desk]; what a command line has to have is in args.go.
//
//	Say, Tell, TellN     words for a person, on standard error
//	Line, Ask, Types     a line, a name, a word that has to be typed
//	Secret, Opener       a passphrase, or a recovery key
//	Print, PrintLine     text to read, on standard output
//	WriteOut, WriteJSON  what was asked for
//
// What is said is wrapped at the terminal's width; without a terminal at COLUMNS, or
// 80. What is printed is wrapped on a terminal alone: another program reads lines.
//
// What was asked for goes to Out, everything else to Err. With --passphrase-fd,
// what is asked for is read line by line. Where a passphrase is asked for, a
// recovery key does as well.
//
// # Caveats
//
//   - A name typed as an argument stays in the shell's history. Others on the
//     computer can read it for an instant: on Unix the program replaces itself by
//     one without it ([TakesNames]). Where no terminal is the input, as in a
//     script, they can while the command runs.
//   - Say gives a terminal back that was held for screens; they do not come then.
package desk
