package practice

import (
	"bufio"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/words"
)

// Label says what each line of standard input does.
func Label(d *desk.Desk) *cobra.Command {
	var context bool
	cmd := &cobra.Command{
		Use:  "label",
		Args: desk.NoArgument,
		RunE: desk.Does(func([]string) error { return labelLines(d, context) }),
	}
	cmd.Flags().BoolVar(&context, "context", false, "")
	return cmd
}

// labelled is what label writes of a line. The shape is documented in doc.go.
type labelled struct {
	Question   listener.Question  `json:"question"`
	Reflection bool               `json:"reflection"`
	Input      bool               `json:"input"`
	Behaviour  listener.Behaviour `json:"behaviour"`
	Moves      []listener.Move    `json:"moves"`
	Why        []string           `json:"why"`
}

// longestLine is the most bytes of one line that is read.
const longestLine = 1 << 20

func labelLines(d *desk.Desk, context bool) error {
	l, err := listener.New()
	if err != nil {
		return err
	}
	in := bufio.NewScanner(d.In)
	in.Buffer(nil, longestLine)
	out := bufio.NewWriter(d.Data)
	var before []string
	n := 0
	for in.Scan() {
		n++
		heard := l.Listen(in.Text(), before...)
		if err := safe.WriteJSON(out, asLabelled(d.W, heard), ""); err != nil {
			return err
		}
		if context {
			before = append(before, in.Text())
			before = before[max(0, len(before)-3):]
		}
	}
	if err := in.Err(); err != nil {
		return words.Fail("fail.reading.line", err, "N", n+1)
	}
	return out.Flush()
}

func asLabelled(w *words.Words, l listener.Line) labelled {
	out := labelled{Question: l.Question, Reflection: l.Reflection, Input: l.Input, Behaviour: l.Behaviour}
	for _, m := range l.Moves {
		out.Moves = append(out.Moves, m.Move)
		out.Why = append(out.Why, w.Text(m.Why))
	}
	return out
}
