package class_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/rounds"
	"example.org/onetoone/guide/trainer/class"
	"example.org/onetoone/guide/trainer/result"
	"example.org/onetoone/guide/words"
)

func TestPages_TellEachWhatTheyDoAndPlay(t *testing.T) {
	c := room(t, "Maria <b>", "Ali/..", "Zoë", "学生")
	_, h, err := c.Hand(noon(), rounds.Room{Minutes: 75, Laptops: 1, Frame: rounds.Frame{Start: "18:30"}})
	if err != nil {
		t.Fatal(err)
	}
	pages, err := h.Pages(words.English())
	if err != nil || len(pages) != 5 {
		t.Fatalf("%d pages, %v", len(pages), err)
	}
	seen := map[string]bool{}
	for i, p := range pages {
		var b bytes.Buffer
		if err := p.HTML(&b); err != nil {
			t.Fatal(err)
		}
		text := b.String()
		if seen[p.Name] || strings.ContainsAny(p.Name, "/<\\ ") || strings.Contains(text, "<b>") || !strings.HasSuffix(text, "</html>\n") {
			t.Errorf("page %s:\n%s", p.Name, text)
		}
		seen[p.Name] = true
		if i == 0 {
			if !strings.Contains(text, "<td>学生") || !strings.Contains(text, "until 18:48 · ") {
				t.Errorf("the plan has no names:\n%s", text)
			}
			continue
		}
		who, _ := personas.Find(h.Dealt[i-1].Personas[0])
		for _, want := range []string{"you are the organizer", "You play " + who.Name, "18:30 to 18:48: ", "<h1>" + who.Name + "</h1>", "you watch"} {
			if !strings.Contains(text, want) {
				t.Errorf("page %s lacks %q", p.Name, want)
			}
		}
	}
	if !seen["member-04.html"] || !seen["member-02-ali.html"] {
		t.Errorf("the files are %v", seen)
	}
}

func TestWriteJSON_HoldsWordsOnlyWhenAskedFor(t *testing.T) {
	c := room(t, "Maria", "Ali")
	p := alone("a", "2026-W47", [5]int{3, 0, 0, 0, 0}, nil)
	p.Said = []result.Line{{Who: "me", Text: "secretword"}}
	c = collect(t, c, "Maria", p)
	for _, said := range []bool{false, true} {
		var b bytes.Buffer
		if err := c.WriteJSON(&b, words.English(), noon(), said); err != nil {
			t.Fatal(err)
		}
		var back struct {
			Version int `json:"class"`
			Picture class.Picture
			Members []class.Trainee
		}
		if err := json.Unmarshal(b.Bytes(), &back); err != nil || back.Version != class.ViewVersion || len(back.Members) != 2 || len(back.Picture.Weeks) != 1 {
			t.Errorf("%v: %+v", err, back)
		}
		if strings.Contains(b.String(), "secretword") != said {
			t.Errorf("words %v:\n%s", said, b.String())
		}
	}
}
