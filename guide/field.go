package guide

// Field is something with one value at a time that a person fills in: before
// the talk, at the next step, or in the debrief. A field of a promise has one
// value for each promise.
type Field string

// The fields of preparing.
const (
	FieldPerson    Field = "person"    // name or alias
	FieldWhy       Field = "why"       // why this person
	FieldLearn     Field = "learn"     // one thing to learn
	FieldHere      Field = "here"      // the place, as it is said: at the depot
	FieldMinutes   Field = "minutes"   // whole minutes available, 5 to 240
	FieldAsks      Field = "asks"      // Yes or No: whether this talk asks at all
	FieldAsk       Field = "ask"       // what will be asked
	FieldFallback  Field = "fallback"  // a smaller ask
	FieldStory     Field = "story"     // own story in a line
	FieldTheme     Field = "theme"     // one theme heard from others
	FieldStatistic Field = "statistic" // a number; Event.Behind is its source

	FieldAsked Field = "asked" // what they were asked in talks before this one, see script.Asked
)

// The fields of the next step.
const (
	FieldAnswer    Field = "answer"    // AnswerYes, AnswerNo or AnswerNotToday
	FieldElse      Field = "else"      // who else should I talk to: initials or a role, and details
	FieldIntroduce Field = "introduce" // Yes, No or NotNow: would they introduce us
	FieldElseWhy   Field = "else-why"  // why them
	FieldAgain     Field = "again"     // when do we speak again
	FieldAgainUID  Field = "again-uid" // that day's id in calendars
)

// The fields of a promise; Event.Item says which promise.
const (
	FieldWhose    Field = "whose" // Theirs or Mine
	FieldWhat     Field = "what"
	FieldWhen     Field = "when"
	FieldWhere    Field = "where"
	FieldWith     Field = "with"     // with whom: initials or a role
	FieldObstacle Field = "obstacle" // what might get in the way
	FieldReply    Field = "reply"    // what they will say when it does
	FieldState    Field = "state"    // a PromiseState
	FieldMarked   Field = "marked"   // Yes: it was marked when it was made, and its mark did not stay
	FieldRung     Field = "rung"     // which rung of the ladder of asks it is, by the rung's id
	FieldUID      Field = "uid"      // its id in calendars

	FieldGotInTheWay Field = "got-in-the-way" // what did, of one that was missed
)

// The fields of the debrief. What must not be stored has no field: it is
// erased instead.
const (
	FieldValues      Field = "values" // motives: Yes or empty
	FieldReciprocity Field = "reciprocity"
	FieldRecognition Field = "recognition"
	FieldThemes      Field = "themes" // tags, joined by commas
	FieldEnergy      Field = "energy" // where energy rose or fell
	FieldReask       Field = "reask"  // what I would ask again
	FieldLearned     Field = "learned"
)

// The fields of a practice. A real talk has none of them.
const (
	FieldRole       Field = "role"       // a Role: who has this screen
	FieldWatching   Field = "watching"   // what this observer watches; empty is everything
	FieldRetry      Field = "retry"      // the one thing to try again
	FieldTurns      Field = "turns"      // this round and those that follow, as package rounds writes them
	FieldPersona    Field = "persona"    // the id of a scripted partner; Event.Behind is its file, of one that does not come with the program
	FieldDifficulty Field = "difficulty" // 1 to 3
	FieldSeed       Field = "seed"       // a whole number: which of their talks it is
	FieldWithout    Field = "without"    // ids of the warnings that were declined, joined by commas
	FieldRecorded   Field = "recorded"   // that it was recorded elsewhere, and how its stages were told

	FieldDrill        Field = "drill"         // the id of the one stage it is about; empty is a whole talk
	FieldDrillMinutes Field = "drill-minutes" // whole minutes, from 1 to 60
	FieldTrust        Field = "trust"         // how far the partner trusts when a drill begins
	FieldOut          Field = "out"           // ids of what is out then, joined by commas
)

// Minutes a drill can take.
const (
	MinDrill = 1
	MaxDrill = 60
)

// Yes and No are the values of a field that is a choice.
const (
	Yes = "yes"
	No  = "no"
	// NotNow is of an introduction that was offered and is not taken for now.
	NotNow = "not for now"
)

// The answers to an ask. A maybe is none of them: it is asked which it is.
const (
	AnswerYes      = "yes"
	AnswerNo       = "no"
	AnswerNotToday = "not today"
)

// Minutes a talk can be planned for.
const (
	MinMinutes = 5
	MaxMinutes = 240
)

// ofPromise reports whether the field belongs to a promise.
func (f Field) ofPromise() bool { return fieldHeld[f] == HeldPromises }

// ofOther reports whether the field belongs to one of the others. The first one's
// stand with the talk's own, where older programs had the only one.
func (f Field) ofOther() bool { return f == FieldElse || f == FieldElseWhy || f == FieldIntroduce }

// known reports whether the field is one of this file's.
func (f Field) known() bool {
	_, ok := fieldHeld[f]
	return ok
}
