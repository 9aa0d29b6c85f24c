package recorded

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/recording"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/practice/scorecard"
	"example.org/onetoone/guide/practice/solo"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/words"
)

// MostTurns is how many turns a recording may have to be kept.
const MostTurns = 20_000

// ErrLong is returned by Practice for a recording with more turns than that.
const ErrLong = words.Error("recorded.long")

// Practice makes a session of a recording, held with a guide and over at a
// time. organizer is the name of the one who is scored, as it stands in the
// recording; title stands in place of the other's; others are the names of
// those who do not speak, which become initials too. It returns
// guide.ErrNothing for a recording without words.
func Practice(l *listener.Listener, g script.Guide, talk recording.Talk, organizer, title string, at time.Time, others ...string) (guide.Session, error) {
	if len(talk.Turns) > MostTurns {
		return guide.Session{}, ErrLong
	}
	turns := Turns(l, talk, organizer, others...)
	told := Tell(g, turns)
	ids := map[string]string{}
	for _, st := range g.Stages {
		ids[st.Title] = st.ID
	}
	lines := make([]rehearsal.Line, 0, len(turns))
	for _, t := range turns {
		x := rehearsal.Line{Who: guide.Them, Text: t.Words, Stage: t.Stage, Timed: t.Timed, From: t.From, Until: t.Until}
		if id, ok := ids[t.Stage]; ok {
			x.Stage = id
		}
		if t.Organizer {
			x.Who, x.Heard = guide.Me, solo.Labels(t.Heard)
		}
		lines = append(lines, x)
	}
	return sessionOf(g, title, string(told), lines, at)
}

// Turns are those of a recording as they are scored: heard as they were said,
// with names as initials, whether they are kept or not. They are quoted as they
// were said.
func Turns(l *listener.Listener, talk recording.Talk, organizer string, others ...string) []scorecard.Turn {
	turns := scorecard.Recorded(l, talk, organizer)
	for i, t := range Unnamed(talk, others...).Turns {
		turns[i].Shown, turns[i].Words, turns[i].Stage = turns[i].Words, t.Words, t.Stage
	}
	return turns
}

// Same reports whether two practices were made of one recording, whichever
// names became initials in them.
func Same(a, b guide.Session) bool {
	x, y := rehearsal.Spoken(a), rehearsal.Spoken(b)
	return rehearsal.Recorded(a) && rehearsal.Recorded(b) && slices.EqualFunc(x, y, func(x, y rehearsal.Line) bool {
		return x.Who == y.Who && x.Timed == y.Timed && x.From == y.From && sameWords(x.Text, y.Text)
	})
}

// sameWords compares texts word by word; an initial is any name it may stand for.
func sameWords(a, b string) bool {
	return slices.EqualFunc(strings.FieldsFunc(a, notOfWord), strings.FieldsFunc(b, notOfWord), func(x, y string) bool {
		return x == y || initialOf(x, y) || initialOf(y, x)
	})
}

func notOfWord(r rune) bool { return !ofWord(r) }

// initialOf reports whether a word is the initial of a name.
func initialOf(short, name string) bool {
	first, size := utf8.DecodeRuneInString(short)
	return size == len(short) && unicode.IsUpper(first) && strings.HasPrefix(name, short)
}
