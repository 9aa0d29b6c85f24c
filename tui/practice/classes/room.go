package classes

import (
	"example.org/onetoone/guide/trainer/class"
	"example.org/onetoone/guide/trainer/result"
	"example.org/onetoone/tui/practice"
)

// Room is what the pages of classes work with.
type Room struct {
	*practice.Talks
	// Journal is where classes are kept.
	Journal Journal
	// Files are those that a class collects, and hands out.
	Files Handouts
}

// Journal is what the pages of classes need of a journal.
type Journal interface {
	// ReadOnly reports whether nothing can be kept.
	ReadOnly() bool
	// Classes lists the classes of practice, newest first. SaveClass makes one,
	// or takes the old one's place; DeleteClass deletes it and all that is in it,
	// and may take a while.
	Classes() ([]class.Header, error)
	Class(id string) (class.Class, error)
	SaveClass(class.Class) error
	DeleteClass(id string) error
}

// Handouts are the files of a class. What is nil is not offered.
type Handouts struct {
	// ResultFile reads a result file. HandOutPath suggests a folder to write a
	// handout of a class to, and HandOut writes it, as Export does a talk.
	ResultFile  func(path string) (result.File, error)
	HandOutPath func(class.Handout) string
	HandOut     func(path string, h class.Handout, plain bool) (string, error)
}
