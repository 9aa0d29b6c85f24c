package speech

import (
	"slices"
	"strings"
)

// Asking is the clause of a line that asks something, of several the last, or
// nothing: what stands before it ("my sister lives in Leicester, do you follow the
// football?") is not what is asked after.
func Asking(line, name string) string {
	for _, s := range slices.Backward(sentences(line)) {
		parts := strings.Split(s, ",")
		for i, p := range slices.Backward(parts) {
			if words := core(Words(p), name); len(words) > 1 && asksWord(words[0]) {
				return strings.Join(parts[i:], ",")
			}
		}
		if strings.HasSuffix(s, "?") {
			return s
		}
	}
	return ""
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
