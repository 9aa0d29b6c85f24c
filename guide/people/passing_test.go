package people_test

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/people"
)

// understood is a line as it is understood, in a line: noon is a Sunday.
func understood(p people.Passing) string {
	out := []string{p.Text, p.Day.Format("2 Jan")}
	if p.Stance > 0 {
		out = append(out, strconv.Itoa(p.Stance))
	}
	for _, x := range p.Promises {
		due := ""
		if !x.Due.IsZero() {
			due = " = " + x.Due.Format("2 Jan")
		}
		out = append(out, string(x.Whose)+" "+x.What+"/"+x.When+due)
	}
	return strings.Join(out, " | ")
}

func TestReadPassing_UnderstandsADayAStanceAndPromises(t *testing.T) {
	for text, want := range map[string]string{
		"at the gate yesterday, now a 2, will bring Joy on Friday": "at the gate yesterday | 21 Nov | 2 | theirs bring Joy/on Friday = 27 Nov",
		"":                                       " | 22 Nov",
		"at the bus stop, told me about her son": "at the bus stop, told me about her son | 22 Nov",
		"on monday, at the depot, I'll send the rota tomorrow":    "on monday, at the depot | 16 Nov | mine send the rota/tomorrow = 23 Nov",
		"saw him on 3 nov; a 4":                                   "saw him on 3 nov | 3 Nov | 4",
		"stance 3":                                                " | 22 Nov | 3",
		"3 of them were there":                                    "3 of them were there | 22 Nov",
		"she'll come by friday evening and I will ring on monday": " | 22 Nov | theirs come/by friday evening = 27 Nov | mine ring/on monday = 23 Nov",
		"brings Sam next week":                                    " | 22 Nov | theirs brings Sam/next week = 27 Nov",
		"will think about it":                                     " | 22 Nov | theirs think about it/",
		"will be in on tuesday":                                   " | 22 Nov | theirs be in/on tuesday = 24 Nov",
		"tomorrow is her day off":                                 "tomorrow is her day off | 22 Nov",
		"will tomorrow":                                           " | 22 Nov | theirs tomorrow/",
	} {
		if got := understood(people.ReadPassing(text, noon)); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

func TestInPassing_IsATalkFromBeginningToEnd(t *testing.T) {
	now := noon.Add(3 * time.Hour)
	p := people.ReadPassing("at the gate yesterday, now a 2, will bring Joy on Friday, I'll send the rota on Monday", now)
	s, err := people.InPassing("id", "Maria", guide.Named, p, now)
	if err != nil {
		t.Fatal(err)
	}
	again, err := guide.Replay(s.BaseGuide(), s.Events())
	if err != nil {
		t.Fatal(err)
	}
	h := again.Header("x")
	if h.Pending() || !h.Passing || h.PersonID != "id" || h.Person != "Maria" || h.Stance != 2 || !h.Started.Equal(day(-1)) || h.Theirs.Open != 1 || h.Mine.Open != 1 || h.Consent != guide.Named {
		t.Errorf("%+v", h)
	}
	if a := again.Assessment(); a.Act != "at the gate yesterday" {
		t.Errorf("%+v", a)
	}
	told := people.PageOf("id", people.Card{}, []people.Talk{{ID: "x", Session: s}}, nil, nil, now).Talks[0]
	if !told.Passing || told.Text != "at the gate yesterday" {
		t.Errorf("%+v", told)
	}
	s, err = people.InPassing("", "Maria", guide.Undecided, people.ReadPassing("a 2", now), now)
	if h := s.Header("x"); err != nil || !h.NeedsConsent() || h.NeedsDebrief() || s.Assessment().Act != "a 2" {
		t.Errorf("nobody asked: %+v, %v", h, err)
	}
}

func FuzzReadPassing(f *testing.F) {
	f.Add("at the gate yesterday, now a 2, will bring Joy on Friday and I'll ring tomorrow")
	f.Fuzz(func(t *testing.T, text string) {
		now := noon.Add(time.Hour)
		p := people.ReadPassing(text, now)
		if p.Day.After(now) {
			t.Errorf("%q was on %v", text, p.Day)
		}
		if _, err := people.InPassing("", "Maria", guide.Undecided, p, now); err != nil {
			t.Errorf("%q: %v", text, err)
		}
	})
}
