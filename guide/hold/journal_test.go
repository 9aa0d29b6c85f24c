package hold_test

import (
	"errors"
	"fmt"
	"slices"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/script"
)

// The errors of the memory. errDisk comes of the disk; the others only come of
// somebody who writes in the wrong order.
var (
	errDisk  = errors.New("the disk fails")
	errGap   = errors.New("a gap in the events")
	errThere = errors.New("a talk with other events is there")
)

// memory is a journal in memory. It fails when it is told to, before it did what
// was asked, or after: then nobody knows that it did.
type memory struct {
	talks    map[string]*guide.Record
	fails    func() bool // nil: never
	after    bool        // it fails once it did what was asked
	readOnly bool
	calls    []string
}

func newMemory() *memory { return &memory{talks: map[string]*guide.Record{}} }

func (m *memory) ReadOnly() bool { return m.readOnly }

// write does what was asked, unless the disk fails.
func (m *memory) write(what, id string, do func() error) error {
	m.calls = append(m.calls, what+" "+id)
	fails := m.fails != nil && m.fails()
	if fails && !m.after {
		return errDisk
	}
	if err := do(); err != nil {
		return err
	}
	if fails {
		return errDisk
	}
	return nil
}

func (m *memory) Create(h guide.Header, g script.Guide, events ...guide.Event) error {
	return m.write("create", h.ID, func() error {
		if r, there := m.talks[h.ID]; there {
			both := min(len(r.Events), len(events))
			if !slices.Equal(r.Events[:both], events[:both]) {
				return errThere
			}
			return m.append(r, h, events)
		}
		r := &guide.Record{Guide: g}
		if err := m.append(r, h, events); err != nil {
			return err
		}
		m.talks[h.ID] = r
		return nil
	})
}

func (m *memory) Instead(id string, r guide.Record) error {
	return m.write("instead", r.Header.ID, func() error {
		delete(m.talks, id)
		r.Events = slices.Clone(r.Events)
		m.talks[r.Header.ID] = &r
		return nil
	})
}

func (m *memory) Append(id string, h guide.Header, events ...guide.Event) error {
	return m.write("append", id, func() error {
		r, there := m.talks[id]
		if !there {
			return guide.ErrNoTalk
		}
		return m.append(r, h, events)
	})
}

func (m *memory) append(r *guide.Record, h guide.Header, events []guide.Event) error {
	for _, e := range events {
		if e.Seq <= len(r.Events) {
			continue
		}
		if e.Seq != len(r.Events)+1 {
			return fmt.Errorf("event %d after %d: %w", e.Seq, len(r.Events), errGap)
		}
		if e.Kind == guide.Erased {
			for _, seq := range guide.ErasedBy(r.Events, e.Ref) {
				r.Events[seq-1] = r.Events[seq-1].Blank()
			}
		}
		r.Events = append(r.Events, e)
	}
	r.Header = h
	return nil
}

func (m *memory) Replace(id string, h guide.Header, events []guide.Event) error {
	return m.write("replace", id, func() error {
		r, there := m.talks[id]
		if !there {
			return guide.ErrNoTalk
		}
		r.Header, r.Events, r.Draft = h, slices.Clone(events), guide.Draft{}
		return nil
	})
}

func (m *memory) SaveDraft(id string, d guide.Draft) error {
	return m.write("draft", id, func() error {
		r, there := m.talks[id]
		if !there {
			return guide.ErrNoTalk
		}
		r.Draft = d
		return nil
	})
}

func (m *memory) Delete(id string) error {
	return m.write("delete", id, func() error {
		if _, there := m.talks[id]; !there {
			return guide.ErrNoTalk
		}
		delete(m.talks, id)
		return nil
	})
}

func (m *memory) Load(id string) (guide.Record, error) {
	r, there := m.talks[id]
	if !there {
		return guide.Record{}, guide.ErrNoTalk
	}
	c := *r
	c.Events = slices.Clone(r.Events)
	return c, nil
}

// copied is the same memory on a disk that is whole.
func (m *memory) copied() *memory {
	c := newMemory()
	for id := range m.talks {
		r, _ := m.Load(id)
		c.talks[id] = &r
	}
	return c
}
