// Package paper is a document: headings, paragraphs, lists and tables in a list
// of parts, written down once and drawn in every form there is.
//
//	doc := paper.New("Practice plan",
//		paper.Paragraph{Words: plan.Head()},
//		paper.Heading{Level: 2, Words: "Round 1"},
//		paper.Table{Head: []string{"organizer", "person"}, Rows: rows})
//	doc.Text(w, 78)  // for a terminal of that width
//	doc.Markdown(w)
//	doc.HTML(w)      // a page to print, which loads nothing
//
// Begin with [Document] and the parts in parts.go; each form has a file of its
// own. A document holds words as they were said or typed: each form makes them
// harmless and shows them and nothing else, so that nobody's name is a heading,
// a link or an element.
//
// Caveats:
//   - What only a form of its own can say (dots for points, a picture of columns)
//     stands in [Verbatim], or in what a [Heading] says in that form.
//   - Markdown escapes too much rather than too little, in rare characters only.
package paper
