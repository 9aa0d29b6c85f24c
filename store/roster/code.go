package roster

import (
	"encoding/binary"
	"math"
	"reflect"
	"strconv"
	"strings"
	"sync"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/people"
)

// code writes values one behind the other, or reads them: each field in its place,
// numbers as varints, texts and lists behind their length. JSON takes ten times as
// long, and a list of everybody has to be there at once. What is read has to be of the
// shape that was written: see shape.
type code struct {
	out  []byte // what is written
	in   string // what is left to be read; texts that were read are part of it
	read bool
	bad  bool // what was read is nothing that was written

	offset int // of where
	where  *time.Location
}

// Head is what is kept of a talk, written.
func Head(h guide.Header) (text string) { return written(h, (*code).header) }

// Row is what is kept of a person, written.
func Row(r people.Row) (text string) { return written(r, (*code).row) }

// Header reads what Head wrote.
func (k Kept) Header() guide.Header { return read(k.Text, (*code).header) }

// Row reads what Row wrote.
func (k Kept) Row() people.Row { return read(k.Text, (*code).row) }

func written[T any](value T, how func(*code, *T)) string {
	var c code
	how(&c, &value)
	return string(c.out)
}

// read reads a value; of a text that none wrote it is any.
func read[T any](text string, how func(*code, *T)) (value T) {
	c := code{in: text, read: true, where: time.UTC}
	how(&c, &value)
	return value
}

func (c *code) row(r *people.Row) {
	k := &r.Card
	c.texts(&r.ID, &r.Name, &k.Reach, &k.Place, &k.Shift, &k.Best, &k.Language, &k.Line, &k.Through, &k.ThroughID)
	c.lists(&k.Tags, &k.Same, &r.Rungs)
	c.numbers(&r.Talks, &r.Stance)
	c.sides(&r.Theirs, &r.Mine)
	for i := range r.Expected {
		c.sides(&r.Expected[i])
	}
	c.times(&k.Agreed, &r.Last, &r.StanceOn, &r.Again)
	c.yes(&r.NoKey)
}

func (c *code) header(h *guide.Header) {
	c.texts(&h.ID, &h.Person, &h.PersonID, &h.Guide, &h.StageTitle, (*string)(&h.Consent), (*string)(&h.Role), &h.Drill, &h.Offered, &h.Answer, &h.Author)
	c.times(&h.Began, &h.Started, &h.Ended, &h.Renewed, &h.Closed, &h.Again, &h.StanceOn)
	c.numbers(&h.Minutes, &h.Marks, &h.Stage, &h.Events, &h.ToDebrief, &h.Stance)
	c.sides(&h.Theirs, &h.Mine)
	c.lists(&h.Rungs, &h.Told)
	for _, b := range []*bool{&h.Passing, &h.Debriefed, &h.Quiet, &h.Unread, &h.NoKey} {
		c.yes(b)
	}
	sized(c, &h.Promises)
	for i := range h.Promises {
		p := &h.Promises[i]
		c.numbers(&p.N)
		c.texts((*string)(&p.Whose), &p.What, &p.When, &p.Where, &p.With, &p.Obstacle, &p.Reply, (*string)(&p.State), &p.Missed, &p.Rung)
		c.times(&p.Due, &p.Was)
	}
}

func (c *code) numbers(all ...*int) {
	for _, n := range all {
		c.number(n)
	}
}

func (c *code) texts(all ...*string) {
	for _, t := range all {
		c.text(t)
	}
}

func (c *code) times(all ...*time.Time) {
	for _, t := range all {
		c.time(t)
	}
}

func (c *code) lists(all ...*[]string) {
	for _, l := range all {
		sized(c, l)
		for i := range *l {
			c.text(&(*l)[i])
		}
	}
}

func (c *code) sides(all ...*guide.Side) {
	for _, s := range all {
		c.numbers(&s.Made, &s.Kept, &s.Missed, &s.Open)
	}
}

// sized is how many a list has.
func sized[T any](c *code, l *[]T) {
	n := len(*l)
	if c.length(&n); c.read && n > 0 {
		*l = make([]T, n)
	}
}

func (c *code) yes(b *bool) {
	n := 0
	if *b {
		n = 1
	}
	c.number(&n)
	*b = n == 1
}

func (c *code) number(n *int) {
	if !c.read {
		c.out = binary.AppendVarint(c.out, int64(*n))
		return
	}
	var u uint64
	for i := 0; i < len(c.in) && i < binary.MaxVarintLen64; i++ {
		b := c.in[i]
		u |= uint64(b&0x7f) << (7 * i)
		if b < 0x80 {
			c.in = c.in[i+1:]
			*n = int(u>>1) ^ -int(u&1)
			return
		}
	}
	c.bad, c.in, *n = true, "", 0
}

// length is a number that no more than what is left can be.
func (c *code) length(n *int) {
	if c.number(n); c.read && (*n < 0 || *n > len(c.in)) {
		c.bad, c.in, *n = true, "", 0
	}
}

func (c *code) text(t *string) {
	n := len(*t)
	c.length(&n)
	if !c.read {
		c.out = append(c.out, *t...)
		return
	}
	*t, c.in = c.in[:n], c.in[n:]
}

// never is no time, in seconds.
const never = math.MinInt32

// time is seconds since 1970, nanoseconds, and the seconds by which clocks there were
// ahead. As in JSON, a time is of here where its zone is that of here.
func (c *code) time(t *time.Time) {
	sec, nano, offset := never, t.Nanosecond(), 0
	if !t.IsZero() {
		sec = int(t.Unix())
		_, offset = t.Zone()
	}
	if c.number(&sec); sec == never {
		return
	}
	c.number(&nano)
	c.number(&offset)
	if !c.read {
		return
	}
	*t = time.Unix(int64(sec), int64(nano))
	if _, here := t.Zone(); offset != 0 && here == offset {
		return
	}
	if offset != c.offset {
		c.offset, c.where = offset, time.FixedZone("", offset)
	}
	*t = t.In(c.where)
}

// shape says what the fields are of what is written: what was written by a program
// that had others is made anew.
var shape = sync.OnceValue(func() string {
	return shapeOf(reflect.TypeFor[people.Row]()) + shapeOf(reflect.TypeFor[guide.Header]())
})

func shapeOf(t reflect.Type) string {
	switch {
	case t.Kind() == reflect.Slice:
		return "[]" + shapeOf(t.Elem())
	case t.Kind() == reflect.Array:
		return strconv.Itoa(t.Len()) + shapeOf(t.Elem())
	case t == reflect.TypeFor[time.Time]() || t.Kind() != reflect.Struct:
		return t.Kind().String()
	}
	var b strings.Builder
	for i := range t.NumField() {
		b.WriteString(t.Field(i).Name + " " + shapeOf(t.Field(i).Type) + ";")
	}
	return "{" + b.String() + "}"
}
