package class

import (
	"strings"

	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/guide/words"
)

// What Find and Header.Apart return.
const (
	// ErrNone is for a class that there is not.
	ErrNone = words.Error("class.nosuch")
	// ErrSeveral is for words that several classes could be meant by.
	ErrSeveral = words.Error("class.several")
	// ErrAlike is for a class that is called as another is.
	ErrAlike = words.Error("class.alike")
)

// Apart tells a new class from those there are: it returns ErrAlike, in words
// that name the other, where one is called the same by whom.SameName.
func (h Header) Apart(others []Header) error {
	for _, o := range others {
		if o.ID != h.ID && whom.SameName(o.Label) == whom.SameName(h.Label) {
			return words.As(ErrAlike, "class.alike.to", "Label", safe.Text(o.Label))
		}
	}
	return nil
}

// Find gives the class of a label, or of the beginning of a label or an id, as
// long as only one begins like that. It returns ErrNone or ErrSeveral.
func Find(list []Header, typed string) (Header, error) {
	want := whom.SameName(typed)
	if want == "" {
		list = nil // everything begins with nothing
	}
	var named, like []Header
	for _, h := range list {
		label := whom.SameName(h.Label)
		switch {
		case label == want:
			named = append(named, h)
		case strings.HasPrefix(label, want), len(typed) >= 4 && strings.HasPrefix(h.ID, strings.ToLower(typed)):
			like = append(like, h)
		}
	}
	if len(named) > 0 {
		like = named
	}
	switch {
	case len(like) == 0:
		return Header{}, words.Fail("class.nosuch.of", ErrNone, "Label", safe.Text(typed))
	case len(named) > 1:
		return Header{}, words.As(ErrSeveral, "class.several.called", "Label", safe.Text(typed))
	case len(like) > 1:
		return Header{}, words.As(ErrSeveral, "class.several.like", "Label", safe.Text(typed))
	}
	return like[0], nil
}
