// Package classes is the trainer's classes on the screen: the list of them, one
// class at a glance, its weeks, its coached sessions, its members, what they hand
// in and what they are handed out.
//
// Begin with Room, which says what these screens need, and classroom.go: a class
// that is open, which its screens share.
//
// Caveats: the rules of classes are in guide/trainer/class; a class is saved at
// once, by a command of its own, and not by the saver of talks.
package classes
