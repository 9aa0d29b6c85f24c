package practice

import (
	"bufio"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/partner"
	"example.org/onetoone/guide/practice/solo"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/words"
)

// rehearsal is a practice talk at the keyboard: lines of input for a solo.Player.
type rehearsal struct {
	*solo.Player
	d      *desk.Desk
	out    *desk.Rows
	labels bool
	clock  drillClock
	picks  bool // lines are offered after every answer
	offers []partner.Offer
}

// unkept is a practice that is kept nowhere.
type unkept struct{ s guide.Session }

func (u *unkept) Session() guide.Session { return u.s }

func (u *unkept) Do(e guide.Event, err error) error {
	if err != nil {
		return err
	}
	next, err := u.s.Apply(e)
	if err == nil {
		u.s = next
	}
	return err
}

// begun is a practice that was set up and opened.
func begun(who personas.Persona, s partner.Setup, minutes int, at time.Time) (*unkept, error) {
	g, _ := script.Find(script.Usual)
	session, e := guide.Begin(g, at)
	u := &unkept{session}
	return u, errors.Join(u.Do(e, nil), solo.Open(u, who, s, minutes, at))
}

// Partner is a talk with a scripted partner, line by line.
func Partner(d *desk.Desk) *cobra.Command {
	var s partner.Setup
	var labels bool
	var stage string
	minutes := solo.UsualMinutes
	cmd := &cobra.Command{
		Use:               "talk PERSONA",
		Args:              desk.One("fail.wants.persona", "onetoone practice talk dee"),
		ValidArgsFunction: personaIDs,
	}
	cmd.RunE = desk.Does(func(args []string) error {
		if cmd.Flags().Changed("minutes") && stage == "" {
			return desk.Usage(words.Error("fail.drill.only"))
		}
		return rehearse(d, args[0], s, stage, minutes, labels)
	})
	f := cmd.Flags()
	f.Uint64Var(&s.Seed, "seed", 1, "")
	f.IntVar(&s.Level, "level", 2, "")
	f.StringSliceVar(&s.Declined, "without", nil, "")
	f.StringVar(&stage, "stage", "", "")
	f.IntVar(&minutes, "minutes", minutes, "")
	f.BoolVar(&labels, "labels", false, "")
	desk.CompleteFlag(cmd, "stage", drillStages)
	desk.CompleteFlag(cmd, "level", cobra.FixedCompletions([]string{"1", "2", "3"}, cobra.ShellCompDirectiveNoFileComp))
	desk.CompleteFlag(cmd, "without", warningsOf)
	return cmd
}

func rehearse(d *desk.Desk, id string, s partner.Setup, stage string, minutes int, labels bool) error {
	if s.Level < 1 || s.Level > 3 {
		return desk.Usage(words.Fail("fail.level", nil, "Level", s.Level))
	}
	who, err := FindPersona(id)
	if err != nil {
		return err
	}
	var warnings []string
	for _, w := range who.Warnings {
		warnings = append(warnings, w.ID)
	}
	for _, w := range s.Declined {
		if !slices.Contains(warnings, w) {
			return desk.Usage(words.Fail("fail.warning", nil, "Name", who.Name, "Typed", strconv.Quote(w), "IDs", strings.Join(warnings, ", ")))
		}
	}
	if stage != "" {
		if s.Drill, err = drillOf(who, s, stage, minutes); err != nil {
			return desk.Usage(err)
		}
	}
	l, err := listener.New()
	if err != nil {
		return err
	}
	u, err := begun(who, s, minutes, d.Now())
	if err != nil {
		return err
	}
	r := &rehearsal{d: d, out: d.Rows(), labels: labels}
	d.Say("%s, %s. %s", who.Name, who.Role, who.Brief)
	if stage != "" {
		r.clock = drillClock{minutes: minutes, began: d.Ran()}
		sayDrill(d, who, s.Drill, minutes)
	}
	d.Tell("out.talk.keys")
	if r.Player, _, err = solo.Play(u, l, d.Now); err != nil {
		return err
	}
	r.reply()
	if err := r.read(); err != nil {
		return err
	}
	debrief := r.debrief
	if stage != "" {
		debrief = r.debriefDrill
	}
	return errors.Join(debrief(), r.out.Flush())
}

// read takes lines until somebody leaves.
func (r *rehearsal) read() error {
	in := bufio.NewScanner(r.d.In)
	in.Buffer(nil, longestLine)
	for !r.Now().Over() && r.out.Flush() == nil && in.Scan() {
		line := strings.TrimSpace(in.Text())
		if line == "/end" {
			return nil
		}
		if err := r.line(line); err != nil {
			return err
		}
		if len(r.offers) == 0 {
			r.offer()
		}
		r.clock.tell(r.d)
	}
	if err := in.Err(); err != nil {
		return words.Fail("fail.reading", err)
	}
	return nil
}

// line does what one line of input says.
func (r *rehearsal) line(line string) error {
	switch {
	case line == "":
	case line == "/hint":
		hint, err := r.Hint(r.d.W)
		r.d.Tell("out.talk.hint", "Text", hint)
		return err
	case line == "/back":
		return r.back()
	case line == "/offers":
		r.picks = !r.picks
		r.offer()
	case len(r.offers) > 0 && strings.Trim(line, "/0123456789") == "":
		return r.pick(strings.TrimPrefix(line, "/"))
	case line[0] == '/':
		r.d.Tell("out.talk.unknown", "Typed", line)
	case strings.Trim(line, ".… ") == "":
		return r.said(r.Wait("", 0))
	default:
		heard := r.Hears(line)
		if r.labels {
			r.d.Say("  %s", heard.Say(r.d.W))
		}
		return r.said(r.Say(line, heard))
	}
	return nil
}

// offer writes lines to choose among, where somebody chooses.
func (r *rehearsal) offer() {
	r.offers = nil
	if !r.picks || r.Now().Over() {
		return
	}
	r.out.Flush() // an error is met again at the next line
	r.offers = r.Now().Offers()
	for i, o := range r.offers {
		r.d.Say("  %d  %s", i+1, r.wording(o.Words))
	}
}

// pick says the offered line of a number.
func (r *rehearsal) pick(number string) error {
	n, _ := strconv.Atoi(number) // 0 is none of them
	if n < 1 || n > len(r.offers) {
		r.d.Tell("out.talk.choose", "Most", len(r.offers))
		return nil
	}
	o := r.offers[n-1]
	fmt.Fprintln(r.out, r.d.W.T("out.talk.you", "Text", r.wording(o.Words)))
	return r.said(r.Choose(o))
}

func (r *rehearsal) wording(said string) string {
	if said == "" {
		return r.d.W.T("out.talk.nothing")
	}
	return said
}

// said writes the answer to what was said.
func (r *rehearsal) said(err error) error {
	r.offers = nil
	r.reply()
	return err
}

// back takes the last line back: the talk goes on from before it.
func (r *rehearsal) back() error {
	lines := r.Lines()
	if len(lines) < 2 {
		r.d.Tell("out.talk.noback")
		return nil
	}
	err := r.BackTo(lines[len(lines)-2])
	r.d.Tell("out.talk.back")
	return r.said(err)
}

func (r *rehearsal) reply() {
	if text := r.Heard(); text != "" {
		fmt.Fprintf(r.out, "%s: %s\n", r.Persona.Name, text)
	}
}
