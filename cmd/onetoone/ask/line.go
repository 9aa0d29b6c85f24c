package ask

import (
	"cmp"
	"errors"
	"io"
	"os"
	"strings"

	"example.org/onetoone/guide/words"
)

// errEndedAsking is returned when the program was told to end while it waited
// for a line.
const errEndedAsking = words.Error("fail.line.ended")

// Line reads a line, or returns errEndedAsking when the program is told to
// end: whoever asked then puts the terminal right in any case. What follows the
// line is left for others to read.
func Line(in io.Reader, told <-chan os.Signal) (string, error) {
	type answer struct {
		line string
		err  error
	}
	typed := make(chan answer, 1)
	go func() {
		line, err := readLine(in)
		typed <- answer{line, err}
	}()
	select {
	case a := <-typed:
		if errors.Is(a.err, io.EOF) {
			a.err = errEndedAsking
		}
		return a.line, a.err
	case s := <-told:
		return "", cmp.Or(endedBy(s), error(errEndedAsking))
	}
}

// readLine reads up to the end of a line, or of the input, and gives what is
// before it. An end of input without anything is an error.
func readLine(in io.Reader) (string, error) {
	var line []byte
	one := make([]byte, 1)
	for len(line) < MaxLine {
		n, err := in.Read(one)
		switch {
		case n > 0 && one[0] == '\n':
			return strings.TrimSuffix(string(line), "\r"), nil
		case n > 0:
			line = append(line, one[0])
		case err == io.EOF && len(line) > 0:
			return string(line), nil
		case err != nil:
			return "", err
		}
	}
	return string(line), nil
}

// MaxLine is how much is read of a passphrase, in bytes.
const MaxLine = 4096
