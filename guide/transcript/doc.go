// Package transcript tells what stands of a session, in the order in which it
// happened ([Of]), and what one glance should bring back of it before the next talk
// with the same person ([LastTime]).
//
// It reads no more than the session says. What may be shown of a closed talk,
// guide.Session.Shown says: tell that.
package transcript
