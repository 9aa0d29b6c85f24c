package form

import (
	"errors"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/tui/edit"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/screen"
)

// Field is one thing a form asks for: a text, or one of a few choices.
type Field struct {
	ID      guide.Field
	Item    int // of which promise; 0 is none
	Label   string
	Hint    string   // shown while the field has the keys
	Choices []Choice // nil: a text
	Ed      *edit.Editor
	Value   string // of a choice
	Free    bool   // a choice that need not be made: choosing it again takes it back
	// Note says something about what stands in the field: the day that was
	// read from it, what is still missing.
	Note func(text string) (string, page.Ink)
	// Keep, when set, takes the text in another way than filling id.
	Keep func(text string) error
	// Head is a heading above the field.
	Head string

	dated dated
}

// Choice is a value and the word for it.
type Choice struct{ Value, Label string }

// Form is a list of fields of a talk, one of which has the keys. What stands
// in a field is kept when the keys leave it; until then it is the draft.
type Form struct {
	k      *screen.Desk
	t      *hold.Talk
	Fields []*Field
	At     int
	Err    string // why the last field was not kept
	// Above, when set, draws what stands above the fields, in so many rows at the most.
	Above func(p *page.Page, most int)
}

// NewForm is a form of fields, with what was being typed into one of them.
func NewForm(k *screen.Desk, t *hold.Talk, fields []*Field) *Form {
	f := &Form{k: k, t: t, Fields: fields}
	for i, x := range fields {
		if f.begin(x) {
			f.At = i
		}
	}
	f.Enter()
	return f
}

// begin makes a field ready, with the line that was being written in it, and reports
// whether there was one.
func (f *Form) begin(x *Field) bool {
	if x.Choices == nil {
		x.Ed = edit.New()
		x.Ed.SetText(x.Value)
	}
	d, ok := f.t.Half(func(d guide.Draft) bool { return d.SamePlace(x.place()) })
	switch {
	case ok && x.Ed == nil:
		x.Value = d.Text
		return false
	case ok:
		x.Ed.SetText(d.Text)
		x.Ed.SetCursorOffset(d.Cursor)
	}
	x.dated.ask(f.k, x.ID, x.Text())
	return ok
}

// Put puts fields in the place of some. The one that has the keys, and those that
// hold what they are to hold, stay as they are.
func (f *Form) Put(from, to int, fields []*Field) {
	old, focus := f.Fields[from:to], f.Focus()
	for i, x := range fields {
		at := slices.IndexFunc(old, func(y *Field) bool { return y.place() == x.place() && (y == focus || y.Text() == x.Value) })
		if at >= 0 {
			fields[i] = old[at]
		} else {
			f.begin(x)
		}
	}
	f.Fields = slices.Concat(f.Fields[:from], fields, f.Fields[to:])
}

// Focus is the field that has the keys.
func (f *Form) Focus() *Field { return f.Fields[f.At] }

// place is the empty draft of a field.
func (x *Field) place() guide.Draft { return guide.Draft{Field: x.ID, Item: x.Item} }

// Text is what stands in a field now.
func (x *Field) Text() string {
	if x.Ed == nil {
		return x.Value
	}
	return strings.TrimSpace(x.Ed.Text())
}

// Enter lets the draft be read from the field that has the keys.
func (f *Form) Enter() {
	x := f.Focus()
	if x.Ed == nil {
		f.t.Open(nil)
		return
	}
	f.t.Open(func() guide.Draft {
		if x.Ed.Text() == f.stored(x) {
			return x.place()
		}
		return guide.Draft{Field: x.ID, Item: x.Item, Text: x.Ed.Text(), Cursor: x.Ed.CursorOffset(), Open: true}
	})
}

// stored is what the talk has for a field.
func (f *Form) stored(x *Field) string { return f.t.Session().FieldOf(x.ID, x.Item) }

// Keep keeps what stands in the field that has the keys. What the talk does
// not take stays in the field, and the form says why.
func (f *Form) Keep() bool {
	f.Err = ""
	x := f.Focus()
	text := x.dated.kept(f.k, x.ID, x.Text())
	if x.Ed != nil && text != x.Text() {
		x.Ed.SetText(text)
	}
	if x.Keep == nil && text == f.stored(x) {
		f.t.Shut(x.place())
		return true
	}
	var err error
	switch {
	case x.Keep != nil:
		err = x.Keep(text)
	case x.Item > 0:
		err = f.t.Do(f.t.Session().FillPromise(x.Item, x.ID, text, f.k.Now()))
	default:
		err = f.t.Do(f.t.Session().Fill(x.ID, text, f.k.Now()))
	}
	switch {
	case errors.Is(err, ErrWaits):
		d := x.place()
		d.Text, d.Cursor = text, len(text)
		f.t.Shut(d)
		return true
	case err != nil:
		f.Err = f.k.Why(err)
		return false
	}
	f.t.Shut(x.place())
	return true
}

// Both lets go of the drafts of two halves once they were kept together.
func (f *Form) Both(err error, halves ...guide.Field) error {
	if err != nil {
		return err
	}
	for _, id := range halves {
		f.t.Shut(f.ByID(id).place())
	}
	return nil
}

// ErrWaits is returned by a field's own keep when its other half is not there
// yet: what stands in it is a draft until then.
const ErrWaits = words.Error("error.half")

// Leave keeps what stands in the field that has the keys; what the talk does
// not take is the draft from now on.
func (f *Form) Leave() {
	if x := f.Focus(); !f.Keep() && x.Ed != nil {
		f.t.Shut(guide.Draft{Field: x.ID, Item: x.Item, Text: x.Ed.Text(), Cursor: x.Ed.CursorOffset()})
	}
}

// move takes the keys to another field.
func (f *Form) move(d int) screen.Step {
	if f.Keep() {
		f.At = (f.At + d + len(f.Fields)) % len(f.Fields)
	}
	f.Enter()
	return screen.Stay()
}

// GoTo takes the keys to the field of an id.
func (f *Form) GoTo(id guide.Field) {
	for i, x := range f.Fields {
		if x.ID == id {
			f.At = i
			f.Enter()
			return
		}
	}
}

func (f *Form) Actions() []screen.Action {
	acts := []screen.Action{
		f.k.Shown("field.next", func() screen.Step { return f.move(1) }, "tab", "down"),
		f.k.Act("field.before", func() screen.Step { return f.move(-1) }, "shift+tab", "up"),
	}
	x := f.Focus()
	if x.Choices == nil {
		return acts
	}
	for i, c := range x.Choices {
		acts = append(acts, f.choose(c, string(rune('1'+i))))
	}
	return append(acts,
		f.k.Act("choice.next", func() screen.Step { return f.turn(1) }, "right"),
		f.k.Act("choice.before", func() screen.Step { return f.turn(-1) }, "left"))
}

func (f *Form) choose(c Choice, key string) screen.Action {
	a := f.k.Act("choose", func() screen.Step { return f.set(c.Value) }, key)
	a.Long = c.Label
	return a
}

func (f *Form) set(value string) screen.Step {
	if x := f.Focus(); x.Free && x.Value == value {
		value = ""
	}
	f.Focus().Value = value
	f.Keep()
	return screen.Stay()
}

func (f *Form) turn(d int) screen.Step {
	x := f.Focus()
	at := -1
	for i, c := range x.Choices {
		if c.Value == x.Value {
			at = i
		}
	}
	if at < 0 && d < 0 {
		at = 0
	}
	return f.set(x.Choices[(at+d+len(x.Choices))%len(x.Choices)].Value)
}

func (f *Form) Typing() (on, empty bool) {
	x := f.Focus()
	if x.Ed == nil {
		return false, true
	}
	return true, x.Ed.Empty()
}

// Key gives the field a key, unless it moves between fields.
func (f *Form) Key(m tea.KeyMsg) bool {
	x := f.Focus()
	if x.Ed == nil {
		return false
	}
	if _, moves := screen.Find(f.Actions(), m); moves && !f.within(m) {
		return false
	}
	if m.Type == tea.KeyCtrlJ || m.Type == tea.KeyEnter {
		return false // a field is one paragraph
	}
	stood := stands(x.Ed)
	if !x.Ed.Key(edit.DefaultKeys(), m) {
		return false
	}
	f.Err = ""
	x.dated.ask(f.k, x.ID, x.Text())
	if stands(x.Ed) != stood {
		f.t.Touch()
	}
	return true
}

// within reports whether an arrow should move inside a field of several rows.
func (f *Form) within(m tea.KeyMsg) bool {
	x := f.Focus()
	_, y := x.Ed.Cursor()
	above, below := x.Ed.More()
	switch m.Type {
	case tea.KeyUp:
		return y > 0 || above
	case tea.KeyDown:
		return y < len(x.Ed.Rows())-1 || below
	}
	return false
}

func (f *Form) Paste(text string) {
	if x := f.Focus(); x.Ed != nil {
		x.Ed.Insert(strings.Join(strings.FieldsFunc(text, func(r rune) bool { return r == '\n' || r == '\r' }), " "))
		x.dated.ask(f.k, x.ID, x.Text())
		f.t.Touch()
	}
}

// ByID is the field of an id; a form always has those that are asked for.
func (f *Form) ByID(id guide.Field) *Field {
	for _, x := range f.Fields {
		if x.ID == id {
			return x
		}
	}
	return &Field{}
}
