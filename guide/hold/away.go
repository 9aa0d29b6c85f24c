package hold

import "example.org/onetoone/guide/words"

// Away is the error of a Journal that is not where it was: somebody, or another
// program, took its files away or put others there. Nothing counts as saved.
type Away struct {
	What   AwayHow
	Folder string // where it was
	Cause  error
}

// AwayHow is what became of a journal's files.
type AwayHow string

// What may have become of them.
const (
	AwayFile   AwayHow = "file"   // the data file is gone
	AwayFolder AwayHow = "folder" // the folder is gone
	AwayLink   AwayHow = "link"   // a link is in the place of the data file
	AwayOlder  AwayHow = "older"  // an older one is
	AwayOther  AwayHow = "other"  // something else is
	AwayHeld   AwayHow = "held"   // another program has what is there now
	AwayKeys   AwayHow = "keys"   // what opens it is gone, or something else
)

// Error is for those who do not look for an Away.
func (e Away) Error() string { return e.Say(words.English()) }

// Say is the error as w says it.
func (e Away) Say(w *words.Words) string { return w.T("hold.away", "Folder", e.Folder) }

// Unwrap gives what the journal said.
func (e Away) Unwrap() error { return e.Cause }

// AtLength is what a person is told.
func (e Away) AtLength() words.Text { return words.Of("why.away."+string(e.What), "Folder", e.Folder) }

// InShort is the id of the same in few words.
func (e Away) InShort() string { return "why.away." + string(e.What) + ".short" }
