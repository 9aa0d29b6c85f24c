package recording

import (
	"html"
	"strings"
	"time"
)

const arrow = "-->"

// isCaptions reports whether the file is WebVTT or SubRip: it begins as the
// one, or its first or second line of text holds times.
func (f file) isCaptions() bool {
	seen := 0
	for _, line := range f.lines {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		if seen == 0 && isHeader(line) {
			return true
		}
		if _, _, ok := times(line); ok {
			return true
		}
		if seen++; seen == 2 {
			break
		}
	}
	return false
}

func isHeader(line string) bool {
	rest, ok := strings.CutPrefix(line, "WEBVTT")
	return ok && (rest == "" || rest[0] == ' ' || rest[0] == '\t')
}

// captions reads WebVTT and SubRip, which differ in what does not matter
// here: blocks with an empty line between them, each with a line of times and
// the words below it. Blocks without times are notes, styles and the header.
func (f file) captions() ([]Turn, error) {
	var turns []Turn
	for from := 0; from < len(f.lines); {
		to := from
		for to < len(f.lines) && strings.TrimSpace(f.lines[to]) != "" {
			to++
		}
		var err error
		if turns, err = f.caption(turns, from, to); err != nil {
			return nil, err
		}
		from = to + 1
	}
	return turns, nil
}

// caption reads the block in the lines from from to to.
func (f file) caption(turns []Turn, from, to int) ([]Turn, error) {
	at := -1
	for i := from; i < min(to, from+2); i++ {
		if strings.Contains(f.lines[i], arrow) {
			at = i
			break
		}
	}
	if at < 0 {
		return turns, nil
	}
	start, end, ok := times(f.lines[at])
	switch {
	case !ok:
		return nil, f.wrong(at+1, "recording.times")
	case end < start:
		return nil, f.wrong(at+1, "recording.ends")
	}
	for i := at + 1; i < to; i++ {
		for _, v := range voices(f.lines[i]) {
			t := Turn{Who: v.who, Words: v.words, From: start, Until: end, Timed: true, Line: i + 1}
			switch {
			case v.who != "":
				turns = add(turns, t)
			case len(turns) == 0:
				return nil, f.wrong(i+1, "recording.nobody")
			default:
				t.Who = turns[len(turns)-1].Who
				turns = add(turns, t)
			}
		}
	}
	return turns, nil
}

// times reads the line of times of a caption; settings behind them are left
// out.
func times(line string) (start, end time.Duration, ok bool) {
	a, b, ok := strings.Cut(line, arrow)
	fields := strings.Fields(b)
	if !ok || len(fields) == 0 {
		return 0, 0, false
	}
	start, ok1 := clock(a)
	end, ok2 := clock(fields[0])
	return start, end, ok1 && ok2
}

// voice is what one person says within a line of a caption.
type voice struct{ who, words string }

// voices takes a line of a caption apart: where a voice tag or a name begins,
// somebody else speaks. Other tags are left out.
func voices(line string) []voice {
	var out []voice
	now := voice{}
	end := func() {
		now.words = strings.TrimSpace(html.UnescapeString(now.words))
		if now.who == "" {
			if who, words, ok := name(strings.TrimPrefix(now.words, "- ")); ok {
				now = voice{who, words}
			}
		}
		if now.words = strings.TrimPrefix(now.words, "- "); now.words != "" && now.words != "-" {
			out = append(out, now)
		}
	}
	for line != "" {
		words, rest, tag := strings.Cut(line, "<")
		now.words += words
		if !tag {
			break
		}
		inside, after, closed := strings.Cut(rest, ">")
		if !closed {
			now.words += "<" + rest // a sign, not a tag
			break
		}
		if who, ok := speaker(inside); ok {
			end()
			now = voice{who: who}
		}
		line = after
	}
	end()
	return out
}

// speaker is the name in a voice tag, such as v.loud Maria.
func speaker(tag string) (string, bool) {
	class, who, ok := strings.Cut(tag, " ")
	if !ok || class != "v" && !strings.HasPrefix(class, "v.") {
		return "", false
	}
	who = strings.Join(strings.Fields(html.UnescapeString(who)), " ")
	return who, who != ""
}
