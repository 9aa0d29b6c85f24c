package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"example.org/onetoone/cmd/onetoone/invented"
)

// tinyDisk mounts a disk of its own, or skips the test.
func tinyDisk(t *testing.T, size string) string {
	t.Helper()
	dir := t.TempDir()
	if os.Geteuid() != 0 {
		t.Skip("only root may make a tiny disk")
	}
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size="+size); err != nil {
		t.Skipf("making a tiny disk: %v", err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(dir, syscall.MNT_DETACH) })
	return dir
}

func TestFault_ADiskThatIsReadOnlyIsReadAndNoTalkStarts(t *testing.T) {
	home, disk := t.TempDir(), tinyDisk(t, "8m")
	dir := filepath.Join(disk, "vault")
	must(t, fillVault(dir))
	if err := syscall.Mount("", disk, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Skipf("making a disk read-only: %v", err)
	}
	const says = "This disk is read-only. You can read; new notes cannot be kept."
	out, errs, code := command(t, home, "list", "--vault", dir)
	if code != exitDone || strings.Count(out, "\n") != 4 {
		t.Errorf("exit code %d, and\n%s", code, out)
	}
	lines(t, errs, says)
	if _, errs, code := command(t, home, "export", invented.MariaID, "--vault", dir, "-o", filepath.Join(home, "talk.md")); code != exitDone {
		t.Errorf("exporting elsewhere: %d, %s", code, errs)
	}
	if _, errs, code := command(t, home, "delete", invented.MariaID, "--yes", "--vault", dir); code != exitFailed || !strings.Contains(errs, "read-only") {
		t.Errorf("deleting: %d, %s", code, errs)
	}
	c := start(t, home, "--vault", dir)
	c.sees(says)
	c.press("n").sees(says)
	c.press("q").ends(patience)
	c = start(t, home, "talk", "Maria", "--vault", dir)
	c.sees(says)
}

func TestFault_AFullDiskHoldsTheNotesAndSavesACopyElsewhere(t *testing.T) {
	home, disk := t.TempDir(), tinyDisk(t, "2m")
	c := start(t, home, "--vault", filepath.Join(disk, "vault"))
	c.sees(noTalks)
	c.press("n\r\r").sees(firstPrompt())
	c.press("m").sees(saved)
	filler := filepath.Join(disk, "filler")
	fill(t, filler)
	for range 8 { // until the file has to grow
		c.press("\r" + strings.Repeat("and more words ", 60) + "\r")
	}
	c.sees("Disk full: free some space.")
	c.press("m").sees("in memory only")
	c.press("S").sees("A sealed copy is in")
	if files, _ := filepath.Glob(filepath.Join(homeAt(home)["XDG_STATE_HOME"], "onetoone", "onetoone-rescue-*.sealed")); len(files) != 1 {
		t.Errorf("there are %q", files)
	}
	must(t, os.Remove(filler))
	c.press("m").sees(saved) // the key takes the word about the copy away
}

// fill writes to a file until nothing more goes in.
func fill(t *testing.T, path string) {
	t.Helper()
	f, err := os.Create(path)
	must(t, err)
	defer f.Close()
	for b := make([]byte, 4096); ; {
		if _, err := f.Write(b); err != nil {
			return
		}
	}
}

func TestProgram_LeavesNoCoreDump(t *testing.T) {
	c := start(t, t.TempDir())
	c.sees(noTalks)
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/limits", c.cmd.Process.Pid))
	must(t, err)
	for line := range strings.SplitSeq(string(b), "\n") {
		if strings.HasPrefix(line, "Max core file size") {
			if f := strings.Fields(line); f[4] != "0" || f[5] != "0" {
				t.Errorf("the limit is %q", line)
			}
			return
		}
	}
	t.Error("there is no such limit")
}
