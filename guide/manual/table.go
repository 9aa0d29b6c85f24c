package manual

import (
	"example.org/onetoone/guide/safe"
)

// between is what stands between two columns.
const between = 2

// table are the rows of a table: in columns where there is room, else each cell
// under the first of its row.
func (x part) table(width int) (out []unit) {
	columns, head := x.columns(width), x.cells[0]
	if join(head, nil).text != "" && (columns != nil || len(head) == 2) {
		rows := join(head, nil).rows(0, width, Faint)
		if columns != nil {
			rows = inColumns(head, columns, Faint)
		}
		out = append(out, unit{rows: rows})
	}
	for _, cells := range x.cells[1:] {
		u := unit{text: join(cells, nil).text}
		if columns == nil {
			u.rows = stacked(head, cells, width)
		} else {
			u.rows = inColumns(cells, columns, Plain)
		}
		out = append(out, u)
	}
	return out
}

// columns are how wide the columns are; nil where there is no room for them. The
// widest is wrapped, while it has two fifths of the page.
func (x part) columns(width int) []int {
	var wide []int
	for _, cells := range x.cells {
		for i, c := range cells {
			if i == len(wide) {
				wide = append(wide, 0)
			}
			wide[i] = max(wide[i], safe.Width(c.text))
		}
	}
	sum, widest := between*(len(wide)-1), 0
	for i, w := range wide {
		sum += w
		if w > wide[widest] {
			widest = i
		}
	}
	if over := sum - width; over > 0 {
		if wide[widest] -= over; wide[widest] < max(16, 2*width/5) {
			return nil
		}
	}
	return wide
}

// inColumns are the rows of one row of a table.
func inColumns(cells []words, wide []int, weight Weight) (out []Row) {
	left := 0
	for i, c := range cells {
		for k, row := range c.rows(0, wide[i], weight) {
			if c.text == "" {
				break
			}
			if k == len(out) {
				out = append(out, Row{GoesOn: k > 0})
			}
			if used := out[k].width(); used < left {
				out[k].Runs = append(out[k].Runs, Run{Plain, spaces(left - used)})
			}
			out[k].Runs = append(out[k].Runs, row.Runs...)
		}
		left += wide[i] + between
	}
	if out == nil {
		out = []Row{{}}
	}
	return out
}

func (r Row) width() (n int) {
	for _, run := range r.Runs {
		n += safe.Width(run.Text)
	}
	return n
}

// stacked are the rows of one row of a table without columns. What a cell is
// stands before it, where a row has more than two; what stands below a sentence
// steps back.
func stacked(head, cells []words, width int) []Row {
	names := head
	if len(head) == 2 {
		names = nil
	}
	out := cells[0].rows(0, width, Plain)
	rest, weight := join(cells[1:], names), Plain
	if len(cells[0].strong) == 0 {
		rest.strong, weight = nil, Faint
	}
	if rest.text != "" {
		out = append(out, rest.rows(within, width, weight)...)
	}
	return out
}

// join puts cells that say something into a line, each behind its name.
func join(cells, names []words) (out words) {
	for i, c := range cells {
		if c.text == "" {
			continue
		}
		if out.text != "" {
			out.add(" · ", false)
		}
		if names != nil && names[i+1].text != "" {
			out.add(names[i+1].text+" ", false)
		}
		from := len(out.text)
		for _, s := range c.strong {
			out.strong = append(out.strong, stretch{from + s.from, from + s.to})
		}
		out.text += c.text
	}
	return out
}
