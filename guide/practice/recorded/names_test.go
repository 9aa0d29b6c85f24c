package recorded_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/practice/recorded"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/script"
)

const named = `Maria: Hi Dee. When did Jaden first get ill?
Dee: In March. Jaden was six days in hospital, and Mr Miller from the agency never came. He said on Tuesday he would.
Maria: Will you come on Tuesday with Rosa, and Jaden's aunt? I think Will would like that.
Dee: The British are like that. It's the Council, the council said so.
`

// keepWith keeps a text as a practice in which names are initials.
func keepWith(t testing.TB, text string, others ...string) guide.Session {
	t.Helper()
	l, err := ear()
	if err != nil {
		t.Fatal(err)
	}
	s, err := recorded.Practice(l, script.Builtin()[0], read(t, "a.txt", text), "Maria", "a recording", noon, others...)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestOthers_AreWhoIsNamedAndDoesNotSpeak(t *testing.T) {
	if got := recorded.Others(read(t, "a.txt", named)); !slices.Equal(got, []string{"Jaden", "Miller", "Rosa"}) {
		t.Errorf("%q", got)
	}
}

func TestPractice_MakesInitialsOfTheNamesThatAreGiven(t *testing.T) {
	all := fmt.Sprint(keepWith(t, named, "Jaden", "Rosa Miller").Events())
	for _, name := range []string{"Jaden", "Miller", "Rosa", "Dee", "Maria"} {
		if strings.Contains(all, name) {
			t.Errorf("%s is kept: %s", name, all)
		}
	}
	if !strings.Contains(all, "with R., and J.'s aunt") {
		t.Errorf("it is kept as %s", all)
	}
}

func TestSame_KnowsARecordingWhicheverNamesAreInitials(t *testing.T) {
	a := keepWith(t, named)
	for _, others := range [][]string{nil, {"Jaden"}, {"Jaden", "Miller", "Rosa"}} {
		if b := keepWith(t, named, others...); !recorded.Same(a, b) || !recorded.Same(b, a) {
			t.Errorf("with %q it is another", others)
		}
	}
	for _, other := range []string{
		strings.Replace(named, "six days", "two days", 1), strings.Replace(named, "Rosa", "Ali", 1),
		named + "Maria: Thank you.\n", strings.Replace(named, "Dee:", "[0:01] Dee:", 1),
	} {
		if recorded.Same(a, keepWith(t, other)) {
			t.Errorf("it is the same as %s", other)
		}
	}
}

func TestPractice_LeavesASpeakersNameThatIsAWordWhereverItStandsInTheList(t *testing.T) {
	l, err := ear()
	if err != nil {
		t.Fatal(err)
	}
	talk := read(t, "a.txt", "Iris: What happened?\nAngel: An Iris is a flower, and Angel is no word of mine.\n")
	s, err := recorded.Practice(l, script.Builtin()[0], talk, "Iris", "a recording", noon)
	if err != nil || rehearsal.Spoken(s)[1].Text != "An Iris is a flower, and Angel is no word of mine." {
		t.Errorf("%+v, %v", rehearsal.Spoken(s), err)
	}
}
