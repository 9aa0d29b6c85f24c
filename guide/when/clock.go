package when

import "strings"

// clock is a time of day.
type clock struct {
	hour, minute int
	named        bool
	colon        bool // as 18:45, which is a time wherever it stands
}

// time reads a time of day; of several the first counts. The end of a stretch, as
// in 6 to 8pm, is none.
func (r *reader) time(i int) int {
	c, n, ok := readClock(r.word(i), r.word(i+1))
	if !ok {
		return 0
	}
	_, begun := digits(r.word(i-2), 2)
	if !r.clock.named && !(begun && joins(r.word(i-1))) {
		r.clock = c
	}
	return n
}

// readClock reads 6pm, 6 pm, 6.30 p.m., 18:45, 18.45, 18h, noon.
func readClock(w, next string) (c clock, n int, ok bool) {
	c = clock{named: true}
	n = 1
	if w == "noon" || w == "midday" {
		c.hour = 12
		return c, n, true
	}
	half := ""
	for _, end := range [...]string{"am", "pm", "a.m", "p.m"} {
		if rest, found := strings.CutSuffix(w, end); found {
			w, half = rest, end[:1]
		} else if next == end {
			half, n = end[:1], 2
		}
	}
	w, oclock := strings.CutSuffix(w, "h")
	hour, minute := w, ""
	for _, sep := range [...]string{":", "."} {
		if a, b, found := strings.Cut(w, sep); found {
			hour, minute, c.colon = a, b, sep == ":"
			break
		}
	}
	if c.hour, ok = digits(hour, 2); !ok {
		return c, 0, false
	}
	if minute != "" {
		if c.minute, ok = digits(minute, 2); !ok || len(minute) != 2 {
			return c, 0, false
		}
	}
	if minute == "" && half == "" && !oclock {
		return c, 0, false
	}
	if half != "" {
		if c.hour < 1 || c.hour > 12 {
			return c, 0, false
		}
		c.hour %= 12
		if half == "p" {
			c.hour += 12
		}
		c.colon = true // 6pm stands for itself as well
	}
	return c, n, c.hour < 24 && c.minute < 60
}

// Bare reports whether words name a day, perhaps with its time, and nothing beside it:
// tue 6pm, but not by friday. Whoever says which day that is has said all that they do.
func Bare(words string) bool {
	r := &reader{words: split(words)}
	for i := 0; i < len(r.words); {
		n := r.step(i)
		if w := r.words[i]; w == "within" || n == 0 && w != "on" && w != "at" && w != "the" && w != "of" {
			return false
		}
		i += max(n, 1)
	}
	return !SaysHour(words)
}

// SaysHour reports whether words name an hour that Read takes for no time, since
// it may be two: thursday at 7.
func SaysHour(words string) bool {
	w := split(words)
	for i := range len(w) - 1 {
		_, ok := digits(w[i+1], 2)
		if _, _, timed := readClock(w[i+1], (&reader{words: w}).word(i+2)); ok && w[i] == "at" && !timed {
			return true
		}
	}
	return false
}
