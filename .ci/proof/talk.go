package main

import (
	"fmt"
	"strings"

	"example.org/onetoone/.ci/lib/term"
	"example.org/onetoone/guide/words"
)

// prepareAnew begins to prepare, unless Home showed because all is done.
func (d *driver) prepareAnew(k *term.Kept) {
	if k.Debriefed {
		return
	}
	d.press("prepare", "n", "Prepare", term.At(term.Preparing))
}

// prepare fills the page and starts the talk.
func (d *driver) prepare() {
	d.fill(prepareWants())
	d.press("prepare: begin", "\r", "the lines to say first", term.At(term.Opening))
	agreed := func(s term.Sight) bool { return s.Named() }
	d.press("opening: consent", "a", "what may be kept", term.Says("consent.title"))
	d.press("opening: consent named", "4", "named consent", agreed)
	d.book.did(claim{"consent named", func(s term.Sight) bool { return true }, func(k *term.Kept) bool { return k.Consent == "named" }})
	d.press("opening: start", "\r", "the first prompt", term.At(term.Listening))
}

// talk writes the sentences that are missing.
func (d *driver) talk() {
	for i := d.kept; i < len(d.lines); i++ {
		if d.p.Sight().View != term.Writing {
			d.approach(i)
		}
		d.write()
		d.keep(i)
	}
	d.press("next step", "n", "the next step", term.At(term.NextForm))
}

// approach goes to where a sentence is written, and opens the line.
func (d *driver) approach(i int) {
	name := sentenceName(i)
	for s := d.p.Sight(); s.Stage < 1+i/perStage; s = d.p.Sight() {
		d.turn(name+": stage", "\x1b[C", "the next stage", func(now term.Sight) bool { return now.Stage > s.Stage })
	}
	if k := moveBefore(i); k != "" && !d.moved[i] {
		d.moved[i] = true
		s := d.p.Sight()
		shows := func(now term.Sight) bool {
			return now.Prompt != s.Prompt || now.Says("said.oneway")
		}
		d.turn(name+": prompt", k, "another prompt", shows)
	}
	about := term.Text("writing.note")
	if isQuote(i) {
		n := i/2 + 1
		d.mark(name, n, namedAtOnce(i))
		about = term.Text("writing.mark", "N", n)
	}
	opened := func(s term.Sight) bool { return s.View == term.Writing && s.Line == "" && s.About == about }
	d.press(name+": open", "\r", "an empty line for "+about, opened)
	d.begin(name, typable(d.lines[i]), 0, nil, d.holds(i))
}

// turn presses a key that shows another prompt.
func (d *driver) turn(name, key, what string, shows func(term.Sight) bool) {
	d.book.move(true)
	d.press(name, key, what, shows)
	d.book.move(false)
}

// mark makes mark n, and names it if that is wanted.
func (d *driver) mark(name string, n int, named bool) {
	marked := func(s term.Sight) bool { return s.View == term.Listening && s.Marks >= n }
	if !marked(d.p.Sight()) {
		d.book.did(claim{fmt.Sprintf("mark %d", n), marked, func(k *term.Kept) bool { return len(k.Marks()) >= n }})
		d.press(name+": mark", "m", fmt.Sprintf("mark %d", n), marked)
	}
	if !named || !d.p.Sight().Unnamed {
		return
	}
	quoted := func(s term.Sight) bool { return marked(s) && !s.Unnamed }
	d.book.did(claim{fmt.Sprintf("mark %d has a kind", n), quoted, func(k *term.Kept) bool { return len(k.Marks()) >= n && k.Marks()[n-1] != "" }})
	d.press(name+": kind", "q", "a named mark", quoted)
}

// holds is whether the talk has a sentence in its place.
func (d *driver) holds(i int) func(*term.Kept) bool {
	return func(k *term.Kept) bool { w := k.Words(); return len(w) > i && w[i] == d.lines[i] }
}

// keep keeps the sentence that was written.
func (d *driver) keep(i int) {
	if d.Rand.IntN(4) == 0 { // read it over: its draft is saved by then
		read := func(s term.Sight) bool { return s.Status == term.StatusSaved && s.Line != "" }
		d.await("a saved draft", read)
	}
	d.book.did(claim{sentenceName(i), term.At(term.Listening), d.holds(i)})
	d.kept = i + 1 // or less, as the vault will say after a kill
	d.press(sentenceName(i)+": keep", "\r", "the talk", term.At(term.Listening))
	d.glance()
}

// next fills the next step and reads the card back.
func (d *driver) next() {
	d.fill(nextWants(d.day))
	d.press("next step: card", "\r", "the card", term.At(term.Card))
	s := d.p.Sight()
	day := words.English().Date("date.weekday", d.day) + ", 18:00"
	d.Check(s.Has("bring two") && s.Has(day), "the card reads back what was promised, for "+day, s.String())
	d.Check(s.Named(), "the card shows the consent", s.String())
	d.press("card: agree", "\r", "the debrief", term.At(term.DebriefMark, term.DebriefForm))
}

// debrief goes through the marks and fills the form.
func (d *driver) debrief() {
	for s := d.p.Sight(); s.View == term.DebriefMark; s = d.p.Sight() {
		d.debriefMark(s)
	}
	d.fill(debriefWants())
	d.press("debrief: form", "\r", "the page that finishes", term.At(term.DebriefLast))
	// The first talk is followed by one page about a passphrase, which can wait.
	d.press("debrief: finish", "\r", "the page about a passphrase", term.At(term.Choosing))
	d.press("passphrase: later", "\x1b", "Home", func(s term.Sight) bool {
		return s.View == term.Home && !s.Says("home.debrief.form")
	})
}

// debriefMark gives the mark on the screen what is missing, and goes on.
func (d *driver) debriefMark(s term.Sight) {
	n := s.Mark
	kinds, key := kindAfter(n)
	if !strings.Contains(s.Kinds, key) {
		named := func(s term.Sight) bool {
			return s.View == term.DebriefMark && s.Mark == n && strings.Contains(s.Kinds, key)
		}
		d.book.did(claim{fmt.Sprintf("mark %d named %s in the debrief", n, kinds), named, func(k *term.Kept) bool { return k.Marks()[n-1] == kinds }})
		d.press(debriefName(n)+": kind", key, "a mark with its kind", named)
	}
	left := said/2 - n
	gone := func(s term.Sight) bool {
		return s.View == term.DebriefMark && s.Mark > n || s.View == term.DebriefForm
	}
	d.book.did(claim{fmt.Sprintf("the debrief is through mark %d", n), gone, func(k *term.Kept) bool { return k.ToDebrief <= left }})
	d.press(debriefName(n), " ", "what comes after the mark", gone)
}
