package form

import (
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/when"
	"example.org/onetoone/tui/screen"
)

// dated is what a field that names a day asked about the figures in it; of others it
// is nothing.
type dated struct{ asked when.Which }

// ask keeps what is asked about words that are being typed, for the answer.
func (d *dated) ask(k *screen.Desk, id guide.Field, words string) {
	if id.NamesDay() {
		d.asked.Ask(words, k.Now())
	}
}

// kept is the words as they are kept.
func (d *dated) kept(k *screen.Desk, id guide.Field, words string) string {
	if !id.NamesDay() {
		return words
	}
	return k.Dated(&d.asked, words)
}
