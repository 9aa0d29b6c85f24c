// Package ptybench runs a terminal program on a pseudo-terminal, the way a
// terminal emulator would, and measures what a person at the keyboard feels:
//
//   - the time from fork to the first painted cell, and to a screen that
//     matches a "ready" pattern (the first frame);
//   - key to paint: a key is written to the terminal and the clock stops when
//     the read that paints its echo returns;
//   - the time from the quit keys to the process being reaped;
//   - peak resident memory (VmHWM), processor time, wake-ups, bytes written to
//     the terminal, and the size of the executable.
//
// The screen is kept by a small emulator ([Screen]), so patterns and echoes are
// looked for on what is shown, not in the byte stream: a program that repaints
// a whole line and one that writes a single byte are judged alike. The emulator
// answers terminal queries as a real terminal does: at once, late, or never.
//
// [Run] measures one program once, [RunSuite] several in turns, [Check] holds
// the outcome against goals. README.md has the key scripts and the metrics.
//
// # Method
//
//   - The clock starts just before fork; every later time is read right after
//     read(2) on the terminal returned, before the bytes are parsed.
//   - An echo of rune c is painted when some cell that did not hold c when the
//     key was written holds c now.
//   - Keys come after a random pause (seeded), so that they do not lock to a
//     program's frame ticker, and only when the one before has been painted.
//     One that is not painted in time is a miss and counts with the time-out.
//   - Programs are compared in one run, in turns, so that noise on the machine
//     hits all of them alike.
//
// # Caveats
//
//   - Linux only: memory, processor time and wake-ups are read from /proc.
//   - Read ratios, not milliseconds, on a shared machine. A p99 over a few
//     hundred keys varies threefold from run to run; the median of the rounds'
//     p99 (key_p99_med) is steadier.
//   - The emulator knows what curses, Bubble Tea, vim, nano and micro send, and
//     drops colours and combining marks. It is no reference for anything else.
//   - Blanks are typed but not measured: their echo cannot be told.
package ptybench
