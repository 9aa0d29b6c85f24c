// Onetoone walks an organizer through a one-to-one conversation and keeps the
// transcript in a vault on this computer.
//
// onetoone --help lists the commands, and each says with --help what it is for:
// their words stand in guide/words/en.
//
// An ID may be shortened to its first four characters or more, as long as only
// one talk begins like that.
//
// main.go runs a command, root.go is the table of them, exit.go says what went
// wrong and what to do next, and help.go what a command is for. This is the one
// room that reads flags, environment, clock and signals, with those below it, and
// the one that ends the process: main does, nothing below it. What was asked for
// goes to standard output, everything else to standard error. The exit code is
//
//	0  done
//	1  failed
//	2  the command line was not understood
//	3  not found: no such talk, guide, persona, class, member, backup, page or recovery key
//	4  another onetoone has the vault
//	5  the vault is locked: no passphrase, or a wrong one
//	6  done in part: what was left is named, with why
//
// The signals of a program that broke (SIGABRT, SIGSEGV and the like), when
// somebody else sends them, are told as a panic is: by a code, with exit code 1.
//
// # Where things are
//
//	--vault DIR, else ONETOONE_VAULT   the vault; else onetoone in the XDG data folder
//	the same with -practice at its end the practice vault: no passphrase, nobody one talked with;
//	                               minutes.json in it are the minutes of a round,
//	                               hints.json says whether hints are offered
//	onetoone/signposting.txt           in the XDG configuration folder: the group's own
//	                                   text for hard moments, a line a row, # comments,
//	                                   at most 20 lines and 16 KiB
//	onetoone-rescue-*.sealed           what could not be saved: in onetoone in the XDG
//	                                   state folder, else the home folder, else the
//	                                   temporary one; taken in again at the next start.
//	                                   A tar file: see store/rescue_file.go
//	onetoone/said                      in the state folder: what is said once and was said
//	TERM, COLORTERM, NO_COLOR, COLORFGBG  what the terminal can show; with TERM=dumb, or an
//	                                   empty one, no screens are drawn
//	SSH_CONNECTION, TMUX, STY          whether the vault is on another machine, and whether
//	                                   a multiplexer keeps what the screen showed
//	NO_COLOR, COLORFGBG, TERM          which colours the screens use; --light, --dark
//	                                   and --no-colour win
//
// # Caveats
//
//   - A command that asks for nothing leaves SIGABRT and the like to Go, which
//     prints what it was at: places in the program, no words; exit code 2.
package main
