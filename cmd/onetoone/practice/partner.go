package practice

import (
	"bufio"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/partner"
	"example.org/onetoone/guide/practice/solo"
	"example.org/onetoone/guide/words"
)

// rehearsal is a practice talk at the keyboard.
type rehearsal struct {
	w       *words.Words
	out     *bufio.Writer
	listen  *listener.Listener
	persona personas.Persona
	setup   partner.Setup
	labels  bool
	clock   drillClock
	turns   []partner.Turn
	talk    partner.Talk
	last    partner.Reply
	picks   bool // lines are offered after every answer
	offers  []partner.Offer
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
	for _, w := range s.Declined {
		if !warns(who, w) {
			return desk.Usage(words.Fail("fail.warning", nil, "Name", who.Name, "Typed", strconv.Quote(w), "ID", who.ID))
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
	r := &rehearsal{w: d.W, out: bufio.NewWriter(d.Out), listen: l, persona: who, setup: s, labels: labels}
	r.talk, r.last = partner.Begin(who, s)
	d.Say("%s, %s. %s", who.Name, who.Role, who.Brief)
	if stage != "" {
		r.clock = drillClock{minutes: minutes, began: d.Ran()}
		sayDrill(d, who, s.Drill, minutes)
	}
	d.Tell("out.talk.keys")
	r.reply(r.last)
	in := bufio.NewScanner(d.In)
	in.Buffer(nil, longestLine)
	for !r.talk.Over() && r.out.Flush() == nil && in.Scan() {
		line := strings.TrimSpace(in.Text())
		if line == "/end" {
			break
		}
		r.line(d, line)
		if len(r.offers) == 0 {
			r.offer(d)
		}
		r.clock.tell(d)
	}
	if stage != "" {
		err = r.debriefDrill()
	} else {
		err = r.debrief()
	}
	if err := in.Err(); err != nil {
		return words.Fail("fail.reading", err)
	}
	return errors.Join(err, r.out.Flush())
}

func warns(p personas.Persona, id string) bool {
	for _, w := range p.Warnings {
		if w.ID == id {
			return true
		}
	}
	return false
}

// line does what one line of input says.
func (r *rehearsal) line(d *desk.Desk, line string) {
	switch {
	case line == "":
	case line == "/hint":
		d.Tell("out.talk.hint", "Text", r.talk.Hint())
	case line == "/back":
		r.back(d)
	case line == "/offers":
		r.picks = !r.picks
		r.offer(d)
	case r.picked(strings.TrimPrefix(line, "/")):
	case len(r.offers) > 0 && strings.Trim(line, "/0123456789") == "":
		d.Tell("out.talk.choose", "Most", len(r.offers))
	case line[0] == '/':
		d.Tell("out.talk.unknown", "Typed", line)
	case strings.Trim(line, ".… ") == "":
		r.hear(partner.Held())
	default:
		heard := r.listen.Listen(line, r.last.Lines...)
		if r.labels {
			d.Say("  %s", heard)
		}
		r.hear(partner.Said(line, heard))
	}
}

// offer writes lines to choose among, where somebody chooses.
func (r *rehearsal) offer(d *desk.Desk) {
	r.offers = nil
	if !r.picks || r.talk.Over() {
		return
	}
	r.out.Flush() // an error is met again at the next line
	r.offers = r.talk.Offers()
	for i, o := range r.offers {
		d.Say("  %d  %s", i+1, r.wording(o))
	}
}

// picked says the offered line of a number, if there is one.
func (r *rehearsal) picked(number string) bool {
	for i, o := range r.offers {
		if number == strconv.Itoa(i+1) {
			fmt.Fprintln(r.out, r.w.T("out.talk.you", "Text", r.wording(o)))
			r.hear(o.Turn)
			return true
		}
	}
	return false
}

func (r *rehearsal) wording(o partner.Offer) string {
	if o.Words == "" {
		return r.w.T("out.talk.nothing")
	}
	return o.Words
}

func (r *rehearsal) hear(u partner.Turn) {
	r.turns, r.offers = append(r.turns, u), nil
	r.talk, r.last = r.talk.Hear(u)
	r.reply(r.last)
}

// back takes the last line back: the talk is held anew up to there.
func (r *rehearsal) back(d *desk.Desk) {
	if len(r.turns) == 0 {
		d.Tell("out.talk.noback")
		return
	}
	r.turns, r.offers = r.turns[:len(r.turns)-1], nil
	talk, replies := partner.Fold(r.persona, r.setup, r.turns)
	r.talk, r.last = talk, replies[len(replies)-1]
	d.Tell("out.talk.back")
	r.reply(r.last)
}

func (r *rehearsal) reply(x partner.Reply) {
	if len(x.Lines) > 0 {
		fmt.Fprintf(r.out, "%s: %s\n", r.persona.Name, strings.Join(x.Lines, " "))
	}
}
