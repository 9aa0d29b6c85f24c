package scorecard_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/recording"
	"example.org/onetoone/guide/practice/scorecard"
	"example.org/onetoone/guide/words"
)

const talk = `# Relationship
Maria: I'm from the tenants' group. It takes half an hour, and you can skip anything. May I jot a word?
Dee: Sure. It's fine here, bit damp.
# Story
Maria: What happened with the damp?
Dee: My boy got ill from it. He was in hospital for six days and the agent came and looked at the wall and said it was my washing, in front of him, and I just stood there and I felt so stupid.
Maria: It sounds like you were blamed for something that made him ill.
Dee: Yes. I was so angry, and he heard all of it, and I could not say a word.
Maria: You should call the council.
Dee: Maybe.
# Agitation
Maria: Who else on the stair has it?
Dee: Everyone. The landlord does nothing because it's cheaper for them. If we all wrote together they would have to.
# Next step
Maria: What would you like to see happen?
Dee: That they fix it.
Maria: Will you come to the meeting on Tuesday at six in the hall with me?
Dee: Yes.
Maria: When shall we speak again? Who else should I talk to? I'll call you on Monday.
Dee: Talk to Ali.
`

func turns(t testing.TB, text string) []scorecard.Turn {
	t.Helper()
	l, err := listener.New()
	if err != nil {
		t.Fatal(err)
	}
	talks, err := recording.Read("talk.txt", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return scorecard.Recorded(l, talks[0], "maria")
}

func TestOf_QuotesTheTurnsBehindEveryPoint(t *testing.T) {
	list := turns(t, talk)
	card := scorecard.Of(list)
	earned := 0
	for _, line := range card.Lines {
		points := 0
		for _, x := range line.Criteria {
			for _, q := range x.By {
				if q.Words != list[q.Turn].Words || q.Line != list[q.Turn].Line {
					t.Errorf("%s: %+v is not turn %d", line.ID, q, q.Turn)
				}
			}
			if len(x.By) > 0 {
				points++
			}
		}
		if line.Points > points || line.Points < 0 || points > scorecard.MostPoints {
			t.Errorf("%s: %d points for %d criteria", line.Name, line.Points, points)
		}
		earned += points
	}
	if earned < 15 || len(card.Lines) != 8 || card.Keep == nil || card.Try.IsZero() {
		t.Errorf("%d points earned in a good talk: %+v", earned, card)
	}
	if lost := card.Lines[3].Lost[0].By; len(lost) != 1 || !strings.HasPrefix(lost[0].Words, "You should") {
		t.Errorf("the story lost nothing: %+v", card.Lines[3])
	}
}

// The points are in the turns that are quoted: without these they are gone,
// and without those that lost one, it is back.
func TestOf_LosesAPointWithItsTurns(t *testing.T) {
	list := turns(t, talk)
	card := scorecard.Of(list)
	for i, line := range card.Lines {
		for j, x := range line.Criteria {
			if len(x.By) == 0 {
				continue
			}
			if again := scorecard.Of(without(list, x.By)).Lines[i]; len(again.Criteria[j].By) != 0 {
				t.Errorf("%s, %s: still earned by %v", line.ID, x.What, again.Criteria[j].By)
			}
		}
		for j, x := range line.Lost {
			if len(x.By) == 0 {
				continue
			}
			if again := scorecard.Of(without(list, x.By)).Lines[i]; len(again.Lost[j].By) != 0 {
				t.Errorf("%s, %s: still lost by %v", line.ID, x.What, again.Lost[j].By)
			}
		}
	}
}

func without(list []scorecard.Turn, quotes []scorecard.Quote) []scorecard.Turn {
	var out []scorecard.Turn
	for i, t := range list {
		if !slices.ContainsFunc(quotes, func(q scorecard.Quote) bool { return q.Turn == i }) {
			out = append(out, t)
		}
	}
	return out
}

func TestOf_CountsTheClickOnlyWhenTheySaidIt(t *testing.T) {
	said := scorecard.Of(turns(t, "Maria: Hm.\nDee: I felt stupid. The landlord decides.\n"))
	if len(said.Click[scorecard.Felt]) != 1 || len(said.Click[scorecard.Systemic]) != 1 || len(said.Click) != 2 {
		t.Errorf("%v", said.Click)
	}
	if told := scorecard.Of(turns(t, "Maria: You felt stupid, and the landlord decides.\nDee: Hm.\n")); len(told.Click) != 0 {
		t.Errorf("the organizer's words clicked: %v", told.Click)
	}
}

func TestOf_ShowsNoPausesAndNoTimeWithoutTimes(t *testing.T) {
	for _, f := range scorecard.Of(turns(t, talk)).Figures {
		if strings.Contains(f.Name.String(), "pauses") || strings.Contains(f.Name.String(), "of the time") {
			t.Errorf("%s is %s", f.Name, f.Text)
		}
	}
	timed := scorecard.Of(turns(t, "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Maria>What was that like?\n\n00:06.000 --> 00:16.000\n<v Dee>Hard.\n"))
	var names []string
	for _, f := range timed.Figures {
		names = append(names, f.Name.String()+" "+f.Text.String())
	}
	if !slices.Contains(names, "pauses of three seconds 1") || !slices.Contains(names, "your share of the time 9%") {
		t.Error(names)
	}
}

func TestStages_AreThoseOfTheHeadings(t *testing.T) {
	var names []string
	for _, s := range scorecard.Of(turns(t, talk)).Stages {
		names = append(names, s.Name)
	}
	if got := strings.Join(names, ", "); got != "Relationship, Story, Agitation, Next step" {
		t.Error(got)
	}
}

func TestCard_PrintsWordsHarmlessly(t *testing.T) {
	card := scorecard.Of(turns(t, "Maria: What is <b>it</b> like | for `you`?\nDee: Hm.\n"))
	var md, page bytes.Buffer
	if err := card.Document(words.English()).Markdown(&md); err != nil {
		t.Fatal(err)
	}
	if err := card.Document(words.English()).HTML(&page); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(md.String(), "<b>") || strings.Contains(page.String(), "<b>") || !strings.Contains(page.String(), "&lt;b&gt;it") {
		t.Errorf("%s\n%s", md.String(), page.String())
	}
}

func BenchmarkOf(b *testing.B) {
	list := turns(b, strings.Repeat(talk, 60)) // about two hours
	for b.Loop() {
		scorecard.Of(list)
	}
}

func TestLike_HasABandForEveryFigureOfACard(t *testing.T) {
	for _, id := range scorecard.FigureIDs() {
		if f, ok := scorecard.Like(id, 0.5); !ok || f.ID != id || f.Bands.String() == "" || f.Value != 0.5 || f.Text.String() == "" {
			t.Errorf("%s is like %+v", id, f)
		}
	}
	if f, _ := scorecard.Like(scorecard.ReflectingID, 1.0/3); f.Text.String() != "0.33 to 1" {
		t.Errorf("reflections to questions: %s", f.Text)
	}
	if _, ok := scorecard.Like("grade", 1); ok {
		t.Error("there is a figure that there is not")
	}
}

func TestOf_TakesThanksAtTheDoorForNoClose(t *testing.T) {
	quoted := func(text string) []scorecard.Quote {
		lines := scorecard.Of(turns(t, text)).Lines
		return lines[len(lines)-1].Criteria[2].By
	}
	door := "Dee: Come in.\nMaria: Thanks for having me. How is the flat?\n"
	if by := quoted(door + "Dee: Damp.\nMaria: How so?\nDee: It drips.\nMaria: Right.\n"); len(by) != 0 {
		t.Errorf("the close was earned at the door: %v", by)
	}
	if by := quoted(door + "Dee: Damp.\nMaria: How so?\nDee: It drips.\nMaria: Thank you for your time.\n"); len(by) != 1 {
		t.Errorf("thanks at the end earned %v", by)
	}
}

func TestOf_TellsWhatIsSharedFromWhatWeDo(t *testing.T) {
	said := func(words string) int {
		return len(scorecard.Of(turns(t, "Maria: Hm.\nDee: "+words+"\n")).Click[scorecard.Shared])
	}
	for _, words := range []string{"We had our tea by then.", "She waved at us."} {
		if said(words) != 0 {
			t.Errorf("%q counts as shared", words)
		}
	}
	for _, words := range []string{"It is all the flats, not just mine.", "We all have it.", "None of us can sleep."} {
		if said(words) != 1 {
			t.Errorf("%q does not count as shared", words)
		}
	}
}
