package desk

import "example.org/onetoone/guide/safe"

// TextWidth is the widest a talk is printed: longer lines are hard to read.
const TextWidth = 78

// WriteJSON writes what a command tells as data.
func (d *Desk) WriteJSON(data any) error {
	return safe.WriteJSON(d.Data, data, "  ")
}
