package alone

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/partner"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/practice/solo"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// Drill begins a drill: which stage, then with whom.
func (k *Room) Drill() screen.Step {
	var opts []parts.Option
	for i, id := range partner.Stages() {
		opts = append(opts, parts.Option{Key: strconv.Itoa(i + 1), Name: stageWord(k.Desk, id), More: k.T("drill.more." + id), Run: func() screen.Step {
			return k.Partner(id)
		}})
	}
	return screen.Push(parts.NewList(k.Desk, k.T("drill.title"), k.N("drill.intro", k.Minutes), false, opts))
}

// stageWord is what a stage is called.
func stageWord(k *screen.Desk, id string) string { return k.T("drill.stage." + id) }

// toStage goes to the stage that is drilled, where the guide has it.
func toStage(k *screen.Desk, t *hold.Talk, id string) error {
	at := slices.IndexFunc(t.Session().Guide().Stages, func(st script.Stage) bool { return st.ID == id })
	if at <= 0 {
		return nil // the first is open already
	}
	return t.Do(t.Session().Jump(at+1, k.Now()))
}

// drills reports whether this is a drill.
func (s *talk) drills() bool { return s.play.Setup.Drill.Stage != "" }

// begin puts offered lines at hand in a first drill, and otherwise what the
// trainee used last.
func (s *talk) begin() {
	if s.drills() && (s.k.picks || !s.k.Drilled) && s.ed.Empty() {
		s.on, s.picks = false, true
	}
}

// drillHead says which stage is drilled, and the minutes: those that are over
// change their weight, and nothing else.
func (s *talk) drillHead(p *page.Page) {
	k := s.k
	stage, planned, _ := rehearsal.Drill(s.t.Session())
	spent := s.t.Session().Elapsed(k.Glance) // minutes move at a key, and at nothing else
	ik := page.Faint
	if spent >= time.Duration(planned)*time.Minute {
		ik = page.Over
	}
	minutes := k.T("drill.minutes", "Spent", int(spent/time.Minute), "Planned", planned)
	r := p.Row().To(1).Stage(slices.Index(partner.Stages(), stage), k.T("drill.head", "Stage", stageWord(k.Desk, stage)))
	if free := p.W - len(minutes) - 1; r.W+2 <= free {
		r.To(free).Add(ik, minutes)
	}
	p.Put(r)
	if p.H >= 10 {
		p.Blank(1)
	}
}

// told names what the partner told before the drill, until the first line is
// said, what matters most first; a key shows all of it. It takes room rows at
// the most.
func (s *talk) told(p *page.Page, room int) {
	known := solo.Known(s.play.Persona, s.play.Setup.Drill)
	if _, begun := s.mine(); begun || len(known) == 0 || room < 1 {
		return
	}
	var titles []string
	for _, f := range slices.Backward(known) {
		titles = append(titles, f.Title)
	}
	word, width := s.k.T("drill.told", "Who", s.play.Persona.Name)+": ", max(2, p.W-2*page.MarginOf(p.W))
	all := len(titles)
	for len(titles) > 1 && safe.Width(word+strings.Join(titles, " · ")) > width {
		titles = titles[:len(titles)-1] // and none is cut in the middle
	}
	word += strings.Join(titles, " · ")
	if len(titles) < all {
		word += " …"
	}
	p.Put(p.Row().To(page.MarginOf(p.W)).Add(page.Faint, safe.Cut(word, width)))
	if room > 1 {
		p.Blank(1)
	}
}

// newKnown shows all that was told before a drill.
func newKnown(k *screen.Desk, t *hold.Talk, p personas.Persona, s partner.Setup) *parts.Sheet {
	pt := parts.Part{Sign: "·"}
	for _, f := range solo.Known(p, s.Drill) {
		pt.Lines = append(pt.Lines, f.Says[0])
	}
	if len(pt.Lines) == 0 {
		pt = parts.Part{Lines: []string{k.T("drill.nothingtold", "Who", p.Name)}}
	}
	return parts.PassingSheet(k, k.T("drill.told", "Who", p.Name), t, pt)
}
