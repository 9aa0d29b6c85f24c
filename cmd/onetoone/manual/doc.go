// Package manual has the manual's pages, and the command that reads them.
//
//	onetoone manual           the pages, a line each
//	onetoone manual safety    one of them
//
// A page is a Markdown file here, for one reader; manual.go has their order. The
// page "questions" is no file: package guide/manual makes it from the guides. The
// files are in the program as they are, and read when somebody opens them.
//
// A new page is a file, its name in [Names], and nothing else. Tests hold that no
// word of a page is lost on a screen, that its links lead somewhere, that the page
// of commands names every command, and that what proves a promise is there.
package manual
