package main

import (
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"syscall"
)

// roleShell makes this program a shell with one job: the program named after
// it, in front. It says when the job stops; SIGUSR1 continues the job, and
// SIGUSR2 stops it with SIGTSTP.
const roleShell = "be-shell"

// shellSays is what the shell says when its job has stopped.
const shellSays = "the shell is here"

func beShell(argv []string) int {
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
		if !status.Stopped() {
			return status.ExitStatus()
		}
		fmt.Print(shellSays)
	}
}
