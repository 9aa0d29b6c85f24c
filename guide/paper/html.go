package paper

import (
	"bytes"
	"cmp"
	"fmt"

	"example.org/onetoone/guide/safe"
)

// page draws a document as a page of HTML, to print. Elements whose end says
// nothing are not ended.
type page struct{ b bytes.Buffer }

func (h *page) line(format string, of ...any) { fmt.Fprintf(&h.b, format+"\n", of...) }

// What a page looks like: narrow for reading, wide for tables of many columns,
// large at arm's length.
const (
	looks = `body{font:12pt/1.4 Georgia,serif;max-width:42em;margin:2em auto;padding:0 1em}h2{margin:1em 0 .2em}
ul{margin:.2em 0 .6em}li li{color:#555}pre{white-space:pre-wrap}table{border-collapse:collapse}td,th{border:1px solid #bbb;padding:.2em .5em;text-align:left}
section{font-size:.92em;line-height:1.3;margin-bottom:4em}section h1,section p{margin:0}section h2{font-size:1em;margin:.6em 0 0}`
	looksWide  = `body{font-size:11pt;max-width:60em}table{width:100%}td,th{font-size:9pt;padding:.2em .4em}`
	looksLarge = `body{font-size:14pt;max-width:none}section h1{font-size:1.5em}section p,section ul{margin:.3em 0}.ruled{width:100%;margin:.6em 0}
.ruled th,.ruled td{height:2.5em;padding:0 .4em;font-size:.8em;border-color:#000}.ruled td{width:13%;text-align:center;color:#555}
.cards{display:grid;grid-template-columns:1fr 1fr}.cards article{border:1px dashed #888;padding:.3em .8em;height:61mm;box-sizing:border-box;overflow:hidden;font-size:.95em;line-height:1.3}
.cards h2{font-size:1.2em;margin:0}`
	// Paper has whatever size the printer has. A heading stays with what it is
	// above, a table's is repeated, and nothing short stands alone on a page.
	looksPrint = `@page{margin:14mm}@media print{body{margin:0 auto;padding:0}h1,h2,h3,.about,li:first-child:not(:last-child){break-after:avoid}
li:last-child:not(:first-child),section>h2:nth-last-child(-n+4),section>p:nth-last-child(-n+4),body>p:not(.about):nth-last-child(-n+2){break-before:avoid}
table,li,tr,pre,article{break-inside:avoid}thead{display:table-header-group}p,li{orphans:3;widows:3}section{margin:0}*+section{break-before:page}
body>h2:nth-last-child(2):not(:has(+table)){break-before:avoid}}`
)

func (h *page) head(d Document) {
	h.line("<!doctype html>\n<html lang=%q><meta charset=\"utf-8\"><title>%s</title>", safe.HTML(cmp.Or(d.Lang, "en")), safe.HTML(d.Title))
	h.line("<style>%s", looks)
	if d.Wide {
		h.line("%s", looksWide)
	}
	if d.Large {
		h.line("%s", looksLarge)
	}
	h.line("%s</style>", looksPrint)
}

func (h *page) parts(parts []Part) {
	for _, p := range parts {
		switch p := p.(type) {
		case Heading:
			h.line("<h%d>%s</h%d>", p.Level, safe.HTML(cmp.Or(p.Page, p.Words)), p.Level)
			if p.About != "" {
				h.line("<p class=about>%s</p>", safe.HTML(p.About))
			}
		case Paragraph:
			h.paragraph(p)
		case List:
			h.list(p)
		case Table:
			h.table(p)
		case Verbatim:
			h.line("<pre>\n%s\n</pre>", safe.HTML(p.Words))
		case Sheet:
			h.line("<section>")
			h.parts(p.Parts)
			h.line("</section>")
		case Cards:
			h.line("<section class=cards>")
			for _, card := range p.Each {
				h.line("<article>")
				h.parts(card)
				h.line("</article>")
			}
			h.line("</section>")
		}
	}
}

func (h *page) paragraph(p Paragraph) {
	switch {
	case p.Words == "":
	case p.Aside:
		h.line("<p><em>%s</em></p>", safe.HTML(p.Words))
	default:
		h.line("<p>%s</p>", safe.HTML(p.Words))
	}
}

func (h *page) list(l List) {
	if len(l.Items) == 0 {
		return
	}
	kind := "ul"
	if l.Ordered {
		kind = "ol"
	}
	h.line("<%s>", kind)
	for _, i := range l.Items {
		h.item(i)
	}
	h.line("</%s>", kind)
}

func (h *page) item(i Item) {
	more := i.More
	switch {
	case i.Label != "" && len(i.Words) == 1:
		h.line("<li><b>%s:</b> %s", safe.HTML(i.Label), safe.HTML(i.Words[0]))
	case i.Label != "":
		h.line("<li><b>%s</b>", safe.HTML(i.Label))
		more = append(Items(i.Words...), more...)
	default:
		for _, w := range i.Words {
			h.line("<li>%s", safe.HTML(w))
		}
	}
	h.list(List{Items: more})
}

func (h *page) table(t Table) {
	if len(t.Rows) == 0 {
		return
	}
	class := ""
	if t.Ruled {
		class = " class=ruled"
	}
	h.line("<table%s>", class)
	if t.Head != nil {
		h.b.WriteString("<thead>")
		h.row(t.Head, "<th>", "<th>")
		h.b.WriteString("</thead>")
	}
	first := "<td>"
	if t.RowHead {
		first = "<th>"
	}
	for _, r := range t.Rows {
		h.row(r, first, "<td>")
	}
	h.line("</table>")
}

func (h *page) row(cells []string, first, other string) {
	h.b.WriteString("<tr>")
	for i, c := range cells {
		if i > 0 {
			first = other
		}
		h.b.WriteString(first + safe.HTML(c))
	}
	h.line("</tr>")
}
