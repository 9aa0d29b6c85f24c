package guide_test

import (
	"testing"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/whom"
)

func TestVerbs_WriteOutBytesThatAreNoText(t *testing.T) {
	h := begin(t)
	h.do("next")
	h.must(h.s.Note("caf\xe9 \xff", 0, h.at))
	h.must(h.s.Fill(guide.FieldPerson, "Ren\xe9", h.at))
	h.must(h.s.Cite("1 in 3\x80", "\xc3", h.at))
	for got, want := range map[string]string{
		h.s.Events()[h.s.Len()-3].Text:       `caf\xe9 \xff`,
		h.s.Field(guide.FieldPerson):         `Ren\xe9`,
		h.s.Behind(guide.FieldStatistic):     `\xc3`,
		whom.SameName("REN\xe9"):             `ren\xe9`,
		guide.Visible(guide.Visible("\x9b")): `\x9b`,
	} {
		if got != want {
			t.Errorf("kept %q, want %q", got, want)
		}
	}
}
