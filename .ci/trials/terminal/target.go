package main

import "example.org/onetoone/.ci/lib/term"

// target is where something can be pasted.
type target struct {
	name  string
	reach []step // from the target before
	shows bool   // the end of what was pasted can be seen
	alive step   // a key that works, and leads on
	keeps bool   // what was pasted is in the talk in the end
}

// listOfActions is the title of that page.
const listOfActions = "palette.title"

// theCues is how the title of the cues ends.
var theCues = term.Text("cues.title", "Stage", "")

// onHome is a target of Home.
const onHome = "the search for a talk"

// fields are the targets of the way from Home through a talk and back.
func fields() []target {
	typing := func(s term.Sight) bool { return s.View == term.Writing }
	esc := "\x1b"
	return []target{
		{name: "Home", alive: step{"n", "Prepare", term.At(term.Preparing)}},
		{name: "Who", shows: true, keeps: true, alive: step{"\t", "the next field", term.Field("why")}},
		{name: "Why them", shows: true, keeps: true, alive: step{"\t", "the next field", term.Field("learn")}},
		{name: "Say first", reach: []step{{"\r", "what to say first", term.At(term.Opening)}}, alive: step{"n", "no notes", term.Says("opening.none")}},
		{name: "the talk", reach: []step{{"n", "notes after all", term.Says("act.nonotes")}, {"\r", "the talk", term.At(term.Listening)}},
			alive: step{"m", "a mark", func(s term.Sight) bool { return s.Marks == 1 }}},
		{name: "words for a mark", reach: []step{{"\r", "a line", typing}}, shows: true, keeps: true, alive: step{"\r", "the talk", term.At(term.Listening)}},
		{name: "a note", reach: []step{{"\r", "a line", typing}}, shows: true, keeps: true, alive: step{"\r", "the talk", term.At(term.Listening)}},
		{name: "the list of actions", reach: []step{{":", "it", term.Says(listOfActions)}}, alive: step{esc, "the talk", term.At(term.Listening)}},
		{name: "the help", reach: []step{{"?", "it", term.Says("help.title")}}, alive: step{esc, "the talk", term.At(term.Listening)}},
		{name: "the search in a talk", reach: []step{{"/", "it", term.Says("transcript.search")}}, alive: step{esc, "the talk", term.At(term.Listening)}},
		{name: "the cues", reach: []step{{"\t", "them", term.Has(theCues)}}, alive: step{"b", "the talk", term.At(term.Listening)}},
		{name: "the cover", reach: []step{{esc + esc, "it", term.Says(onCover)}}, alive: step{" " + esc + esc, "the talk", term.At(term.Listening)}},
		{name: "What", reach: []step{{"n", "the next step", term.At(term.NextForm)}, {"1", "yes", term.Has("● " + term.Text("answer.yes"))}, {"\t", "the next field", term.Field("what")}},
			shows: true, keeps: true, alive: step{"\t", "the next field", term.Field("when")}},
		{name: "When", shows: true, keeps: true, alive: step{"\t", "the next field", term.Field("where")}},
		{name: "the card", reach: []step{{"\r", "it", term.At(term.Card)}, {"4", "named consent", term.Named}}, alive: step{"\r", "the debrief", term.At(term.DebriefMark)}},
		{name: "a mark of the debrief", alive: step{" ", "the form", term.At(term.DebriefForm)}},
		{name: "Themes", reach: []step{{"\t\t\t", "the field", term.Field("themes")}}, shows: true, keeps: true, alive: step{"\r", "the page that finishes", term.At(term.DebriefLast)}},
		{name: "the page that finishes", alive: step{"\r", "Home", term.At(term.Home)}},
		{name: onHome, reach: []step{{"/", "it", term.Says("search.title")}}, alive: step{esc, "Home", term.At(term.Home)}},
		{name: "the talk read again", reach: []step{{"\x1b[A", "the last row", onTheTalk}, {"\r", "it", notHome}}, alive: step{":", "its actions", term.Says(listOfActions)}},
		{name: "the word that deletes", reach: []step{{"delete\r", "it", term.Has(term.Text("confirm.type", "Word", "delete"))}}, alive: step{"\r", "nothing", term.Says("confirm.not")}},
	}
}

// onTheTalk is Home with the cursor on the talk of today.
func onTheTalk(s term.Sight) bool { return s.Has(" › " + term.Text("day.today")) }

func notHome(s term.Sight) bool { return s.View != term.Home }
