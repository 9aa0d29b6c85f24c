package solo_test

import (
	"testing"

	"example.org/onetoone/guide/practice/solo"
)

// The stages are told from the words: nobody moves the guide here.
func TestInStages_TellsThemFromTheWords(t *testing.T) {
	s := held(t, "I'm Ana, from the tenants' group, and it takes half an hour.", "How long have you lived here?", "What do you want most for your boy?", "It sounds like he comes first.",
		"What happened when you told the agent?", "How did that leave you?", "", "Who else on the stair has it?", "Who decides about repairs?",
		"Will you come on Tuesday at six to the hall with me?", "What might get in the way?", "When shall we speak again?")
	want := []string{"relationship", "relationship", "motivation", "motivation", "story", "story", "story", "agitation", "agitation", "next-step", "next-step", "next-step"}
	p, _, _ := solo.With(s)
	var got []string
	for _, l := range solo.Reports(s)[0].Lines {
		if l.Who == "me" {
			got = append(got, l.Stage)
		}
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("line %d with %s is in %s, not %s", i+1, p.Name, got[i], want[i])
		}
	}
}
