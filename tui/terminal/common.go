package terminal

// common returns how many bytes at the beginning of a row need not be written again over another row,
// and how many columns they take. Both rows go on there with a space, so that a word that changed is
// written whole (some terminals are listened to) and no accent joins what stays. No colour is set
// there, and before it stands nothing but printable ASCII: about its width all terminals agree.
func common(was, row string) (bytes, columns int) {
	x, plain := 0, true
	for i := 0; i < len(row) && i < len(was); {
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
	return bytes, columns
}
