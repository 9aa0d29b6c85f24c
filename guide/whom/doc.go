// Package whom is about the people an organizer talks with: by which name they are
// one person ([SameName]) and are looked for ([Loosely]), how somebody who is not in
// the room is kept ([Initials], [Absent]), what there is about
// one ([Holding]), and which lines may name them ([Forms]).
//
// Caveat: lists of words that describe people are English; [Absent] asks where they
// are wrong.
package whom
