package tui

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/partner"
	"example.org/onetoone/guide/practice/solo"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/tui/safe"
)

// chooseDrill begins a drill: which stage, then with whom.
func (k *kit) chooseDrill() step {
	var opts []option
	for i, id := range partner.Stages() {
		opts = append(opts, option{key: strconv.Itoa(i + 1), name: stageWord(k.desk, id), more: k.T("drill.more." + id), run: func() step {
			return k.choosePartner(id)
		}})
	}
	return push(newList(k.desk, k.T("drill.title"), k.N("drill.intro", k.drill.minutes), false, opts))
}

// stageWord is what a stage is called.
func stageWord(k *desk, id string) string { return k.T("drill.stage." + id) }

// toStage goes to the stage that is drilled, where the guide has it.
func toStage(k *desk, t *hold.Talk, id string) error {
	at := slices.IndexFunc(t.Session().Guide().Stages, func(st script.Stage) bool { return st.ID == id })
	if at <= 0 {
		return nil // the first is open already
	}
	return t.Do(t.Session().Jump(at+1, k.Now()))
}

// drills reports whether this is a drill.
func (s *alone) drills() bool { return s.setup.Drill.Stage != "" }

// begin puts offered lines at hand in a first drill, and otherwise what the
// trainee used last.
func (s *alone) begin() {
	if s.drills() && (s.k.drill.picks || !s.k.drill.drilled) && s.ed.Empty() {
		s.on, s.picks = false, true
	}
}

// drillHead says which stage is drilled, and the minutes: those that are over
// change their weight, and nothing else.
func (s *alone) drillHead(p *page) {
	k := s.k
	stage, planned, _ := s.t.Session().Drill()
	spent := s.t.Session().Elapsed(k.Glance) // minutes move at a key, and at nothing else
	ik := faint
	if spent >= time.Duration(planned)*time.Minute {
		ik = over
	}
	minutes := k.T("drill.minutes", "Spent", int(spent/time.Minute), "Planned", planned)
	r := p.row().to(1).stage(slices.Index(partner.Stages(), stage), k.T("drill.head", "Stage", stageWord(k.desk, stage)))
	if free := p.w - len(minutes) - 1; r.w+2 <= free {
		r.to(free).add(ik, minutes)
	}
	p.put(r)
	if p.h >= 10 {
		p.blank(1)
	}
}

// told names what the partner told before the drill, until the first line is
// said, what matters most first; a key shows all of it. It takes room rows at
// the most.
func (s *alone) told(p *page, room int) {
	known := solo.Known(s.p, s.setup.Drill)
	if _, begun := s.mine(); begun || len(known) == 0 || room < 1 {
		return
	}
	var titles []string
	for _, f := range slices.Backward(known) {
		titles = append(titles, f.Title)
	}
	word, width := s.k.T("drill.told", "Who", s.p.Name)+": ", max(2, p.w-2*p.margin())
	all := len(titles)
	for len(titles) > 1 && safe.Width(word+strings.Join(titles, " · ")) > width {
		titles = titles[:len(titles)-1] // and none is cut in the middle
	}
	word += strings.Join(titles, " · ")
	if len(titles) < all {
		word += " …"
	}
	p.put(p.row().to(p.margin()).add(faint, safe.Cut(word, width)))
	if room > 1 {
		p.blank(1)
	}
}

// newKnown shows all that was told before a drill.
func newKnown(k *desk, t *hold.Talk, p personas.Persona, s partner.Setup) *sheet {
	pt := part{sign: "·"}
	for _, f := range solo.Known(p, s.Drill) {
		pt.lines = append(pt.lines, f.Says[0])
	}
	if len(pt.lines) == 0 {
		pt = part{lines: []string{k.T("drill.nothingtold", "Who", p.Name)}}
	}
	return passingSheet(k, k.T("drill.told", "Who", p.Name), t, pt)
}
