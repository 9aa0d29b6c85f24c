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

// onHome is a target of Home.
const onHome = "the search for a talk"

func label(name string) func(term.Sight) bool {
	return func(s term.Sight) bool { return s.Field.Label == name }
}

// fields are the targets of the way from Home through a talk and back.
func fields() []target {
	typing := func(s term.Sight) bool { return s.View == term.Writing }
	esc := "\x1b"
	return []target{
		{name: "Home", alive: step{"n", "Prepare", at(term.Preparing)}},
		{name: "Who", shows: true, keeps: true, alive: step{"\t", "the next field", label("Why them")}},
		{name: "Why them", shows: true, keeps: true, alive: step{"\t", "the next field", label("To learn")}},
		{name: "Say first", reach: []step{{"\r", "what to say first", at(term.Opening)}}, alive: step{"4", "consent", named}},
		{name: "the talk", reach: []step{{"\r", "the talk", at(term.Listening)}},
			alive: step{"m", "a mark", func(s term.Sight) bool { return s.Marks == 1 }}},
		{name: "words for a mark", reach: []step{{"\r", "a line", typing}}, shows: true, keeps: true, alive: step{"\r", "the talk", at(term.Listening)}},
		{name: "a note", reach: []step{{"\r", "a line", typing}}, shows: true, keeps: true, alive: step{"\r", "the talk", at(term.Listening)}},
		{name: "the list of actions", reach: []step{{":", "it", has(listOfActions)}}, alive: step{esc, "the talk", at(term.Listening)}},
		{name: "the help", reach: []step{{"?", "it", has("Keys on this screen")}}, alive: step{esc, "the talk", at(term.Listening)}},
		{name: "the search in a talk", reach: []step{{"/", "it", has("Search this talk")}}, alive: step{esc, "the talk", at(term.Listening)}},
		{name: "the cues", reach: []step{{"\t", "them", has("cues")}}, alive: step{"b", "the talk", at(term.Listening)}},
		{name: "the cover", reach: []step{{esc + esc, "it", has(onCover)}}, alive: step{esc + esc, "the talk", at(term.Listening)}},
		{name: "What", reach: []step{{"n", "the next step", at(term.NextForm)}, {"1", "yes", has("● yes")}, {"\t", "the next field", label("What")}},
			shows: true, keeps: true, alive: step{"\t", "the next field", label("When")}},
		{name: "When", shows: true, keeps: true, alive: step{"\t", "the next field", label("Where")}},
		{name: "the card", reach: []step{{"\r", "it", at(term.Card)}}, alive: step{"\r", "the debrief", at(term.DebriefMark)}},
		{name: "a mark of the debrief", alive: step{" ", "the form", at(term.DebriefForm)}},
		{name: "Themes", reach: []step{{"\t\t\t", "the field", label("Themes")}}, shows: true, keeps: true, alive: step{"\r", "Home", at(term.Home)}},
		{name: onHome, reach: []step{{"/", "it", has("Find a talk by name")}}, alive: step{esc, "Home", at(term.Home)}},
		{name: "the talk read again", reach: []step{{"\x1b[A", "the last row", onTheTalk}, {"\r", "it", notHome}}, alive: step{":", "its actions", has(listOfActions)}},
		{name: "the word that deletes", reach: []step{{"delete\r", "it", has("Type delete and press enter")}}, alive: step{"\r", "nothing", has("Nothing was done.")}},
	}
}

// onTheTalk is Home with the cursor on the talk of today.
func onTheTalk(s term.Sight) bool { return s.Has(" › today") }

func notHome(s term.Sight) bool { return s.View != term.Home }
