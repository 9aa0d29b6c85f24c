package tui_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/script"
)

// minutes begin the first row at the foot of a talk.
var minutes = regexp.MustCompile(`^ \d+ of \d+`)

// toGuide goes to the first prompt of a talk with the nth guide.
func toGuide(n int) string {
	return fmt.Sprintf("n @here 'at the depot' @ask 'come to the meeting about the lifts on Thursday, and bring a neighbour' @story 'my mother was on nights for ten years' @guide %d enter enter", n)
}

// asking is the prompt that the talk is at.
func (p *hand) asking() string {
	p.t.Helper()
	p.pass(time.Second)
	r := p.j.only()
	s, err := guide.Replay(r.Guide, r.Events)
	if err != nil {
		p.t.Fatal(err)
	}
	return s.Asking()
}

// block is what stands alone between the first row of the screen and those at its
// foot, and the row it begins at.
func (p *hand) block() (first int, lines []string) {
	for i, row := range strings.Split(p.screen(), "\n")[1:] {
		switch {
		case minutes.MatchString(row) || strings.Contains(row, "WRITING"):
			return first, lines
		case strings.TrimSpace(row) != "":
			if lines == nil {
				first = i + 1
			}
			lines = append(lines, row)
		}
	}
	return first, lines
}

// checkPrompt checks that a prompt stands whole in the middle of the page, and
// begins where the others do.
func (p *hand) checkPrompt(row int) {
	p.t.Helper()
	first, lines := p.block()
	if first != row {
		p.t.Errorf("at %dx%d a prompt begins at row %d, others at %d:\n%s", p.w, p.h, first, row, p.screen())
	}
	var words []string
	for _, l := range lines {
		text := strings.TrimSpace(l)
		left := len(l) - len(strings.TrimLeft(l, " "))
		if right := p.w - left - safe.Width(text); right-left < 0 || right-left > 1 {
			p.t.Errorf("at %dx%d %d columns are left of %q and %d right", p.w, p.h, left, text, right)
		}
		words = append(words, text)
	}
	if got, want := strings.Join(words, " "), p.asking(); got != want {
		p.t.Errorf("at %dx%d the page says %q for %q", p.w, p.h, got, want)
	}
}

func TestPrompt_StandsInTheMiddleAndBeginsAtTheSameRow(t *testing.T) {
	for n := range script.Builtin() {
		for _, size := range sizes {
			bubble(t, func(t *testing.T) {
				p := open(t, size[0], size[1]).press(toGuide(n + 1))
				row, _ := p.block()
				if row < p.h/5 || row > p.h*2/5 {
					t.Errorf("at %dx%d prompts begin at row %d", p.w, p.h, row)
				}
				for _, stage := range strings.Fields("1 2 3 4 5") {
					p.press("j " + stage)
					for range 3 {
						p.checkPrompt(row)
						p.press("r").checkPrompt(row)
						p.press("space")
					}
				}
			})
		}
	}
}

func TestPrompt_StaysWhereItIsWhileALineIsWritten(t *testing.T) {
	for _, size := range sizes {
		bubble(t, func(t *testing.T) {
			p := open(t, size[0], size[1]).press(toTalk)
			row, _ := p.block()
			p.press("enter 'she said the lift is out again'").sees("WRITING").checkPrompt(row)
		})
	}
}

func TestPrompt_OfManyWordsIsWholeWhileItIsAnswered(t *testing.T) {
	long := "come with me to the meeting about the lifts on Thursday at six in the hall behind the library, bring a neighbour who has waited longer than you have, and say to the manager what you just said to me"
	for _, size := range sizes {
		bubble(t, func(t *testing.T) {
			p := open(t, size[0], size[1]).press("n @ask '" + long + "' enter enter").press("j 5 space space")
			p.press("enter 'they said yes'").sees("WRITING", "Will you "+long+"?").press("esc")
			for w := 20; w <= 200; w += 5 {
				p.Resize(w, 40)
				p.sees("Will you " + long + "?")
			}
		})
	}
}

func TestPrompt_InWideLettersAndRightToLeftStandsInTheMiddle(t *testing.T) {
	for _, place := range []string{"在车站旁边的老房子里面住了很久很久的地方还有更多更多的字在这里", "في المستودع القديم بجانب المحطة حيث يعمل الجميع ليلا ونهارا"} {
		for _, size := range sizes {
			bubble(t, func(t *testing.T) {
				p := open(t, size[0], size[1]).press("n @here '" + place + "' enter enter space")
				_, lines := p.block()
				if len(lines) < 2 {
					t.Errorf("the place is not on the page:\n%s", p.screen())
				}
				for _, l := range lines {
					left := len(l) - len(strings.TrimLeft(l, " "))
					if right := p.w - safe.Width(l); right-left < 0 || right-left > 1 {
						t.Errorf("at %dx%d %d columns are left of %q and %d right", p.w, p.h, left, l, right)
					}
				}
			})
		}
	}
}

func TestSilence_IsAPageWithNothingToRead(t *testing.T) {
	for _, size := range sizes {
		bubble(t, func(t *testing.T) {
			p := open(t, size[0], size[1]).press(toTalk + "w")
			if words := strings.TrimSpace(p.screen()); words != "" {
				t.Errorf("a silence at %dx%d says %q", size[0], size[1], words)
			}
			if rows := strings.Count(p.screen(), "\n") + 1; rows != p.h {
				t.Errorf("a silence at %dx%d is %d rows high", p.w, p.h, rows)
			}
		})
	}
	bubble(t, func(t *testing.T) {
		open(t, 80, 24).press(toTalk + "? 'silence'").sees("any key ends it")
	})
}

// What helps when it stalls is first, and all of it is on one page of 24 rows: nobody
// turns pages with somebody across the table.
func TestCues_FitOnePage(t *testing.T) {
	for n, g := range script.Builtin() {
		for i, st := range g.Stages {
			bubble(t, func(t *testing.T) {
				p := open(t, 80, 24).press(fmt.Sprintf("%s j %d tab", toGuide(n+1), i+1)).seesNot("page 1")
				for _, l := range st.Cues.Lists() {
					for _, cue := range l.Lines {
						if !strings.Contains(p.screen(), "· "+cue+"\n") && !strings.Contains(p.screen(), "· "+cue+" ") {
							t.Errorf("%s, %s: no row is %q:\n%s", g.Title, st.Title, cue, p.screen())
						}
					}
				}
				p.sees(st.Title + ": cues When it stalls · " + st.Cues.Recover[0])
				p.Resize(40, 20)
				p.sees(st.Title + ": cues When it stalls · ")
			})
		}
	}
}
