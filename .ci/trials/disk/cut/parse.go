package cut

import (
	"bufio"
	"encoding/hex"
	"fmt"
	"io"
	"path/filepath"
	"strconv"
	"strings"
)

// Calls are the system calls to be recorded, as strace's -e trace takes them:
// all that change files, those that must not be made among them.
const Calls = "openat,open,creat,write,pwrite64,writev,pwritev,pwritev2,ftruncate,truncate,fallocate," +
	"fsync,fdatasync,sync_file_range,syncfs,sync,msync,rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,rmdir," +
	"link,linkat,symlink,symlinkat,copy_file_range,sendfile,splice,mmap"

// Call is one system call that succeeded.
type Call struct {
	Name  string
	Paths []string // those of its descriptors and arguments, whole
	Data  []byte   // of a write
	At    int64    // the offset of a write, -1 for the file's own; the new length
	Flags string
	Out   bool // it wrote to the standard output: Data is what the program says
}

// Parse reads what strace -f -qq -y -xx wrote, and gives the calls below root, the
// syncs of the folder that root is in, and what was written to the standard output, in order.
func Parse(r io.Reader, root string, each func(Call) error) error {
	lines := bufio.NewReaderSize(r, 1<<20)
	waiting := map[string]string{} // calls that had not returned, by thread
	for {
		line, err := lines.ReadString('\n')
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		thread, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		rest = strings.TrimLeft(rest, " ")
		if before, ok := strings.CutSuffix(rest, " <unfinished ...>"); ok {
			waiting[thread] = before
			continue
		}
		if strings.HasPrefix(rest, "<... ") {
			_, after, _ := strings.Cut(rest, " resumed>")
			rest = waiting[thread] + after
			delete(waiting, thread)
		}
		c, ok, err := parseCall(rest, root)
		if err != nil {
			return fmt.Errorf("%w: %.200s", err, rest)
		}
		if ok {
			if err := each(c); err != nil {
				return fmt.Errorf("%w: %.200s", err, rest)
			}
		}
	}
}

// parseCall reads one call. It is not ok when it failed, or has nothing to do
// with root.
func parseCall(text, root string) (c Call, ok bool, err error) {
	name, rest, found := strings.Cut(text, "(")
	end := strings.LastIndex(rest, " = ")
	if !found || end < 0 {
		return c, false, nil // a signal, or the end of a process
	}
	inner, whole := strings.CutSuffix(strings.TrimRight(rest[:end], " "), ")")
	if !whole {
		return c, false, fmt.Errorf("reading a recorded call: no line ends it")
	}
	args, result := splitArgs(inner), rest[end+3:]
	if strings.HasPrefix(result, "-1 ") || strings.HasPrefix(result, "?") || len(args) == 0 {
		return c, false, nil
	}
	c = Call{Name: name, At: -1}
	switch name {
	case "write":
		c.Out = strings.HasPrefix(args[0], "1<")
		c.Paths = []string{fdPath(args[0])}
		c.Data, err = text1(args[1])
	case "pwrite64":
		c.Paths = []string{fdPath(args[0])}
		if c.Data, err = text1(args[1]); err == nil {
			c.At, err = strconv.ParseInt(args[3], 10, 64)
		}
	case "ftruncate":
		c.Paths = []string{fdPath(args[0])}
		c.At, err = strconv.ParseInt(args[1], 10, 64)
	case "fsync", "fdatasync":
		c.Paths = []string{fdPath(args[0])}
	case "openat":
		c.Paths, c.Flags = []string{at(args[0], args[1])}, args[2]
	case "mkdirat":
		c.Paths = []string{at(args[0], args[1])}
	case "unlinkat":
		c.Paths = []string{at(args[0], args[1])}
	case "renameat", "renameat2":
		c.Paths = []string{at(args[0], args[1]), at(args[2], args[3])}
	case "mmap":
		c.Paths = []string{fdPath(args[4])}
		if !strings.Contains(args[3], "MAP_SHARED") || !strings.Contains(args[2], "PROT_WRITE") {
			return c, false, nil
		}
	default:
		for _, a := range args {
			c.Paths = append(c.Paths, fdPath(a), at("", a))
		}
	}
	if short, n := shortWrite(c, result); short {
		c.Data = c.Data[:n]
	}
	ours := c.Out
	for _, p := range c.Paths {
		ours = ours || p == root || strings.HasPrefix(p, root+"/") || p == filepath.Dir(root) && name == "fsync"
	}
	return c, ours && err == nil, err
}

func shortWrite(c Call, result string) (bool, int) {
	n, err := strconv.Atoi(strings.Fields(result + " x")[0])
	return err == nil && c.Data != nil && n < len(c.Data), n
}

// splitArgs cuts at the commas between arguments: all texts are in
// hexadecimal, so that none has a comma in it.
func splitArgs(s string) []string { return strings.Split(s, ", ") }

// fdPath is the path that strace gives beside a descriptor, or nothing.
func fdPath(arg string) string {
	_, rest, found := strings.Cut(arg, "<")
	if !found || !strings.HasSuffix(rest, ">") {
		return ""
	}
	p, err := unhex(strings.TrimSuffix(rest, ">"))
	if err != nil || !strings.HasPrefix(p, "/") {
		return ""
	}
	return p
}

// at is a path argument, relative to a descriptor.
func at(dir, arg string) string {
	p, err := text1(arg)
	if err != nil || len(p) == 0 {
		return ""
	}
	if strings.HasPrefix(string(p), "/") {
		return filepath.Clean(string(p))
	}
	return filepath.Join(fdPath(dir), string(p))
}

// text1 reads a text in quotes and hexadecimal.
func text1(arg string) ([]byte, error) {
	inner, quoted := strings.CutPrefix(arg, `"`)
	inner, closed := strings.CutSuffix(inner, `"`)
	if !quoted || !closed {
		return nil, fmt.Errorf("reading a recorded text: it was cut, or is none")
	}
	p, err := unhex(inner)
	return []byte(p), err
}

func unhex(s string) (string, error) {
	if !strings.HasPrefix(s, `\x`) {
		return s, nil
	}
	b, err := hex.DecodeString(strings.ReplaceAll(s, `\x`, ""))
	return string(b), err
}
