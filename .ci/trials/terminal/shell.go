package main

import (
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"syscall"

	"golang.org/x/sys/unix"
)

// roleShell makes this program a shell with one job: the program named after
// it, in front. It says when the job stops; SIGUSR1 continues the job, and
// SIGUSR2 stops it with SIGTSTP.
const roleShell = "be-shell"

// roleReader is a shell that reads, when its job has stopped or ended, what was
// typed at it, and says it.
const roleReader = "be-reader"

// shellReads is what that one says before what it has read.
const shellReads = "the shell has read "

// shellSays is what the shell says when its job has stopped.
const shellSays = "the shell is here"

func beShell(argv []string) int { return withJob(argv, func() {}) }

func beReader(argv []string) int {
	signal.Ignore(syscall.SIGTTOU)
	return withJob(argv, func() { fmt.Printf("%s%q", shellReads, typedHere()) })
}

// typedHere takes the terminal in front, and reads for a moment what comes.
func typedHere() []byte {
	_ = unix.IoctlSetPointerInt(0, unix.TIOCSPGRP, syscall.Getpgrp())
	modes, err := unix.IoctlGetTermios(0, unix.TCGETS)
	if err != nil {
		return []byte(err.Error())
	}
	modes.Lflag &^= unix.ICANON | unix.ECHO
	modes.Cc[unix.VMIN], modes.Cc[unix.VTIME] = 0, 2 // a fifth of a second
	_ = unix.IoctlSetTermios(0, unix.TCSETS, modes)
	b := make([]byte, 256)
	n, _ := os.Stdin.Read(b) // nothing is an end of the input here
	return b[:n]
}

// withJob is a shell with one job; stopped is called when that stops or ends.
func withJob(argv []string, stopped func()) int {
	orders := make(chan os.Signal, 1)
	signal.Notify(orders, syscall.SIGUSR1, syscall.SIGUSR2)
	cmd := exec.Command(argv[0], argv[1:]...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Foreground: true, Pdeathsig: syscall.SIGKILL}
	if err := cmd.Start(); err != nil {
		fmt.Println(err)
		return 1
	}
	go func() {
		for s := range orders {
			if s == syscall.SIGUSR1 {
				_ = syscall.Kill(-cmd.Process.Pid, syscall.SIGCONT)
			} else {
				_ = syscall.Kill(-cmd.Process.Pid, syscall.SIGTSTP)
			}
		}
	}()
	for {
		var status syscall.WaitStatus
		if _, err := syscall.Wait4(cmd.Process.Pid, &status, syscall.WUNTRACED, nil); err != nil {
			fmt.Println(err)
			return 1
		}
		stopped()
		if !status.Stopped() {
			return status.ExitStatus()
		}
		fmt.Print(shellSays)
	}
}
