// Package terminal is the terminal itself: raw mode, the other screen, what is drawn and what is typed.
//
// Bubble Tea runs here without its renderer (tea.WithoutRenderer), which then does nothing to the
// terminal; its loop of messages stays. In exchange a key is on the screen in well under a
// millisecond, nothing ticks, and the terminal is asked nothing before the first frame.
//
//	term, err := terminal.Open(os.Stdin, os.Stdout)
//	if err != nil { ... }
//	defer term.Close()
//	program := tea.NewProgram(app, tea.WithInput(term.Input()), tea.WithoutRenderer(),
//		tea.WithoutSignalHandler(), tea.WithoutCatchPanics())
//	term.Watch(ctx, func(w, h int) { program.Send(tea.WindowSizeMsg{Width: w, Height: h}) }, nil)
//
// Out: Paint takes a whole Frame and writes the rows that changed, in one write. The painter (in
// painter.go) decides which; the guard (in guard.go) is the last line of defence: nothing but
// printable text and colours leaves it, whatever a row contains. There, too, signs are spelled in
// ASCII for a terminal that has no others (Draw).
//
// In: Input is what Bubble Tea reads. Keys come out as they came in, never cut in the middle. A
// pasted text never goes through Bubble Tea's parser, which is quadratic and takes hidden commands
// for keys: the program gets a paste message whose runes are a token, and fetches the text with
// Pasted. So does what is typed faster than it is read: Typed. The laws are at the top of sorter.go.
//
// One question: Ask has the terminal say which colour its background is, behind the first frame, and
// then what it is, which each answers: a fence, behind which none is waited for. Until then the answers are told
// from keys, however they are cut (answer.go is what they look like, question.go how they are told),
// and whoever leaves the terminal to somebody else waits a tenth of a second for the fence.
//
// Between two programs on one terminal, or two runs of one, Hold takes the place of Close: the
// terminal stays raw, its other screen empty, and what is typed meanwhile shows nowhere and is read
// by whoever opens it again (Held.Open; in another process, Resume).
//
// Caveats:
//   - It reads the clock itself: how far apart bytes come tells an escape from the beginning of a key.
//     No time leaves the package.
//   - The program must call Typed, then Pasted, for every message with Paste set, even where it has
//     no use for the text: until then the text is kept.
//   - Paint blocks while the terminal takes no bytes (a hung connection), and Close waits for it.
//     Save first, then Close.
//   - A line typed before Open, Enter included, has been through the kernel's line editing: that
//     Enter arrives as a line feed (ctrl+j).
//   - An answer that pauses for 20 ms right behind an escape of its own gives that key: nobody can tell it
//     from the key, which must not wait. One that pauses once more before it is certain gives what
//     came between. A key that stands within an answer, and could be its next digit, is taken for that.
//   - kill -9 leaves the terminal raw, with the last frame on it; "reset" mends it. So does what
//     ends a process in the moment in which it takes another's place on a terminal that is held.
//   - A terminal without a second screen shows an empty one after Close: what was on it before is gone,
//     and so is what we drew.
//   - On Windows nothing stops on Suspend, the size is looked at four times a second, and a console
//     before Windows 10 will not do.
package terminal
