// Package early keeps Bubble Tea from asking the terminal anything while the program starts.
//
// Import it for its effect, once, in every program and test that links Bubble Tea:
//
//	import _ "example.org/onetoone/tui/early"
//
// Bubble Tea v1 calls lipgloss.HasDarkBackground in an init function of its own. Unless the answer
// is known by then, the terminal is asked for its colours and for the cursor's place: up to five
// seconds on a terminal that never answers, and whatever was typed before the answer is lost. This
// package gives the answer first. It says "dark"; the program's palette does not depend on it. The
// program asks by itself, once its first frame stands: tui/terminal.
//
// Go initializes the packages that are ready in the order of their import paths. This package needs
// nothing but Lip Gloss, which Bubble Tea needs too, so both become ready together and the path
// decides: it must sort before "github.com/charmbracelet/bubbletea". A test says so.
//
// Nothing else has to be set: Lip Gloss's other question, how many colours the terminal has, is
// answered from the environment alone (TERM, COLORTERM, NO_COLOR).
//
// Caveats:
//   - Renaming the module to a path that sorts after "github.com/charmbracelet/bubbletea"
//     (gitlab.com/..., github.com/d...) undoes the cure without a compile error.
//   - Importing anything but Lip Gloss here may make this package ready too late.
//   - A test of a package that imports Bubble Tea must import this package too, and from outside
//     (package x_test), or the package under test itself drags Bubble Tea in first.
//   - With CI set, or TERM starting with tmux or screen, the question is never asked: there the
//     defect cannot be seen, cured or not.
package early
