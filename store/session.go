package store

import (
	"maps"
	"slices"
	"sync"

	"example.org/onetoone/guide"
)

// session is which talks were written to since Open. It may be used by several goroutines.
type session struct {
	mu    sync.Mutex
	talks map[string]bool
}

// wrote notes that a talk was written to, unless err says that it was not.
func (s *session) wrote(id string, err error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err == nil {
		if s.talks == nil {
			s.talks = map[string]bool{}
		}
		s.talks[id] = true
	}
	return err
}

// elsewhere are the talks that were acknowledged and that the path does not show,
// but those that are known. What cannot be read any more is not among them.
func (s *session) elsewhere(v *Vault, known []guide.Unsaved) (out []guide.Unsaved) {
	if !v.f.Away.Load() {
		return nil
	}
	s.mu.Lock()
	ids := slices.Sorted(maps.Keys(s.talks))
	s.mu.Unlock()
	for _, id := range ids {
		if slices.ContainsFunc(known, func(u guide.Unsaved) bool { return u.Header.ID == id }) {
			continue
		}
		if r, err := v.Load(id); err == nil {
			out = append(out, guide.Unsaved{Header: r.Header, Guide: r.Guide, Events: r.Events, Draft: r.Draft, HasDraft: true})
		}
	}
	return out
}
