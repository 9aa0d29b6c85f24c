package main

import (
	"fmt"
	"slices"
	"strings"

	"example.org/onetoone/.ci/lib/term"
)

// final checks what is held of the talk when all is done, and returns how
// many sentences are in their place.
func (d *driver) final() (equal int, err error) {
	k, err := d.shell.Talk()
	if err != nil {
		return 0, err
	}
	if k == nil {
		return 0, fmt.Errorf("there is no talk in the vault")
	}
	words := k.Words()
	for i, w := range words {
		if i < len(d.lines) && w == d.lines[i] {
			equal++
		}
	}
	d.Check(slices.Equal(words, d.lines), "the notes' and the marks' words are the typed sentences, in order", difference(d.lines, words))
	d.checkStages(k)
	d.Check(len(d.kills.unfired()) == 0, "every kill that was drawn came", strings.Join(d.kills.unfired(), ", "))
	d.Check(!d.book.failed, "the status line never said NOT SAVED")
	d.Check(k.Person == whoName, "the talk is with "+whoName, k.Person)
	d.Check(k.Consent == "named", "consent is named", k.Consent)
	d.Check(k.Debriefed && k.ToDebrief == 0, "the debrief is done", fmt.Sprintf("debriefed %v, %d marks left", k.Debriefed, k.ToDebrief))
	for _, w := range slices.Concat(prepareWants(), nextWants(d.day), debriefWants()) {
		if w.holds != nil {
			d.Check(w.holds(k), w.name()+" is kept", fmt.Sprintf("fields %v, promises %+v, assessment %+v", k.Fields, k.Promised, k.Assessment))
		}
	}
	d.checkPromises(k)
	return equal, d.checkExport(k)
}

// checkStages checks that each stage was visited once, with its sentences,
// and that every mark has its kind.
func (d *driver) checkStages(k *term.Kept) {
	var visited []string
	for _, p := range k.Transcript {
		visited = append(visited, p.Stage)
		d.Check(len(p.Entries) == perStage, fmt.Sprintf("%s has %d marks and notes", p.Stage, perStage), fmt.Sprint(len(p.Entries)))
	}
	want := []string{"relationship", "motivation", "story", "agitation", "next-step"}
	d.Check(slices.Equal(visited, want), "the five stages were visited", fmt.Sprint(visited))
	var kinds []string
	for n := range said / 2 {
		kind, _ := kindAfter(n + 1)
		kinds = append(kinds, kind)
	}
	d.Check(slices.Equal(k.Marks(), kinds), "every mark has its kind", difference(kinds, k.Marks()))
}

func (d *driver) checkPromises(k *term.Kept) {
	d.Check(len(k.Promised) == 2, "there are their promise and mine", fmt.Sprintf("%+v", k.Promised))
	for _, p := range k.Promised {
		day := d.day
		if p.Whose == "mine" {
			day = day.AddDate(0, 0, -1)
		}
		got := p.Due + " " + p.DueTime
		d.Check(got == whenWords(day) && p.State == "open", "the promise is open and has its day, "+whenWords(day), got, p.State)
	}
}

// unescape undoes what the export does to words so that Markdown shows them.
var unescape = strings.NewReplacer(`\`, "", "&lt;", "<", "&amp;", "&")

// checkExport checks that the sentences are in the Markdown, in order.
func (d *driver) checkExport(k *term.Kept) error {
	text, err := d.shell.Run("export", k.ID, "-o", "-")
	if err != nil {
		return err
	}
	text = unescape.Replace(text)
	missing, from := "", 0
	for _, l := range d.lines {
		at := strings.Index(text[from:], unescape.Replace(l)+"\n")
		if at < 0 {
			missing = l
			break
		}
		from += at + len(l)
	}
	d.Check(missing == "", "the export has the sentences, in order", fmt.Sprintf("not after the one before it: %q", missing), text)
	return nil
}
