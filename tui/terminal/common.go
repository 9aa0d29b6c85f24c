package terminal

import "strings"

// chosen is the sign in front of what is selected, about whose width all terminals agree.
const chosen = "›"

// common returns what has to be written over a row so that it shows another, and from which column on.
// The rows are alike before it, and both go on there with a space, or end, so that a word that changed is
// written whole (some terminals are listened to) and no accent joins what stays; so is what changed in
// a colour, unless it was only added to, or cut short. But where somebody types, at a column, a letter is
// written alone. Before it stands nothing but printable ASCII, and that
// sign: about its width all terminals agree.
func common(was, row string, typed int) (rest string, column int) {
	rest = row
	i, x, colours := 0, 0, ""
	for i < len(row) && i < len(was) {
		if n := sgr(row[i:]); n > 0 {
			if len(was) < i+n || was[i:i+n] != row[i:i+n] {
				break
			}
			if colours += row[i : i+n]; isPlain(row[i : i+n]) {
				colours = ""
			}
			i += n
			continue
		}
		if strings.HasPrefix(row[i:], chosen) && strings.HasPrefix(was[i:], chosen) {
			i += len(chosen)
			x++
			continue
		}
		if c := row[i]; c != was[i] || c < ' ' || c >= del {
			break
		}
		if row[i] == ' ' && colours == "" {
			rest, column = row[i:], x
		}
		i++
		x++
	}
	before, after := unstyled(was[i:]), unstyled(row[i:])
	if colours != "" && before != "" && after != "" { // a sentence in one colour is one thing to say
		return rest, column
	}
	if apart(before, x == typed) && apart(after, x == typed) {
		return colours + row[i:], x
	}
	return rest, column
}

// unstyled is a text without the SGR sequences it begins with.
func unstyled(s string) string {
	for n := sgr(s); n > 0; n = sgr(s) {
		s = s[n:]
	}
	return s
}

// isPlain reports whether an SGR sequence sets no colours.
func isPlain(s string) bool { return s == plainSGR || s == "\x1b[0m" }

// apart reports whether the rest of a row begins apart from what stands before it: with a space, or
// with a letter that is typed.
func apart(rest string, typed bool) bool {
	return rest == "" || rest[0] == ' ' || typed && rest[0] > ' ' && rest[0] < del
}
