package tui

import (
	"fmt"
	"hash/fnv"
	"runtime"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide/words"
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
	where, panicking := "unknown", false
	pc := make([]uintptr, 32)
	frames := runtime.CallersFrames(pc[:runtime.Callers(2, pc)])
	for more := true; more; {
		var f runtime.Frame
		f, more = frames.Next()
		if panicking && strings.Contains(f.Function, "onetoone/") && !strings.HasSuffix(f.Function, "tui.Broke") {
			where = fmt.Sprintf("%s:%d", f.Function, f.Line)
			break
		}
		panicking = panicking || f.Function == "runtime.gopanic"
	}
	return BrokeBy(where)
}

// BrokeBy is ErrPanic with a code for what, or where in the program, it was:
// nothing that anybody wrote.
func BrokeBy(where string) error {
	h := fnv.New32a()
	_, _ = h.Write([]byte(where))
	return words.Fail("error.broke.at", ErrPanic, "Code", fmt.Sprintf("%04x", h.Sum32()&0xffff), "Where", where)
}
