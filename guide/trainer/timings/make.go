package timings

import (
	"encoding/json"
	"iter"
	"maps"
	"math"
	"slices"
	"strings"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/trainer/numbers"
	"example.org/onetoone/guide/words"
)

// Make takes the numbers out of sessions, in whatever order they come.
// Practices are passed over, and running into somebody. The error is that of a session which cannot be
// read.
func Make(sessions iter.Seq[guide.Session]) (File, Left, error) {
	f := File{Version: Version, Talks: []Talk{}, MinutesOnly: []int{}}
	var left Left
	for s := range sessions {
		switch {
		case s.Role() != "", s.BaseGuide().InPassing():
			continue
		case !s.Ended():
			left.NotOver++
			continue
		case s.Consent() == guide.Undecided:
			left.Undecided++
			continue
		}
		if err := f.add(s); err != nil {
			return File{}, Left{}, err
		}
	}
	f.number()
	return f, left, nil
}

// add takes only what the level of consent keeps: a talk that went on after
// consent was given holds more than that.
func (f *File) add(s guide.Session) error {
	s, err := s.Reduced(s.Consent(), s.KeepsPromises(), s.LastAt())
	if err != nil {
		return words.Fail("timings.taking", err)
	}
	if !keeps(s, guide.HeldStages) || !keeps(s, guide.HeldMarks) {
		f.MinutesOnly = append(f.MinutesOnly, minutes(s))
		return nil
	}
	f.Talks = append(f.Talks, talkOf(s))
	return nil
}

// number puts the talks in order: by week, and within one by what they hold,
// so that the order tells nothing of days.
func (f *File) number() {
	byKey := make(map[string][]Talk, len(f.Talks)) // equal ones may change places
	for _, t := range f.Talks {
		data, _ := json.Marshal(t) // numbers and plain strings: nothing that can fail
		key := t.Week + string(data)
		byKey[key] = append(byKey[key], t)
	}
	f.Talks = f.Talks[:0]
	for _, key := range slices.Sorted(maps.Keys(byKey)) {
		f.Talks = append(f.Talks, byKey[key]...)
	}
	for i := range f.Talks {
		f.Talks[i].N = i + 1
	}
	slices.Sort(f.MinutesOnly)
}

// keeps reports whether the talk's level of consent keeps a row of the table.
func keeps(s guide.Session, what guide.Held) bool {
	levels := guide.Levels()
	for _, row := range guide.Keeps() {
		if row.What == what {
			return slices.Index(levels, s.Consent()) >= slices.Index(levels, row.From) || row.IfTheySaySo && s.KeepsPromises()
		}
	}
	return false
}

func talkOf(s guide.Session) Talk {
	t := Talk{
		Week: numbers.Week(s.StartedAt()), Guide: numbers.GuideID(s.BaseGuide().ID), Minutes: minutes(s), Planned: numbers.Count(s.Planned()),
		Silences: numbers.Count(s.Waits()), Ask: askOf(s),
	}
	if share, on := s.TalkShare(""); on {
		percent := int(math.Round(share * 100))
		t.Percent = &percent
	}
	used := numbers.Prompts(s)
	for i, st := range s.Guide().Stages {
		t.Stages = append(t.Stages, stageOf(s, i, st, used[st.ID]))
	}
	return t
}

func stageOf(s guide.Session, i int, st script.Stage, used map[string]bool) Stage {
	out := Stage{
		ID: numbers.StageID(i, st.ID), Seconds: numbers.Count(int(s.ElapsedIn(st.ID, s.EndedAt()) / time.Second)), Planned: numbers.Count(st.Minutes),
		Prompts: len(used), Of: len(st.Prompts),
	}
	for _, m := range s.Marks() {
		if m.Stage != st.ID {
			continue
		}
		if len(m.Kinds) == 0 {
			out.Marks = count(out.Marks, Unnamed)
		}
		for _, k := range m.Kinds {
			if k.Click() {
				out.Click = count(out.Click, k)
			} else {
				out.Marks = count(out.Marks, k)
			}
		}
	}
	return out
}

func count(m map[guide.MarkKind]int, k guide.MarkKind) map[guide.MarkKind]int {
	if m == nil {
		m = map[guide.MarkKind]int{}
	}
	m[k]++
	return m
}

func askOf(s guide.Session) Ask {
	a := Ask{Planned: s.Asks(), Answered: s.Field(guide.FieldAnswer) != "", Yes: s.Field(guide.FieldAnswer) == guide.AnswerYes}
	if a.Yes && keeps(s, guide.HeldPromises) {
		p := s.Draft(guide.TheirFirst)
		what, when := strings.TrimSpace(p.What) != "", strings.TrimSpace(p.When) != ""
		a.What, a.When = &what, &when
	}
	return a
}

func minutes(s guide.Session) int { return numbers.Count(int(s.Elapsed(s.EndedAt()) / time.Minute)) }
