package terminal

import "strings"

// chosen is the sign in front of what is selected, about whose width all terminals agree.
const chosen = "›"

// common returns what has to be written over a row so that it shows another, and from which column on.
// The rows are alike before it, and both go on there with a space, or end, so that a word that changed is
// written whole (some terminals are listened to) and no accent joins what stays; but where somebody
// types, at a column, a letter is written alone. Before it stands nothing but printable ASCII, and that
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
		if row[i] == ' ' {
			rest, column = colours+row[i:], x
		}
		i++
		x++
	}
	if apart(was[i:], x == typed) && apart(row[i:], x == typed) {
		return colours + row[i:], x
	}
	return rest, column
}

// isPlain reports whether an SGR sequence sets no colours.
func isPlain(s string) bool { return s == plainSGR || s == "\x1b[0m" }

// apart reports whether the rest of a row begins apart from what stands before it: with a space, or
// with a letter that is typed.
func apart(rest string, typed bool) bool {
	for n := sgr(rest); n > 0; n = sgr(rest) {
		rest = rest[n:]
	}
	return rest == "" || rest[0] == ' ' || typed && rest[0] > ' ' && rest[0] < del
}
