package guide

import (
	"slices"

	"example.org/onetoone/guide/words"
)

// Consent is what the other person agreed may be kept of a talk.
type Consent string

// The levels, from least kept to most. Undecided keeps everything for now,
// is left out of every export, and is closed after agenda.UndecidedDays.
const (
	None      Consent = "none"
	Themes    Consent = "themes"
	Notes     Consent = "notes"
	Named     Consent = "named"
	Undecided Consent = "undecided"
)

// Before stands behind a level that was agreed to in an earlier talk, and not asked again.
const Before = "before"

// Levels lists the four answers, least first.
func Levels() []Consent { return []Consent{None, Themes, Notes, Named} }

// parseConsent reads a stored or typed level.
func parseConsent(s string) (Consent, error) {
	if c := Consent(s); c == Undecided || slices.Contains(Levels(), c) {
		return c, nil
	}
	return "", words.Fail("session.consent-level", nil, "Found", s)
}

// rank orders the levels: Undecided keeps everything, as Named does.
func (c Consent) rank() int {
	if i := slices.Index(Levels(), c); i >= 0 {
		return i
	}
	return len(Levels()) - 1
}

// keeps reports whether level c keeps what level from is the lowest to keep.
func (c Consent) keeps(from Consent) bool { return c.rank() >= from.rank() }

// Held is one kind of thing that may be held about a talk: a row of the
// consent table. The words for it are in the screens' catalogue.
type Held string

// The rows of the consent table.
const (
	HeldDay         Held = "day"         // that there was a talk, which day, with which guide
	HeldMinutes     Held = "minutes"     // how many minutes, planned and held
	HeldStages      Held = "stages"      // stages, prompts, times, who spoke how long
	HeldMarks       Held = "marks"       // how many marks of which kind, without words
	HeldAnswer      Held = "answer"      // whether I asked; yes, no or not today
	HeldThemes      Held = "themes"      // themes, and the theme and statistic used
	HeldWords       Held = "words"       // notes, quotes, corrections
	HeldPromises    Held = "promises"    // what was promised, on both sides
	HeldAfter       Held = "after"       // introductions, when to speak again
	HeldPreparation Held = "preparation" // why this person, the ask, one's own story
	HeldDebrief     Held = "debrief"     // motives, assessment, energy, what was learned
	HeldName        Held = "name"        // their name or alias
	HeldPlace       Held = "place"       // besides talks: where they work or live, who referred them, when they agreed
	HeldCard        Held = "card"        // and the rest, see people.Card; below From only once they agreed
	// HeldPractice is in no real talk, and it is the trainee's own: what was
	// counted, the points that three people gave, what was said with a
	// scripted partner or in a recording.
	HeldPractice Held = "practice"
)

// Kept is one row of the consent table.
type Kept struct {
	What Held
	// From is the lowest level that keeps it.
	From Consent
	// IfTheySaySo rows are kept below From too when the other person says so.
	IfTheySaySo bool
}

// Keeps is the consent table, in the order in which people are shown it.
func Keeps() []Kept {
	return []Kept{
		{What: HeldDay, From: None},
		{What: HeldMinutes, From: None},
		{What: HeldStages, From: Themes},
		{What: HeldMarks, From: Themes},
		{What: HeldAnswer, From: Themes, IfTheySaySo: true},
		{What: HeldThemes, From: Themes},
		{What: HeldWords, From: Notes},
		{What: HeldPromises, From: Notes, IfTheySaySo: true},
		{What: HeldAfter, From: Notes},
		{What: HeldPreparation, From: Notes},
		{What: HeldDebrief, From: Notes},
		{What: HeldName, From: Named, IfTheySaySo: true},
		{What: HeldPlace, From: None},
		{What: HeldCard, From: Named},
		{What: HeldPractice, From: None},
	}
}

// row is the table's row for h.
func (h Held) row() Kept {
	for _, k := range Keeps() {
		if k.What == h {
			return k
		}
	}
	return Kept{What: h, From: Named}
}

func (h Held) from() Consent { return h.row().From }

// fieldHeld says which row of the table each field belongs to.
var fieldHeld = map[Field]Held{
	FieldPerson: HeldName,

	FieldWhy: HeldPreparation, FieldLearn: HeldPreparation, FieldAsk: HeldPreparation,
	FieldFallback: HeldPreparation, FieldStory: HeldPreparation, FieldHere: HeldPreparation,
	FieldRole: HeldPractice, FieldWatching: HeldPractice, FieldRetry: HeldPractice, FieldTurns: HeldPractice,
	FieldPersona: HeldPractice, FieldDifficulty: HeldPractice, FieldSeed: HeldPractice, FieldWithout: HeldPractice,
	FieldRecorded: HeldPractice,
	FieldDrill:    HeldPractice, FieldDrillMinutes: HeldPractice, FieldTrust: HeldPractice, FieldOut: HeldPractice,
	FieldAsked:   HeldStages,
	FieldMinutes: HeldMinutes, FieldAsks: HeldAnswer, FieldTheme: HeldThemes, FieldStatistic: HeldThemes,

	FieldAnswer: HeldAnswer, FieldElse: HeldAfter, FieldElseWhy: HeldAfter, FieldIntroduce: HeldAfter, FieldAgain: HeldAfter, FieldAgainUID: HeldAfter,

	FieldWhose: HeldPromises, FieldWhat: HeldPromises, FieldWhen: HeldPromises, FieldWhere: HeldPromises,
	FieldWith: HeldPromises, FieldObstacle: HeldPromises, FieldReply: HeldPromises, FieldState: HeldPromises, FieldMarked: HeldPromises,
	FieldRung: HeldPromises, FieldUID: HeldPromises, FieldGotInTheWay: HeldPromises,

	FieldValues: HeldDebrief, FieldReciprocity: HeldDebrief, FieldRecognition: HeldDebrief,
	FieldThemes: HeldThemes, FieldEnergy: HeldDebrief, FieldReask: HeldDebrief, FieldLearned: HeldDebrief,
}

// kindHeld does the same for events that are not fields. Undo, redo and
// erasure are in no row: a reduced list needs none of them.
var kindHeld = map[Kind]Held{
	Began: HeldDay, Started: HeldDay, Consented: HeldDay, Ended: HeldDay, Debriefed: HeldDay, Renewed: HeldDay, Closed: HeldDay,
	Tallied: HeldPractice, Scored: HeldPractice,
	Said: HeldPractice, Labelled: HeldPractice, Hinted: HeldPractice, Rewound: HeldPractice,
	Moved: HeldStages, Paused: HeldStages, Resumed: HeldStages, Spoke: HeldStages, Waited: HeldStages,
	Marked: HeldMarks, Kinded: HeldMarks, Also: HeldMarks, Unkinded: HeldMarks, Discarded: HeldMarks, Passed: HeldMarks, Restored: HeldMarks,
	Noted: HeldWords, Added: HeldWords, Corrected: HeldWords, Assessed: HeldDebrief, ReadBack: HeldStages,
}

// HeldOf is the row of the consent table that an event belongs to; ok is false
// for undo, redo and erasure, which a reduced list has no need of.
func HeldOf(e Event) (h Held, ok bool) {
	if e.Kind == Set {
		h, ok = fieldHeld[e.Field]
		return h, ok
	}
	h, ok = kindHeld[e.Kind]
	return h, ok
}

// KeepsEvent reports whether level c keeps e. promises is whether the other
// person said that the promises made may stay: then the name they belong to
// stays with them.
func (c Consent) KeepsEvent(e Event, promises bool) bool {
	h, ok := HeldOf(e)
	if !ok {
		return false
	}
	row := h.row()
	return c.keeps(row.From) || promises && row.IfTheySaySo && e.Kind == Set
}

// KeepsWords reports whether notes may be written at this level.
func (c Consent) KeepsWords() bool { return c.keeps(HeldWords.from()) }
