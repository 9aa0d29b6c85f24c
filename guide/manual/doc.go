// Package manual reads a page of the manual, and lays it out for a width.
//
//	p := manual.Read("safety", src, style)
//	for _, row := range p.Rows(76) { … } // each in runs of one weight
//
// Begin with [Read]. A page is Markdown as we write it: headings, paragraphs,
// lists, tables, fenced lines; `code`, **strong** and *said* words, and links. A
// picture is left out, and so is where a link leads, unless that is another page:
// then it is named as [Style] says. [Questions] makes the page that shows
// the questions from the guides themselves.
//
// Nothing is read before somebody opens the manual. A library that reads all of
// Markdown was tried: linked, it took 1.3 ms of every start, and 0.8 MB.
//
// Caveats:
//   - What of Markdown is not named above is words. A test reads every page with
//     that library, and holds that no word of it is lost here.
//   - What a page says above its first heading of the second level is said first:
//     its title is [Page.Title], its first paragraph [Page.About].
package manual
