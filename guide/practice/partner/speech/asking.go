package speech

import (
	"slices"
	"strings"
)

// Questions are the clauses of a line that ask something, the last first: what stands
// before one ("my sister lives in Leicester, do you follow the football?") is not what
// is asked after.
func Questions(line, name string) (out []string) {
	for _, s := range slices.Backward(sentences(line)) {
		parts, end := strings.Split(s, ","), strings.Count(s, ",")+1
		for i, p := range slices.Backward(parts) {
			if words := core(Words(p), name); len(words) > 1 && asksWord(words[0]) {
				out = append(out, strings.Join(parts[i:end], ","))
				end = i
			}
		}
		if end == len(parts) && strings.HasSuffix(s, "?") {
			out = append(out, s)
		}
	}
	return out
}

func asksWord(word string) bool {
	return slices.Contains(asksWh, word) || slices.Contains(asksYes, word) || slices.Contains(asksYesToo, word)
}

// sentences splits a line where a sentence ends, with the mark that ends it.
func sentences(line string) (out []string) {
	for s := range strings.SplitAfterSeq(strings.NewReplacer("!", "!\n", "?", "?\n", ".", ".\n", ";", ";\n").Replace(line), "\n") {
		if s = strings.TrimSpace(s); strings.Trim(s, ".?!; ") != "" {
			out = append(out, s)
		}
	}
	return out
}

// SumsUp reports whether a line begins as one does that says what was understood, and
// does not speak of those who say it.
func SumsUp(line string) bool {
	words := Words(line)
	opens := len(words) > 2 && words[0] == "so" && slices.Contains([]string{"it", "its", "you", "youre", "youve", "they", "theyre", "hes", "shes", "he", "she", "that", "thats"}, words[1])
	return opens && !slices.ContainsFunc(words, func(w string) bool {
		return slices.Contains([]string{"we", "our", "us", "campaign", "union", "join"}, w)
	})
}

// remark is the shape of a line that asks nothing: one that only goes along.
func remark(words []string) string {
	if len(words) == 0 || len(words) > 9 {
		return ""
	}
	for _, b := range banters {
		if anywhere(words, strings.Fields(b)) {
			return "laughs"
		}
	}
	return ""
}

func anywhere(words, form []string) bool {
	for i := range words {
		if beginsWith(words[i:], form) {
			return true
		}
	}
	return false
}

// IsPast reports whether a line tells of what was.
func IsPast(line string) bool {
	return slices.ContainsFunc(Words(line), func(w string) bool { return slices.Contains(pasts, w) })
}

// IsOfNow reports whether a question asks of what is, or will be.
func IsOfNow(line string) bool {
	words := Words(line)
	return slices.ContainsFunc(presents, func(p string) bool { return anywhere(words, strings.Fields(p)) }) && !slices.Contains(words, "did")
}
