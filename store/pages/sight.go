package pages

import "io"

// Sight is a file as it is at one moment: whatever looks at a page of it again
// finds what was read first. It is for one at a time.
type Sight struct {
	io.ReaderAt
	seen  map[uint64][]byte
	spare [][]byte // memory that is used again
}

// Of begins to look at a file. What was seen before is not to be used any more.
func (s *Sight) Of(f io.ReaderAt) *Sight {
	if s.seen == nil {
		s.seen = map[uint64][]byte{}
	}
	for _, b := range s.seen {
		if len(s.spare) < maxNear {
			s.spare = append(s.spare, b)
		}
	}
	clear(s.seen)
	s.ReaderAt = f
	return s
}

func (s *Sight) page(number uint64) ([]byte, error) {
	if b, ok := s.seen[number]; ok {
		return b, nil
	}
	var b []byte
	if n := len(s.spare); n > 0 {
		b, s.spare = s.spare[n-1], s.spare[:n-1]
	} else {
		b = make([]byte, Size)
	}
	_, err := s.ReadAt(b, int64(number*Size))
	if err == nil {
		s.seen[number] = b
	}
	return b, err
}
