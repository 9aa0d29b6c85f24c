package desk

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"strings"

	"example.org/onetoone/guide/safe"
)

// Wrapped is a text in lines as wide as the terminal; see [Wrap].
func (d *Desk) Wrapped(text string) string { return Wrap(text, d.Columns()) }

// Rows is standard output for text to read: on a terminal its lines are wrapped.
// Flush has to be called at the end.
type Rows struct {
	out   *bufio.Writer
	width int // 0 leaves lines as they are: another program may read them
	line  []byte
}

// Raw is standard output for what another program reads.
func (d *Desk) Raw() *Rows { return &Rows{out: bufio.NewWriter(d.Data)} }

// Rows is where text to read is written.
func (d *Desk) Rows() *Rows {
	r := &Rows{out: bufio.NewWriter(d.Out)}
	if IsTerminal(d.Screen) {
		r.width = d.Columns()
	}
	return r
}

// Print writes text to read.
func (d *Desk) Print(write func(w io.Writer) error) error {
	r := d.Rows()
	if err := write(r); err != nil {
		return err
	}
	return r.Flush()
}

// PrintLine writes a line to read.
func (d *Desk) PrintLine(line string) error {
	return d.Print(func(w io.Writer) error {
		_, err := fmt.Fprintln(w, line)
		return err
	})
}

// Write takes text.
func (r *Rows) Write(text []byte) (int, error) {
	if r.width == 0 {
		return r.out.Write(text)
	}
	n := len(text)
	for {
		line, rest, ends := bytes.Cut(text, []byte("\n"))
		r.line = append(r.line, line...)
		if !ends {
			return n, nil
		}
		if err := r.end("\n"); err != nil {
			return 0, err
		}
		text = rest
	}
}

func (r *Rows) end(with string) error {
	_, err := r.out.WriteString(Wrap(string(r.line), r.width) + with)
	r.line = r.line[:0]
	return err
}

// Flush writes what was taken.
func (r *Rows) Flush() error {
	if err := r.end(""); err != nil {
		return err
	}
	return r.out.Flush()
}

// Wrap breaks the lines of a text that are wider than so many columns. What is
// indented stays so, and what stands in columns goes on under its last one, where
// that leaves half of the width. A
// word that is wider, as a path is, and a line that is a command are left whole:
// somebody copies them.
func Wrap(text string, width int) string {
	var out []string
	for line := range strings.SplitSeq(text, "\n") {
		out = append(out, wrapLine(line, width)...)
	}
	return strings.Join(out, "\n")
}

func wrapLine(line string, width int) (out []string) {
	if text, indented := strings.CutPrefix(line, "  "); indented && strings.HasPrefix(text, "onetoone ") && !strings.Contains(text, "  ") {
		return []string{line}
	}
	if safe.Width(line) <= width {
		return []string{line}
	}
	head, last := columns(line)
	under := safe.Width(head)
	if indent := indentOf(head); under > width/2 && indent < len(head) {
		out, under = fold(strings.TrimRight(head, " "), indent, width), indent+4
		line = strings.Repeat(" ", under) + last
	}
	return append(out, fold(line, under, width)...)
}

// fold breaks a line, which goes on under a column.
func fold(line string, under, width int) (out []string) {
	for safe.Width(line) > width {
		at := breakAt(line, width)
		if at < 0 {
			break
		}
		out = append(out, strings.TrimRight(line[:at], " "))
		line = strings.Repeat(" ", under) + strings.TrimLeft(line[at:], " ")
	}
	return append(out, line)
}

// breakAt is the last space up to a width, else the first behind it: none
// before a word stands in the line. It is -1 where there is none.
func breakAt(line string, width int) int {
	head, _ := safe.Fit(line, width)
	indent := indentOf(line)
	if at := strings.LastIndexByte(head, ' '); at > indent {
		return at
	}
	if len(head) < len(line) && line[len(head)] == ' ' && len(head) > indent {
		return len(head)
	}
	if at := strings.IndexByte(line[max(len(head), indent):], ' '); at >= 0 {
		return max(len(head), indent) + at
	}
	return -1
}

// columns parts a line before its last column, which stands behind two spaces or
// more; a line without columns is parted behind its indent.
func columns(line string) (head, last string) {
	at := indentOf(line)
	if gap := strings.LastIndex(strings.TrimRight(line[at:], " "), "  "); gap >= 0 {
		at += gap + 2
	}
	return line[:at], line[at:]
}

func indentOf(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }
