//go:build unix

package terminal_test

import (
	"context"
	"errors"
	"fmt"
	"hash/crc32"
	"os"
	"os/exec"
	"os/signal"
	"strings"
	"syscall"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide/safe"
	_ "example.org/onetoone/tui/early"
	"example.org/onetoone/tui/terminal"
)

// The tests of the whole run this test binary again, on a terminal of its own, as one of these.
const (
	roleVariable = "TERMINAL_TEST_ROLE"
	roleProgram  = "program" // a tiny Bubble Tea program
	roleShell    = "shell"   // what starts the program in the foreground and continues it when it stops
)

// How the children end.
const (
	exitPanic   = 3
	exitHangUp  = 7
	exitUnusual = 9
)

func TestMain(m *testing.M) {
	switch os.Getenv(roleVariable) {
	case roleProgram:
		os.Exit(program())
	case roleShell:
		os.Exit(shell())
	}
	os.Exit(m.Run())
}

// program shows what it is sent: ctrl+c quits, ctrl+p panics, ctrl+z suspends.
func program() (code int) {
	signal.Ignore(syscall.SIGHUP)
	term, err := terminal.Open(os.Stdin, os.Stdout)
	if err != nil {
		fmt.Println(err)
		return exitUnusual
	}
	defer func() {
		if recover() != nil {
			code = exitPanic
		}
		term.Close()
	}()
	w, h, err := term.Size()
	if err != nil {
		return exitUnusual
	}
	m := &model{term: term, w: w, h: h}
	p := tea.NewProgram(m, tea.WithInput(term.Input()), tea.WithoutRenderer(),
		tea.WithoutSignalHandler(), tea.WithoutCatchPanics())
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	term.Watch(ctx,
		func(w, h int) { p.Send(tea.WindowSizeMsg{Width: w, Height: h}) },
		func() { p.Send(tea.KeyMsg{Type: tea.KeyCtrlZ}) })
	go func() {
		<-term.Input().Done()
		p.Send(hungUp{})
	}()
	_, err = p.Run()
	switch {
	case errors.Is(err, tea.ErrProgramKilled): // it heard of the end from Read, before hungUp came
		<-term.Input().Done()
		return exitHangUp
	case err != nil:
		return exitUnusual
	}
	return m.code
}

type hungUp struct{}

type model struct {
	term      *terminal.Terminal
	w, h      int
	keys      string
	pasted    int
	sum       uint32
	code      int
	suspended int
}

func (m *model) Init() tea.Cmd { return nil }

func (m *model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.w, m.h = msg.Width, msg.Height
	case hungUp:
		m.code = exitHangUp
		return m, tea.Quit
	case tea.KeyMsg:
		return m, m.key(msg)
	}
	return m, nil
}

func (m *model) key(msg tea.KeyMsg) tea.Cmd {
	switch {
	case msg.Paste:
		if pieces, ok := m.term.Input().Typed(string(msg.Runes)); ok {
			m.keys += strings.Join(pieces, "")
			return nil
		}
		text, _ := m.term.Input().Pasted(string(msg.Runes))
		m.pasted += len(text)
		m.sum = crc32.Update(m.sum, crc32.IEEETable, []byte(text))
	case msg.Type == tea.KeyCtrlC:
		return tea.Quit
	case msg.Type == tea.KeyCtrlP:
		panic("a panic in Update")
	case msg.Type == tea.KeyCtrlZ:
		m.suspended++
		if err := m.term.Suspend(); err != nil {
			m.code = exitUnusual
			return tea.Quit
		}
	case msg.Type == tea.KeyRunes:
		m.keys += string(msg.Runes)
	default:
		m.keys += "<" + msg.String() + ">"
	}
	return nil
}

func (m *model) View() string {
	m.term.Paint(terminal.Frame{
		Rows: []string{
			"\x1b[1mready\x1b[m",
			"keys=" + safe.Text(m.keys) + ";",
			fmt.Sprintf("pasted=%d %08x;", m.pasted, m.sum),
			fmt.Sprintf("size=%dx%d;", m.w, m.h),
			fmt.Sprintf("suspended=%d;", m.suspended),
		},
		CursorY: 5, CursorOn: true, // where nothing is typed, so that words are written whole
	})
	return ""
}

// shell runs the program as an interactive shell would, says when it has stopped, and continues it.
// It asks it to stop when it gets SIGUSR1.
func shell() int {
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), roleVariable+"="+roleProgram)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Foreground: true}
	if err := cmd.Start(); err != nil {
		fmt.Println(err)
		return exitUnusual
	}
	asked := make(chan os.Signal, 1)
	signal.Notify(asked, syscall.SIGUSR1)
	go func() {
		for range asked {
			syscall.Kill(-cmd.Process.Pid, syscall.SIGTSTP)
		}
	}()
	for {
		var status syscall.WaitStatus
		if _, err := syscall.Wait4(cmd.Process.Pid, &status, syscall.WUNTRACED, nil); err != nil {
			return exitUnusual
		}
		if !status.Stopped() {
			return status.ExitStatus()
		}
		fmt.Print("the shell is here;")
		syscall.Kill(-cmd.Process.Pid, syscall.SIGCONT)
	}
}
