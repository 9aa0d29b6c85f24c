// Onetoone walks an organizer through a one-to-one conversation and keeps the
// transcript in a vault on this computer.
//
//	onetoone                        the first screen: what is open, promised, recent
//	onetoone talk [PERSON]          prepare a one-to-one (--guide ID)
//	onetoone list                   the talks, newest first (--json)
//	onetoone show ID                a talk, laid out for reading (--json, --markdown); one that nobody
//	                                decided about on a terminal alone
//	onetoone export ID              a talk as a Markdown file (-o FILE, -o - for standard output)
//	onetoone delete ID              delete a talk, after a typed word (--yes)
//	onetoone doctor                 where everything is, and whether it is whole (--json, --salvage, --older)
//	onetoone report [PERSON]        everything that is held about them (--json, -o FILE)
//	onetoone rename [PERSON NAME]   correct their name in all talks with them
//	onetoone forget [PERSON]        destroy their key, and every talk with them (--yes)
//	onetoone timings                numbers of the talks, for a trainer (--table, -o FILE)
//	onetoone retention [DAYS|off]   after how long talks are looked through again
//	onetoone lock                   lock the onetoone that is open on this computer
//	onetoone demo --vault DIR       fill a new vault with invented people (--people, --talks, --seed, --day)
//	onetoone backup                 make a backup now (-o FILE, or a folder)
//	onetoone restore FILE|latest    put a backup in the vault's place, after a typed word (--yes)
//	onetoone recovery               the recovery keys; new, add RECIPIENT, remove RECIPIENT
//	onetoone passphrase             choose a new passphrase, with new keys
//	onetoone guides                 the guides that come with the program (--json)
//	onetoone guides show ID         a guide as Markdown
//	onetoone score FILE             score a recorded practice (--organizer NAME, --json, --markdown, --html,
//	                                --keep with --day DAY and --names LIST)
//	onetoone practice               the screens for practice, in a vault of their own
//	onetoone practice plan          who does what when, in a room (--people N --minutes N --laptops N, --html)
//	onetoone practice join FILE…    what several observers counted, side by side (--markdown, --html)
//	onetoone practice progress      your practices over time (--json, --markdown, --html)
//	onetoone practice delete ID     delete a practice, after a typed word (--yes)
//	onetoone practice propose [FILE] the drill to do next, from such numbers (--all)
//	onetoone practice result [ID…]  what practices come to, for a trainer (-o FILE, --from NAME, --with-words)
//	onetoone practice class         a trainer's classes: make, list, add, remove, hand, collect, show,
//	                                schedule, held, due, delete (--json for list, show and due)
//	onetoone practice personas      the scripted partners (--json)
//	onetoone practice talk PERSONA  practise with one, line by line (--stage STAGE, --minutes N, --seed N, --level 1 to 3, --labels, --without WARNING)
//	onetoone practice card PERSONA  the card for somebody who plays one (--html)
//	onetoone practice label         what each line of standard input does, as JSON (--context)
//	onetoone version                which build this is
//	onetoone completion SHELL       completion for a shell
//
// An ID may be shortened to its first four characters or more, as long as
// only one talk begins like that.
//
// This is the one room that reads flags, environment, clock and signals (but for
// the clock that package terminal times keys with), and
// the one that ends the process: main does, nothing below it.
//
// # Output and exit codes
//
// What was asked for goes to standard output, everything else to standard
// error. The shapes of --json are documented in guide/exchange, that of timings
// in guide/trainer/timings, that of practice result in guide/trainer/result,
// that of practice progress in guide/trainer/progress,
// that of class show in guide/trainer/class. That of class list is "classes",
// the version, and "list": id, label, made, members, practices, and next, the
// day of the next coached session; that of class due "due", the version, and
// "list": class, its id, label, member, n of how many, day, and state: overdue
// or due. That of practice label is one object a line:
//
//	question    open, closed or none
//	reflection  whether it gives back what was said
//	input       whether it brings in something of the speaker's own
//	behaviour   the main one of those that are there: question, reflection,
//	            therapist_input; other where none is
//	moves       what it does, in the words of guide/practice/listener
//	why         for each move, what it was found by
//
// that of practice personas one array of objects:
//
//	id, name, role, brief  what is known beforehand
//	warnings               by its id, what a trainee may decline to meet
//
// and that of score one object for each conversation:
//
//	transcript_id  its id in a CSV file, else empty
//	score          how much of it was listening, 0 to 1; no grade
//	parts          open_questions, reflections, input: the shares it is made of
//
//	0  done
//	1  failed
//	2  the command line was not understood
//	3  not found: no such talk, guide, persona, class, member, backup or recovery key
//	4  another onetoone has the vault
//	5  the vault is locked: no passphrase, or a wrong one
//
// # Where things are
//
//	--vault DIR, else ONETOONE_VAULT   the vault; else onetoone in the XDG data folder
//	the same with -practice at its end the practice vault: no passphrase, nobody one talked with;
//	                               minutes.json in it are the minutes of a round
//	onetoone/signposting.txt           in the XDG configuration folder: the group's own
//	                                   text for hard moments, a line a row, # comments,
//	                                   at most 20 lines and 16 KiB
//	onetoone-rescue-*.sealed           what could not be saved: in onetoone in the XDG
//	                                   state folder, else the home folder, else the
//	                                   temporary one; taken in again at the next start.
//	                                   A tar file: see store/rescue_file.go
//	onetoone/said                      in the state folder: what is said once and was said
//	SSH_CONNECTION, TMUX, STY          whether the vault is on another machine, and whether
//	                                   a multiplexer keeps what the screen showed
//	NO_COLOR, COLORFGBG, TERM          which colours the screens use; --light, --dark
//	                                   and --no-colour win
//
// # When the screens end
//
// For whatever reason they end (a key, a closed terminal, a signal, a panic),
// what is not on disk is written then. When that fails, or takes longer than
// a moment, it goes into a sealed rescue file, which is named. So does what was
// saved before, where the vault's files were taken away or exchanged meanwhile;
// and while the screens are there it does so at once.
//
// The signals of a program that broke (SIGABRT, SIGSEGV and the like), when somebody else sends
// them, are told as a panic is: by a code, with exit code 1.
//
// Locking puts a fresh program in the place of this one: the same, even when an
// upgrade has replaced its file or somebody removed it (own.go). Where the system
// has no name for what runs, and the file is another, it ends instead and says so.
//
// # Locking from outside
//
// On Unix, onetoone lock sends SIGUSR1 to the process that the file "open" of
// the vault names, once the system says that this process holds the vault. The
// screens then do what the key L does; every other command lets the signal
// pass. It waits until the vault is free: 0 is locked, or nothing was open; 1
// says why not, as for a vault without a passphrase. On Windows it is not
// possible.
//
// # Plain text
//
// Plain text gets into a file by writePlain alone. Where its folder looks as if
// it were copied to a cloud, PLAIN has to be typed first, or --plain given; nor
// is a vault begun there without it. One that is there is opened, and a notice
// says so.
//
// # Backups
//
// A backup that is due is made when the screens have closed, unless a signal
// closed them or they were locked; for those who never leave, behind the
// screens after two minutes in which nothing was written. A command that
// removed something makes one before it ends.
//
// Where a passphrase is asked for, a recovery key does as well. With
// --passphrase-fd, what is asked for is read line by line.
//
// # Caveats
//
//   - A folder that is copied to a cloud is known by its name, by what such
//     programs leave in it, and by OneDrive's variables: others go unnoticed.
//   - What is exported leaves the vault: it is plain text from then on.
//   - A name typed as an argument stays in the shell's history. Others on the
//     computer can read it for an instant: on Unix the program replaces itself by
//     one without it. Where no terminal is the input, as in a script, they can
//     while the command runs.
//   - A signal that comes while a locking program replaces itself, for some
//     milliseconds, ends it with the terminal raw (reset mends it; all is saved).
//     A handler does not outlive exec. A blocked signal does, but Go lets it in
//     when it starts, before any code of ours; SIGTERM, when it was ignored, too.
//     A second process to look after the terminal would do so beside the shell,
//     which by then has taken it back.
//   - A command that asks for nothing leaves SIGABRT and the like to Go, which
//     prints what it was at: places in the program, no words; exit code 2.
//   - Once its file is gone, a program that has locked is called exe in lists of
//     processes on Linux.
//   - kill -9 leaves no moment to write in: up to a second of an unsent line
//     may be lost, nothing that the screen called saved.
package main
