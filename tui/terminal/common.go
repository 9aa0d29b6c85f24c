package terminal

// common returns how many bytes at the beginning of a row need not be written again over another row,
// and how many columns they take. Both rows go on there with a space, or end, so that a word that changed is
// written whole (some terminals are listened to) and no accent joins what stays. No colour is set
// there, and before it stands nothing but printable ASCII: about its width all terminals agree.
func common(was, row string) (bytes, columns int) {
	i, x, plain := 0, 0, true
	for i < len(row) && i < len(was) {
		if n := sgr(row[i:]); n > 0 {
			if len(was) < i+n || was[i:i+n] != row[i:i+n] {
				break
			}
			plain = row[i:i+n] == plainSGR || row[i:i+n] == "\x1b[0m"
			i += n
			continue
		}
		if c := row[i]; c != was[i] || c < ' ' || c >= del {
			break
		}
		if plain && row[i] == ' ' {
			bytes, columns = i, x
		}
		i++
		x++
	}
	if plain && apart(was[i:]) && apart(row[i:]) {
		return i, x
	}
	return bytes, columns
}

// apart reports whether the rest of a row begins apart from what stands before it.
func apart(rest string) bool { return rest == "" || rest[0] == ' ' }
