package practice

import (
	"bufio"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/files"
	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/recorded"
	"example.org/onetoone/guide/practice/recording"
	"example.org/onetoone/guide/practice/scorecard"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/words"
)

// score is what the flags of the command say.
type score struct {
	organizer                string
	asJSON, asMarkdown, page bool
	keep                     bool
	day                      string
	names                    []string
	named                    bool // names were given, if only none
}

// Score scores a recording, and keeps it where that is wanted.
func Score(d *desk.Desk) *cobra.Command {
	var s score
	cmd := &cobra.Command{
		Use:  "score FILE",
		Args: desk.One("fail.wants.file", "onetoone score practice.vtt"),
	}
	cmd.RunE = desk.Does(func(args []string) error {
		s.named = cmd.Flags().Changed("names")
		if !s.keep && (s.day != "" || s.named) {
			return desk.Usage(words.Error("fail.score.keep"))
		}
		return scoreFile(d, args[0], s)
	})
	f := cmd.Flags()
	f.StringVar(&s.organizer, "organizer", "", "")
	f.BoolVar(&s.asJSON, "json", false, "")
	f.BoolVar(&s.asMarkdown, "markdown", false, "")
	f.BoolVar(&s.page, "html", false, "")
	f.BoolVar(&s.keep, "keep", false, "")
	f.StringVar(&s.day, "day", "", "")
	f.StringSliceVar(&s.names, "names", nil, "")
	desk.CompleteFlag(cmd, "organizer", speakersIn(d))
	cmd.MarkFlagsMutuallyExclusive("json", "markdown", "html")
	cmd.MarkFlagsMutuallyExclusive("json", "keep")
	return cmd
}

func scoreFile(d *desk.Desk, file string, s score) error {
	talks, err := files.Recording(d.In, file)
	if err != nil {
		return err
	}
	if s.organizer == "" {
		if s.organizer, err = whoAsks(d, talks, file == "-"); err != nil {
			return err
		}
	}
	l, err := listener.New()
	if err != nil {
		return err
	}
	for _, t := range talks {
		if !slices.ContainsFunc(t.Speakers(), func(name string) bool { return strings.EqualFold(name, s.organizer) }) {
			return desk.Usage(words.Fail("fail.score.nothing", nil, "Name", s.organizer, "Where", called(t), "Names", safe.Text(strings.Join(t.Speakers(), ", "))))
		}
	}
	if s.keep {
		return keepRecorded(d, l, talks, s)
	}
	out := s.out(d)
	for _, t := range talks {
		if err := s.write(d, out, t, recorded.Turns(l, t, s.organizer, recorded.Others(t)...)); err != nil {
			return err
		}
	}
	return out.Flush()
}

// out is where a scorecard is written: one to read, or a document.
func (s score) out(d *desk.Desk) *desk.Rows {
	if s.asJSON || s.asMarkdown || s.page {
		return d.Raw()
	}
	return d.Rows()
}

func called(t recording.Talk) words.Text {
	if t.ID == "" {
		return words.Of("out.score.this")
	}
	return words.Of("out.score.conversation", "ID", safe.Text(t.ID))
}

// whoAsks asks which of the speakers is the organizer.
func whoAsks(d *desk.Desk, talks []recording.Talk, inIsFile bool) (string, error) {
	names := talks[0].Speakers()
	if inIsFile || !desk.IsTerminal(d.In) {
		return "", desk.Usage(words.Fail("fail.score.who", nil, "Names", safe.Text(strings.Join(names, ", "))))
	}
	d.Tell("out.score.who")
	for i, n := range names {
		d.Say("  %d  %s", i+1, safe.Text(n))
	}
	d.Tell("out.score.type")
	line, _ := bufio.NewReader(d.In).ReadString('\n') // an end of input is an answer too
	n, err := strconv.Atoi(strings.TrimSpace(line))
	if err != nil || n < 1 || n > len(names) {
		return "", desk.Usage(words.Error("fail.score.number"))
	}
	return names[n-1], nil
}

// listened is what is written as JSON of a conversation. It measures listening
// alone, and is no grade.
type listened struct {
	Transcript string          `json:"transcript_id"`
	Score      float64         `json:"score"`
	Parts      listener.Shares `json:"parts"`
}

func (s score) write(d *desk.Desk, out *desk.Rows, t recording.Talk, turns []scorecard.Turn) error {
	if s.asJSON {
		var heard listener.Talk
		for _, turn := range turns {
			if turn.Organizer {
				heard.Add(turn.Heard)
			}
		}
		return safe.WriteJSON(out, listened{t.ID, heard.Score(), heard.Parts()}, "")
	}
	told := recorded.Tell(script.Builtin()[0], turns)
	for i := range turns {
		turns[i].Words, turns[i].Shown = safe.Text(turns[i].Words), safe.Text(turns[i].Shown)
		turns[i].Stage = safe.Text(turns[i].Stage)
	}
	return s.card(d, out, t, recorded.Report{Card: scorecard.Of(turns), Told: told})
}

// card writes a scorecard as it was asked for.
func (s score) card(d *desk.Desk, out *desk.Rows, t recording.Talk, r recorded.Report) error {
	switch {
	case s.asMarkdown:
		return r.Document(d.W).Markdown(out)
	case s.page:
		return r.Document(d.W).HTML(out)
	}
	if t.ID != "" {
		fmt.Fprintln(out, d.W.T("out.score.conversation", "ID", safe.Text(t.ID)))
	}
	return r.Text(out, d.W)
}
