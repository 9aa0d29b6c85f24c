package tui

import (
	"errors"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/tui/edit"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/screen"
)

// field is one thing a form asks for: a text, or one of a few choices.
type field struct {
	id      guide.Field
	item    int // of which promise; 0 is none
	label   string
	hint    string   // shown while the field has the keys
	choices []choice // nil: a text
	ed      *edit.Editor
	value   string // of a choice
	// note says something about what stands in the field: the day that was
	// read from it, what is still missing.
	note func(text string) (string, page.Ink)
	// keep, when set, takes the text in another way than filling id.
	keep func(text string) error
	// head is a heading above the field.
	head string
}

// choice is a value and the word for it.
type choice struct{ value, word string }

// form is a list of fields of a talk, one of which has the keys. What stands
// in a field is kept when the keys leave it; until then it is the draft.
type form struct {
	k      *screen.Desk
	t      *hold.Talk
	fields []*field
	at     int
	err    string // why the last field was not kept
}

func newForm(k *screen.Desk, t *hold.Talk, fields []*field) *form {
	f := &form{k: k, t: t, fields: fields}
	for _, x := range fields {
		if x.choices != nil {
			continue
		}
		x.ed = edit.New()
		x.ed.SetText(x.value)
	}
	f.restore()
	f.enter()
	return f
}

// restore puts back the line that was being written.
func (f *form) restore() {
	for i, x := range f.fields {
		d, ok := f.t.Half(func(d guide.Draft) bool { return d.SamePlace(x.place()) })
		switch {
		case ok && x.ed == nil:
			x.value = d.Text
		case ok:
			x.ed.SetText(d.Text)
			x.ed.SetCursorOffset(d.Cursor)
			f.at = i
		}
	}
}

func (f *form) focus() *field { return f.fields[f.at] }

// place is the empty draft of a field.
func (x *field) place() guide.Draft { return guide.Draft{Field: x.id, Item: x.item} }

// text is what stands in a field now.
func (x *field) text() string {
	if x.ed == nil {
		return x.value
	}
	return strings.TrimSpace(x.ed.Text())
}

// enter lets the draft be read from the field that has the keys.
func (f *form) enter() {
	x := f.focus()
	if x.ed == nil {
		f.t.Open(nil)
		return
	}
	f.t.Open(func() guide.Draft {
		if x.ed.Text() == f.stored(x) {
			return x.place()
		}
		return guide.Draft{Field: x.id, Item: x.item, Text: x.ed.Text(), Cursor: x.ed.CursorOffset(), Open: true}
	})
}

// stored is what the talk has for a field.
func (f *form) stored(x *field) string { return f.t.Session().FieldOf(x.id, x.item) }

// keep keeps what stands in the field that has the keys. What the talk does
// not take stays in the field, and the form says why.
func (f *form) keep() bool {
	f.err = ""
	x := f.focus()
	text := x.text()
	if x.keep == nil && text == f.stored(x) {
		f.t.Shut(x.place())
		return true
	}
	var err error
	switch {
	case x.keep != nil:
		err = x.keep(text)
	case x.item > 0:
		err = f.t.Do(f.t.Session().FillPromise(x.item, x.id, text, f.k.Now()))
	default:
		err = f.t.Do(f.t.Session().Fill(x.id, text, f.k.Now()))
	}
	switch {
	case errors.Is(err, errWaits):
		d := x.place()
		d.Text, d.Cursor = text, len(text)
		f.t.Shut(d)
		return true
	case err != nil:
		f.err = f.k.Why(err)
		return false
	}
	f.t.Shut(x.place())
	return true
}

// both lets go of the drafts of two halves once they were kept together.
func (f *form) both(err error, halves ...guide.Field) error {
	if err != nil {
		return err
	}
	for _, id := range halves {
		f.t.Shut(f.byID(id).place())
	}
	return nil
}

// errWaits is returned by a field's own keep when its other half is not there
// yet: what stands in it is a draft until then.
const errWaits = words.Error("error.half")

// leave keeps what stands in the field that has the keys; what the talk does
// not take is the draft from now on.
func (f *form) leave() {
	if x := f.focus(); !f.keep() && x.ed != nil {
		f.t.Shut(guide.Draft{Field: x.id, Item: x.item, Text: x.ed.Text(), Cursor: x.ed.CursorOffset()})
	}
}

// move takes the keys to another field.
func (f *form) move(d int) screen.Step {
	if f.keep() {
		f.at = (f.at + d + len(f.fields)) % len(f.fields)
	}
	f.enter()
	return screen.Stay()
}

// goTo takes the keys to the field of an id.
func (f *form) goTo(id guide.Field) {
	for i, x := range f.fields {
		if x.id == id {
			f.at = i
			f.enter()
			return
		}
	}
}

func (f *form) Actions() []screen.Action {
	acts := []screen.Action{
		f.k.Shown("field.next", func() screen.Step { return f.move(1) }, "tab", "down"),
		f.k.Act("field.before", func() screen.Step { return f.move(-1) }, "shift+tab", "up"),
	}
	x := f.focus()
	if x.choices == nil {
		return acts
	}
	for i, c := range x.choices {
		acts = append(acts, f.choose(c, string(rune('1'+i))))
	}
	return append(acts,
		f.k.Act("choice.next", func() screen.Step { return f.turn(1) }, "right"),
		f.k.Act("choice.before", func() screen.Step { return f.turn(-1) }, "left"))
}

func (f *form) choose(c choice, key string) screen.Action {
	a := f.k.Act("choose", func() screen.Step { return f.set(c.value) }, key)
	a.Long = c.word
	return a
}

func (f *form) set(value string) screen.Step {
	f.focus().value = value
	f.keep()
	return screen.Stay()
}

func (f *form) turn(d int) screen.Step {
	x := f.focus()
	at := -1
	for i, c := range x.choices {
		if c.value == x.value {
			at = i
		}
	}
	if at < 0 && d < 0 {
		at = 0
	}
	return f.set(x.choices[(at+d+len(x.choices))%len(x.choices)].value)
}

func (f *form) Typing() (on, empty bool) {
	x := f.focus()
	if x.ed == nil {
		return false, true
	}
	return true, x.ed.Empty()
}

// Key gives the field a key, unless it moves between fields.
func (f *form) Key(m tea.KeyMsg) bool {
	x := f.focus()
	if x.ed == nil {
		return false
	}
	if _, moves := screen.Find(f.Actions(), m); moves && !f.within(m) {
		return false
	}
	if m.Type == tea.KeyCtrlJ || m.Type == tea.KeyEnter {
		return false // a field is one paragraph
	}
	if !x.ed.Key(edit.DefaultKeys(), m) {
		return false
	}
	f.err = ""
	f.t.Touch()
	return true
}

// within reports whether an arrow should move inside a field of several rows.
func (f *form) within(m tea.KeyMsg) bool {
	x := f.focus()
	_, y := x.ed.Cursor()
	above, below := x.ed.More()
	switch m.Type {
	case tea.KeyUp:
		return y > 0 || above
	case tea.KeyDown:
		return y < len(x.ed.Rows())-1 || below
	}
	return false
}

func (f *form) Paste(text string) {
	if x := f.focus(); x.ed != nil {
		x.ed.Insert(strings.Join(strings.FieldsFunc(text, func(r rune) bool { return r == '\n' || r == '\r' }), " "))
		f.t.Touch()
	}
}

// byID is the field of an id; a form always has those that are asked for.
func (f *form) byID(id guide.Field) *field {
	for _, x := range f.fields {
		if x.id == id {
			return x
		}
	}
	return &field{}
}
