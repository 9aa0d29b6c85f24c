package minutes

import (
	"encoding/json"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/files"
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/practice/rounds"
	"example.org/onetoone/guide/words"
)

// minutesFile keeps the minutes of a round in the folder of the practice vault:
// three numbers, which tell nothing about anyone.
func minutesFile(vault string) string { return filepath.Join(vault, "minutes.json") }

// Kept is what was kept of them, or the usual where that is nothing a
// round can have.
func Kept(vault string) rounds.Timing {
	data, err := files.ReadAtMost(minutesFile(vault), 1<<10)
	var t rounds.Timing
	if err != nil || json.Unmarshal(data, &t) != nil || Check(t) != nil {
		return rounds.Usual()
	}
	return t
}

// Keep keeps them for the next start.
func Keep(vault string, t rounds.Timing) error {
	data, err := json.Marshal(t)
	if err != nil {
		return err
	}
	file := minutesFile(vault)
	if err := os.WriteFile(file+".new", data, 0o600); err != nil {
		return err
	}
	return os.Rename(file+".new", file)
}

// Flags are the minutes of a round.
func Flags(cmd *cobra.Command, t *rounds.Timing) {
	f := cmd.Flags()
	f.IntVar(&t.Talk, "talk", t.Talk, "")
	f.IntVar(&t.Debrief, "debrief", t.Debrief, "")
	f.IntVar(&t.Rotate, "rotate", t.Rotate, "")
}

// Around are what stands around the rounds of a plan; it is read by Started.
func Around(cmd *cobra.Command, frame *rounds.Frame) {
	*frame = rounds.UsualFrame()
	f := cmd.Flags()
	f.StringVar(&frame.Start, "start", "", "")
	f.IntVar(&frame.Opening, "opening", frame.Opening, "")
	f.IntVar(&frame.Break, "break", frame.Break, "")
	f.IntVar(&frame.Closing, "closing", frame.Closing, "")
}

// Started reads when a plan begins, as it was typed.
func Started(frame *rounds.Frame) (err error) {
	if frame.Start == "" {
		return nil
	}
	if frame.Start, err = rounds.ReadClock(frame.Start); err != nil {
		return desk.Usage(words.Fail("fail.start", err))
	}
	return nil
}

// Given are some minutes with those that flags give in their place.
func Given(cmd *cobra.Command, kept, flags rounds.Timing) rounds.Timing {
	for name, to := range map[string]func(){
		"talk": func() { kept.Talk = flags.Talk }, "debrief": func() { kept.Debrief = flags.Debrief }, "rotate": func() { kept.Rotate = flags.Rotate },
	} {
		if cmd.Flags().Changed(name) {
			to()
		}
	}
	return kept
}

// Check refuses minutes that no round can have.
func Check(t rounds.Timing) error {
	if t.Talk < guide.MinMinutes {
		return desk.Usage(words.Fail("fail.talk.minutes", nil, "Minutes", t.Talk, "Least", guide.MinMinutes))
	}
	if _, err := rounds.Make(rounds.Room{People: 3, Minutes: t.Round(), Timing: t}); err != nil {
		return desk.Usage(err)
	}
	return nil
}
