package recorded

import (
	"errors"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/recording"
	"example.org/onetoone/guide/practice/scorecard"
	"example.org/onetoone/guide/practice/solo"
)

// MostTurns is how many turns a recording may have to be kept.
const MostTurns = 20_000

// ErrLong is returned by Practice for a recording with more turns than that.
var ErrLong = errors.New("it has more than 20,000 turns; two hours have some thousand, so it was not kept")

// Practice makes a session of a recording, held with a guide and over at a
// time. organizer is the name of the one who is scored, as it stands in the
// recording; title stands in place of the other's. It returns guide.ErrNothing
// for a recording without words.
func Practice(l *listener.Listener, g guide.Guide, talk recording.Talk, organizer, title string, at time.Time) (guide.Session, error) {
	if len(talk.Turns) > MostTurns {
		return guide.Session{}, ErrLong
	}
	turns := scorecard.Recorded(l, Unnamed(talk), organizer)
	told := Tell(g, turns)
	ids := map[string]string{}
	for _, st := range g.Stages {
		ids[st.Title] = st.ID
	}
	lines := make([]guide.Spoken, 0, len(turns))
	for _, t := range turns {
		x := guide.Spoken{Who: guide.Them, Text: t.Words, Stage: t.Stage, Timed: t.Timed, From: t.From, Until: t.Until}
		if id, ok := ids[t.Stage]; ok {
			x.Stage = id
		}
		if t.Organizer {
			x.Who, x.Heard = guide.Me, solo.Labels(t.Heard)
		}
		lines = append(lines, x)
	}
	return guide.Recorded(g, title, string(told), lines, at)
}

// wordNames are names that are ordinary words too, and words for a speaker that
// are no name: they stay.
const wordNames = ` will may mark bill grace hope joy faith rose art pat rob sue jack drew don dawn june april august summer
	iris ivy lily daisy ruby amber pearl crystal melody miles dean guy frank ernest gene rich chase hunter mason carol eve
	angel christian chance bob nick chuck jimmy robin jay ray penny ginger olive violet heather holly hazel chip
	organizer organiser person therapist client speaker interviewer interviewee trainer trainee observer tenant worker member
	neighbour neighbor nurse student parent volunteer the a an and of in on at i me you `

// Unnamed is a talk in whose words and headings the names of those who speak
// are initials. Who they are, the turns still say.
func Unnamed(talk recording.Talk) recording.Talk {
	short := initials(talk.Speakers())
	if len(short) == 0 {
		return talk
	}
	out := recording.Talk{ID: talk.ID, Turns: make([]recording.Turn, len(talk.Turns))}
	for i, t := range talk.Turns {
		t.Words, t.Stage = replaced(t.Words, short), replaced(t.Stage, short)
		out.Turns[i] = t
	}
	return out
}

// initials gives the initial of every name, by the name in lower case.
func initials(speakers []string) map[string]string {
	short := map[string]string{}
	for _, who := range speakers {
		for _, name := range strings.FieldsFunc(who, func(r rune) bool { return !ofWord(r) }) {
			first, size := utf8.DecodeRuneInString(name)
			plain := strings.ToLower(name)
			if unicode.IsLetter(first) && size < len(name) && !strings.Contains(wordNames, " "+plain+" ") {
				short[plain] = string(unicode.ToUpper(first)) + "."
			}
		}
	}
	return short
}

// replaced is a text with whole words put in the place of others, where they
// are written as names are. A full stop behind such a word is not doubled.
func replaced(text string, by map[string]string) string {
	var b strings.Builder
	for from := 0; from < len(text); {
		first, size := utf8.DecodeRuneInString(text[from:])
		if !ofWord(first) {
			b.WriteString(text[from : from+size])
			from += size
			continue
		}
		end := len(text)
		if n := strings.IndexFunc(text[from:], func(r rune) bool { return !ofWord(r) }); n >= 0 {
			end = from + n
		}
		word := text[from:end]
		if short := by[strings.ToLower(word)]; short != "" && unicode.IsUpper(first) {
			word = short
			if strings.HasPrefix(text[end:], ".") {
				end++
			}
		}
		b.WriteString(word)
		from = end
	}
	return b.String()
}
