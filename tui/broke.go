package tui

import (
	"fmt"
	"hash/fnv"
	"runtime"
	"strings"

	tea "github.com/charmbracelet/bubbletea"
)

// brokeMsg says that a command panicked.
type brokeMsg struct{ err error }

// guard wraps a command, and the commands it returns, so that a panic on its
// goroutine ends the program in order instead of leaving the terminal raw.
func guard(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer func() {
			if broke := recover(); broke != nil {
				msg = brokeMsg{panicked(broke)}
			}
		}()
		msg = cmd()
		if batch, ok := msg.(tea.BatchMsg); ok {
			for i := range batch {
				batch[i] = guard(batch[i])
			}
		}
		return msg
	}
}

// Broke is the error of a panic that the caller recovers from: ErrPanic, with a
// code and the place in the program.
func Broke() error { return panicked(nil) }

// panicked is what is told of a panic: a code, and the place in the program.
// The value is left out, since it may hold what somebody wrote.
func panicked(any) error {
	where := "unknown"
	pc := make([]uintptr, 32)
	frames := runtime.CallersFrames(pc[:runtime.Callers(2, pc)])
	for {
		f, more := frames.Next()
		ours := strings.Contains(f.Function, "onetoone/") && !strings.HasSuffix(f.Function, "panicked") && !strings.HasSuffix(f.Function, "tui.Broke") &&
			!strings.Contains(f.Function, "tui.guard") && !strings.Contains(f.Function, "tui.Run")
		if ours {
			where = fmt.Sprintf("%s:%d", f.Function, f.Line)
			break
		}
		if !more {
			break
		}
	}
	h := fnv.New32a()
	_, _ = h.Write([]byte(where))
	return fmt.Errorf("%w (code %04x, %s)", ErrPanic, h.Sum32()&0xffff, where)
}
