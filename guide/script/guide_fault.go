package script

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// lineFault is what was expected in a line of a guide's file.
type lineFault struct {
	line int
	text string
}

func (r *guideReader) fault(line int, format string, args ...any) {
	r.faults = append(r.faults, lineFault{line, fmt.Sprintf(format, args...)})
}

// breaks reports a fault that leaves a place without anything to check.
func (r *guideReader) breaks(place string, line int, format string, args ...any) {
	r.broken[place] = true
	r.fault(line, format, args...)
}

func (r *guideReader) unexpected(place string, n ast.Node, want string) {
	r.breaks(place, r.line(n), "expected %s, found %s", want, describe(n))
}

func (r *guideReader) err() error {
	slices.SortStableFunc(r.faults, func(a, b lineFault) int { return a.line - b.line })
	var errs []error
	for i, f := range slices.Compact(r.faults) {
		if i > maxReported {
			break
		}
		if i == maxReported {
			f.text = "expected a guide, found more wrong from here on"
		}
		errs = append(errs, fmt.Errorf("%s:%d: %s", r.name, f.line, f.text))
	}
	return errors.Join(errs...)
}

// find gives the line of a place, or of the nearest place around it that has
// one; false if any of them is broken.
func (r *guideReader) find(place string) (line int, ok bool) {
	for cut := len(place); cut >= 0; cut = strings.LastIndex(place, ", ") {
		place = place[:cut]
		if r.broken[place] {
			return 0, false
		}
		if line == 0 {
			line = r.lines[place]
		}
	}
	return max(line, 1), true
}

// readBytes looks at the file before its Markdown is read.
func (r *guideReader) readBytes() {
	if len(r.src) > MaxGuideBytes {
		r.fault(1, "expected at most %d KiB, found %d", MaxGuideBytes>>10, len(r.src)>>10+1)
		return
	}
	end, empty := 0, 0
	for i, line := range bytes.Split(r.src, []byte("\n")) {
		end += len(line) + 1
		r.ends = append(r.ends, end)
		line = bytes.TrimRight(line, " \t")
		if empty++; len(line) > 0 {
			empty = 0
		}
		if empty == maxEmptyLines {
			r.fault(i+1, "expected words, found %d empty lines", empty)
		}
		r.readLine(i+1, line)
	}
}

// readLine looks at one line, without white space at its end.
func (r *guideReader) readLine(number int, line []byte) {
	fault := textFault(strings.ReplaceAll(string(line), "\t", " "))
	switch {
	case len(line) > maxLineBytes:
		r.fault(number, "expected at most %d bytes in a line, found %d", maxLineBytes, len(line))
	case depth(line) > maxDepth:
		r.fault(number, "expected words sooner in this line")
	case fault != "":
		r.fault(number, "expected plain text, but this line %s", fault)
	}
}

// depth is a bound on how far lists and quotations go in at the start of a
// line: one for each marker and each column of white space. It is bounded
// because the time the Markdown parser takes for empty lines grows with it:
// unbounded, a file of the size we allow can take minutes.
func depth(line []byte) int {
	for n := 0; ; n++ {
		number := bytes.TrimLeft(line, "0123456789")
		switch {
		case len(line) > 0 && line[0] == '\t':
			line, n = line[1:], n+3
		case len(line) > 0 && bytes.IndexByte([]byte(" -+*>"), line[0]) >= 0:
			line = line[1:]
		case len(number) < len(line) && len(number) > 0 && (number[0] == '.' || number[0] == ')'):
			line = number[1:]
		default:
			return n
		}
	}
}
