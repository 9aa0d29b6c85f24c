// Package transcript tells what stands of a session, in the order in which it
// happened ([Of]), and what one glance should bring back of it before the next talk
// with the same person ([LastTime]), and what a level of consent leaves ([Remaining]).
//
// It reads no more than the session says. What may be shown of a closed talk,
// agenda.ShownTalk says: tell that.
package transcript
