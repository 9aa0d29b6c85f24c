// Package agenda is what talks leave to do, as lists show it: what was promised and
// what is unfinished ([Home]), all of it by when it is due ([Entries]), whom to see ([ToSee]), what is to be looked through
// again ([Expired]), and what they may tell of a talk that is closed ([Shown]).
//
// A talk that is over says whom to see: its person, from the day they agreed on, or
// three months after a talk that left nothing to wait for; and who was offered to be
// introduced. A later talk with them takes that away, which only who has all talks
// can tell: package store keeps these lists, and screens draw them.
package agenda
