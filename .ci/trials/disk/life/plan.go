package life

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/transcript"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/store"
	"example.org/onetoone/store/ledger"
)

// What a Step does.
const (
	Open    = "open"
	Close   = "close"
	Create  = "create"
	Append  = "append"
	Draft   = "draft"
	Replace = "replace"
	Delete  = "delete"
	Forget  = "forget"
	Protect = "protect"
	Compact = "compact"
)

// Step is one call of package store. Which fields it uses follows from Do.
type Step struct {
	Do         string        `json:"do"`
	Header     guide.Header  `json:"header,omitzero"`
	Guide      *script.Guide `json:"guide,omitempty"`
	Events     []guide.Event `json:"events,omitempty"`
	Draft      guide.Draft   `json:"draft,omitzero"`
	Name       string        `json:"name,omitempty"`
	Passphrase string        `json:"passphrase,omitempty"` // of Open and Protect; empty is none
}

// Plan is a row of steps.
type Plan struct {
	Steps []Step `json:"steps"`
	// Shows is what the vault shows once as many steps were done: one more
	// than there are steps. Whoever does them need not know.
	Shows []string `json:"-"`
	// Passphrases are what opens it then; empty is nothing.
	Passphrases []string `json:"passphrases"`
}

// Save writes the plan to a file, for whoever does it.
func (p Plan) Save(file string) error {
	b, err := json.Marshal(p)
	if err != nil {
		return err
	}
	return os.WriteFile(file, b, 0o600)
}

// Draw makes a plan. After opening and a first talk, every kind of step comes
// once, in any order; then follow as many more as are asked for, and closing.
func Draw(seed uint64, more int) Plan {
	d := NewDrawer(seed)
	d.Step(Create)
	kinds := []string{Append, Append, Draft, "erase", Replace, Create, Delete, Create, Forget, Create, Protect, Compact, "reopen"}
	d.r.Shuffle(len(kinds), func(i, j int) { kinds[i], kinds[j] = kinds[j], kinds[i] })
	for _, k := range kinds {
		d.Step(k)
	}
	for range more {
		d.Step(d.kind())
	}
	d.step(Step{Do: Close})
	return d.plan
}

// Drawer draws a plan step by step.
type Drawer struct {
	r     *rand.Rand
	at    time.Time
	talks map[string]*talk
	pass  string
	plan  Plan
}

// talk is one as it should be stored.
type talk struct {
	s     guide.Session
	draft guide.Draft
}

// NewDrawer begins a plan: a vault that is not there yet is opened.
func NewDrawer(seed uint64) *Drawer {
	d := &Drawer{
		r:     rand.New(rand.NewPCG(seed, 1)),
		at:    time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC),
		talks: map[string]*talk{},
	}
	d.plan.Shows, d.plan.Passphrases = []string{d.shown()}, []string{""}
	d.step(Step{Do: Open})
	return d
}

// Plan is what was drawn so far.
func (d *Drawer) Plan() Plan { return d.plan }

func (d *Drawer) step(s Step) {
	if s.Do == Open {
		s.Passphrase = d.pass
	}
	d.plan.Steps = append(d.plan.Steps, s)
	d.plan.Shows = append(d.plan.Shows, d.shown())
	d.plan.Passphrases = append(d.plan.Passphrases, d.pass)
}

// kind draws what comes next, as often as it comes in everyday use or a
// little less unevenly.
func (d *Drawer) kind() string {
	kinds := []string{Append, Append, Append, Append, Append, Append, Draft, Draft, Create, Create,
		"erase", Replace, Delete, Forget, Protect, Compact, "reopen"}
	return kinds[d.r.IntN(len(kinds))]
}

// Step adds a step of a kind; where there is nothing to do it with, a new
// talk.
func (d *Drawer) Step(kind string) {
	id := d.any()
	if id == "" {
		kind = Create
	}
	switch kind {
	case Create:
		d.create()
	case Append:
		d.goOn(id)
	case "erase":
		d.erase(id)
	case Draft:
		t := d.talks[id]
		t.draft = guide.Draft{Text: d.words(), Cursor: d.r.IntN(4), Open: true}
		d.step(Step{Do: Draft, Header: t.s.Header(id), Draft: t.draft})
	case Replace:
		d.replace(id)
	case Delete:
		h := d.talks[id].s.Header(id)
		delete(d.talks, id)
		d.step(Step{Do: Delete, Header: h})
	case Forget:
		d.forget(id)
	case Protect:
		d.pass = fmt.Sprintf("passphrase %d", d.r.IntN(1000))
		d.step(Step{Do: Protect, Passphrase: d.pass})
	case "reopen":
		d.step(Step{Do: Close})
		d.step(Step{Do: Open})
	default:
		d.step(Step{Do: kind})
	}
}

func (d *Drawer) any() string {
	ids := make([]string, 0, len(d.talks))
	for id := range d.talks {
		ids = append(ids, id)
	}
	if len(ids) == 0 {
		return ""
	}
	slices.Sort(ids) // by when they were made, whatever the ids are
	return ids[d.r.IntN(len(ids))]
}

func (d *Drawer) words() string {
	words := []string{"the rota", "nobody asked us", "keine Pausen", "上个月又加班", "since October", "she said no", "مرة أخرى"}
	text := words[d.r.IntN(len(words))]
	for range d.r.IntN(30) {
		text += ", " + words[d.r.IntN(len(words))]
	}
	return text
}

// do applies what a verb decided; one that refuses changes nothing.
func (d *Drawer) do(t *talk, e guide.Event, err error) {
	if err != nil {
		return
	}
	s, err := t.s.Apply(e)
	if err != nil {
		panic(fmt.Sprintf("a verb made what Apply refuses: %v", err)) // package guide's own law
	}
	t.s = s
	if ledger.KeptBy(t.draft, e) {
		t.draft = guide.Draft{}
	}
	d.at = d.at.Add(time.Duration(1+d.r.IntN(90)) * time.Second)
}

func (d *Drawer) create() {
	names := []string{"Rosa K.", "rosa  k.", "Amir", "李娜", "Zoë", ""}
	s, e := guide.Begin(script.Builtin()[d.r.IntN(2)], d.at)
	t := &talk{s: s}
	d.do(t, e, nil)
	if name := names[d.r.IntN(len(names))]; name != "" {
		e, err := t.s.Fill(guide.FieldPerson, name, d.at)
		d.do(t, e, err)
	}
	e, err := t.s.Start(d.at)
	d.do(t, e, err)
	e, err = t.s.Open(d.at)
	d.do(t, e, err)
	for range d.r.IntN(4) {
		d.verb(t)
	}
	id := store.NewID()
	d.talks[id] = t
	g := t.s.BaseGuide()
	d.step(Step{Do: Create, Header: t.s.Header(id), Guide: &g, Events: t.s.Events()})
}

// verb does one thing that people do in a talk.
func (d *Drawer) verb(t *talk) {
	var e guide.Event
	var err error
	last, _ := t.s.LastMark()
	switch d.r.IntN(9) {
	case 0:
		e, err = t.s.Mark(d.at)
	case 1:
		e, err = t.s.Note(d.words(), last.Seq, d.at)
	case 2:
		e, err = t.s.Next(d.at)
	case 3:
		e, err = t.s.Undo(d.at)
	case 4:
		e, err = t.s.FillPromise(t.s.NextPromise(), guide.FieldWhat, d.words(), d.at)
		d.do(t, e, err)
		e, err = t.s.FillPromise(max(1, t.s.NextPromise()-1), guide.FieldWhen, "friday", d.at)
	case 5:
		e, err = t.s.Agree(guide.Named, true, d.at)
	case 6:
		if t.s.Len() > 30 {
			e, err = t.s.End(d.at)
			break
		}
		fallthrough
	default:
		e, err = t.s.Note(d.words(), 0, d.at)
	}
	d.do(t, e, err)
}

func (d *Drawer) goOn(id string) {
	t := d.talks[id]
	before := t.s.Len()
	for range 1 + d.r.IntN(4) {
		d.verb(t)
	}
	d.step(Step{Do: Append, Header: t.s.Header(id), Events: t.s.Events()[before:]})
}

func (d *Drawer) erase(id string) {
	t := d.talks[id]
	before := t.s.Len()
	seq, _ := transcript.LastSaid(t.s)
	e, err := t.s.Erase(seq, d.at)
	d.do(t, e, err)
	d.step(Step{Do: Append, Header: t.s.Header(id), Events: t.s.Events()[before:]})
}

func (d *Drawer) replace(id string) {
	t := d.talks[id]
	level := []guide.Consent{guide.None, guide.Themes, guide.Notes}[d.r.IntN(3)]
	events := t.s.Reduce(level, d.r.IntN(2) == 0, d.at)
	s, err := guide.Replay(t.s.BaseGuide(), events)
	if err != nil {
		panic(fmt.Sprintf("what Reduce left cannot be replayed: %v", err)) // package guide's own law
	}
	t.s, t.draft = s, guide.Draft{}
	d.step(Step{Do: Replace, Header: s.Header(id), Events: s.Events()})
}

// forget forgets whom a talk is with; nobody cannot be forgotten.
func (d *Drawer) forget(id string) {
	name := d.talks[id].s.Field(guide.FieldPerson)
	if name == "" {
		d.step(Step{Do: Compact})
		return
	}
	for other, t := range d.talks {
		if whom.SameName(t.s.Field(guide.FieldPerson)) == whom.SameName(name) {
			delete(d.talks, other)
		}
	}
	d.step(Step{Do: Forget, Name: name})
}
