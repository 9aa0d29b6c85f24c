package script

import (
	"bytes"
	"fmt"
	"strings"
)

// The headings and markers of a guide's file, which the parser expects and
// the printer writes.
const (
	headOpening = "Before you start"
	headCare    = "When it gets hard"
	headAsk     = "Ask"
	meetingMark = "just meeting:" // below an opening line: that of a talk that asks for nothing
	metMark     = "met before:"   // that for somebody who was talked with before
	tellMark    = "tell:"
	otherMark   = "or:"
	emptyMark   = "empty:"
	stepMark    = "step:"
	carriesMark = "carries the stage"
	asksMark    = "part of the ask"
	dot         = "·"
	dutyMark    = ","
)

// cueHeads are the headings of cues in a file, in the order of [Cues.Lists].
func cueHeads() []string {
	return []string{"Listen for", "Follow up", "Avoid", "Move on when", "When it stalls"}
}

// careHeads are those of care, in the order of [Care.Lists].
func careHeads() []string { return []string{"Pause", "Skip", "Stop", "Where to turn"} }

// Markdown prints the guide as a file that [Parse] reads back as the same
// guide, if it is one that a file can hold.
func (g Guide) Markdown() []byte {
	var b bytes.Buffer
	printHead(&b, "# ", g.Title)
	printIntro(&b, g.ID, g.Minutes(), g.Summary)
	if len(g.Opening) > 0 {
		printHead(&b, "\n## ", headOpening)
		printOpening(&b, g)
	}
	printHead(&b, "\n## ", headCare)
	printLists(&b, g.Care.Lists(), careHeads())
	for i, s := range g.Stages {
		printHead(&b, fmt.Sprintf("\n## %d. ", i+1), s.Title)
		printIntro(&b, s.ID, s.Minutes, s.Purpose, s.Duties...)
		printPrompts(&b, s.Prompts)
		printLists(&b, s.Cues.Lists(), cueHeads())
	}
	return b.Bytes()
}

func printHead(b *bytes.Buffer, mark, title string) {
	fmt.Fprintf(b, "%s%s\n", mark, escape(title))
}

func printIntro(b *bytes.Buffer, id string, minutes int, about string, duties ...Duty) {
	unit := "minutes"
	if minutes == 1 {
		unit = "minute"
	}
	fmt.Fprintf(b, "\n`%s` %s %d %s", id, dot, minutes, unit)
	if len(duties) > 0 {
		fmt.Fprintf(b, " %s %s", dot, dutyNames(duties))
	}
	b.WriteByte('\n')
	fmt.Fprintf(b, "\n%s\n", escape(about))
}

// dutyNames are duties as a file lists them.
func dutyNames(duties []Duty) string {
	names := make([]string, len(duties))
	for i, d := range duties {
		names[i] = escape(string(d))
	}
	return strings.Join(names, dutyMark+" ")
}

func printPrompts(b *bytes.Buffer, prompts []Prompt) {
	printHead(b, "\n### ", headAsk)
	b.WriteByte('\n')
	for _, p := range prompts {
		fmt.Fprintf(b, "- `%s` ", p.ID)
		text := escape(p.Text)
		if rest, same := strings.CutPrefix(text, tellMark); p.Tell {
			text = tellMark + " " + text
		} else if same {
			text = strings.TrimSuffix(tellMark, ":") + `\:` + rest // no more than words
		}
		fmt.Fprintf(b, "%s\n", text)
		printBelow(b, emptyMark, p.empty(0))
		for i, other := range p.Other {
			printBelow(b, otherMark, other)
			printBelow(b, emptyMark, p.empty(i+1))
		}
		printBelow(b, stepMark, p.Step)
		if p.Carries {
			fmt.Fprintf(b, "  - %s\n", carriesMark)
		}
		if p.Asks {
			fmt.Fprintf(b, "  - %s\n", asksMark)
		}
	}
}

// printBelow prints a line below another, if it has any words.
func printBelow(b *bytes.Buffer, mark, words string) {
	if words != "" {
		fmt.Fprintf(b, "  - %s %s\n", mark, escape(words))
	}
}

func printOpening(b *bytes.Buffer, g Guide) {
	b.WriteByte('\n')
	for i, line := range g.Opening {
		fmt.Fprintf(b, "- %s\n", escape(line))
		if i < len(g.Meeting) {
			printBelow(b, meetingMark, g.Meeting[i])
		}
		if i < len(g.Met) {
			printBelow(b, metMark, g.Met[i])
		}
	}
}

// printLists leaves out a list without lines, heading and all.
func printLists(b *bytes.Buffer, lists []List, heads []string) {
	for i, l := range lists {
		if len(l.Lines) > 0 {
			printHead(b, "\n### ", heads[i])
			printList(b, l.Lines)
		}
	}
}

func printList(b *bytes.Buffer, lines []string) {
	b.WriteByte('\n')
	for _, line := range lines {
		fmt.Fprintf(b, "- %s\n", escape(line))
	}
}
