// Package speech tells what a typed line says by itself, whatever the talk: its
// words without their endings, which of them say something, and what kind of
// question it asks.
//
//	speech.Stems("They never called back")      // they never cal back
//	speech.KindOf("And what then?", "Dee", true) // speech.Then
//
// What kind a question is follows from how it opens, by a table
// (phrases_en_asked.go): it knows English, some of it as it is typed in a hurry.
package speech
