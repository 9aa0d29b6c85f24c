package speech

import (
	"slices"
	"strings"
)

// Questions are the clauses of a line that ask something, the last first: what stands
// before one ("my sister lives in Leicester, do you follow the football?") is not what
// is asked after.
func Questions(line, name string) (out []string) {
	all := sentences(line)
	for n, s := range slices.Backward(all) {
		if n > 0 && (offers(Words(s)) || isFragment(s, name)) && slices.ContainsFunc(all[:n], func(s string) bool { return asksSome(s, name) }) {
			continue // "who drops them? is it you?", "how many have you? on a night?"
		}
		parts, end := strings.Split(s, ","), strings.Count(s, ",")+1
		for i, p := range slices.Backward(parts) {
			words := core(Words(p), name)
			if i > 0 && supposes(words, core(Words(s), name)) {
				end = i // "how long, is it years"
				continue
			}
			if len(words) > 1 && !forbids(words) && (asksWord(words[0]) || opensBehind(words) || asksTo(words) || len(words) < 6 && asksFor(words[len(words)-1:])) && (i == 0 || !trails(words)) {
				out = append(out, strings.Join(parts[i:end], ","))
				end = i
			}
		}
		if end == len(parts) && strings.HasSuffix(s, "?") && strings.Join(Words(s), " ") != yesOrNo {
			out = append(out, s)
		}
	}
	return out
}

// asksTo reports whether a clause asks to be told more of something: "tell me about the onions".
func asksTo(words []string) bool {
	return slices.ContainsFunc(tellings, func(f string) bool { return beginsWith(words, strings.Fields(f)) })
}

// forbids reports whether a clause asks for something not to be done: "don't be nice about it".
func forbids(words []string) bool {
	return words[0] == "dont" && !slices.Contains(subjects, words[1])
}

// offers reports whether a short sentence only offers an answer.
func offers(words []string) bool {
	return len(words) > 2 && len(words) < 5 && slices.Contains(offersOne, words[0]+" "+words[1])
}

// isFragment reports whether a short sentence with a question mark has nothing that asks.
func isFragment(sentence, name string) bool {
	words := core(Words(sentence), name)
	return strings.HasSuffix(sentence, "?") && len(words) < 6 && len(words) > 0 && !asksWord(words[0]) && !asksSome(sentence, name) && words[0] != "you"
}

// asksSome reports whether a part of a sentence asks who, what, when or where.
func asksSome(sentence, name string) bool {
	for p := range strings.SplitSeq(sentence, ",") {
		if words := Words(p); opensWh(words, name) || len(words) > 0 && len(words) < 6 && asksFor(words[len(words)-1:]) {
			return strings.HasSuffix(sentence, "?")
		}
	}
	return false
}

// asksFor reports whether some words begin as what asks who, what, when or where.
func asksFor(words []string) bool { return len(words) > 0 && slices.Contains(asksWh, words[0]) }

// supposes reports whether the last part of a question that asks who or what only offers an answer to it.
func supposes(words, whole []string) bool {
	return len(words) > 2 && !slices.Contains(words, "or") && slices.Contains(offersOne, words[0]+" "+words[1]) && len(whole) > 0 && slices.ContainsFunc(whole[:min(4, len(whole))], func(w string) bool { return slices.Contains(asksWh, w) })
}

// SentenceOf gives the sentence of a line in which a question stands.
func SentenceOf(line, question string) string {
	for _, s := range strings.SplitAfter(strings.NewReplacer("!", "!\n", "?", "?\n", ".", ".\n", ";", ";\n").Replace(line), "\n") {
		if strings.Contains(s, strings.TrimSpace(question)) {
			return s
		}
	}
	return line
}

// ThrownBack reports whether a question asks of them what was said of who asks: "what about you?"
func ThrownBack(question string) bool {
	words := Words(question)
	return slices.ContainsFunc(backs, func(b string) bool { return anywhere(words, strings.Fields(b)) }) || len(words) < 3
}

// Wanted gives what is asked for by a line that says that it wants to be told: "tell me what happened".
func Wanted(line string) string {
	for _, sentence := range slices.Backward(sentences(line)) {
		small := strings.ToLower(sentence)
		for _, w := range wants {
			i := strings.LastIndex(small, w)
			if i < 0 || i > 0 && small[i-1] != ' ' {
				continue
			}
			if words := Words(small[i+len(w):]); len(words) > 1 && asksWord(words[0]) && !slices.Contains(asksYes, words[0]) {
				return small[i+len(w):]
			} else if len(words) > 0 && slices.Contains(anyOne, words[0]) {
				return small[i:]
			}
		}
	}
	return ""
}

// trails reports whether the last part of a question only hangs on to it: "if you know", "do you think".
func trails(words []string) bool {
	goesOn := len(words) > 1 && slices.Contains(joining, words[0]) && slices.Contains(subjects, words[1]) || strings.HasPrefix(strings.Join(words, " "), relative) // "when she is home"
	return goesOn || words[0] == trailing || slices.Contains(trailers, strings.Join(words, " "))
}

func asksWord(word string) bool {
	return slices.Contains(asksWh, word) || slices.Contains(asksYes, word) || slices.Contains(asksYesToo, word)
}

// sentences splits a line where a sentence ends, with the mark that ends it.
func sentences(line string) (out []string) {
	for s := range strings.SplitAfterSeq(sentenceEnds.Replace(line), "\n") {
		if s = strings.TrimSpace(s); strings.Trim(s, ".?!; ") != "" {
			out = append(out, s)
		}
	}
	return out
}

// WhichOf gives what a question asks to choose of, asked back: "which offices?"; nothing where that is not plain.
func WhichOf(question, name string) string {
	tokens := tokensOf(question, name)
	at := slices.IndexFunc(tokens, func(w string) bool { return plainWord(w) == which })
	if at < 0 {
		return ""
	}
	var of []string
	for _, w := range tokens[at+1:] {
		p := plainWord(w)
		if asksWord(p) {
			break
		}
		if slices.Contains(strings.Fields(besideWhich), p) {
			if len(of) > 1 {
				return "" // "which morning suits you"
			}
			break
		}
		if m := mine[p]; m != "" {
			w = m
		}
		of = append(of, w)
	}
	if len(of) == 0 || len(of) > 4 || len(of) == len(tokens)-at-1 && len(of) > 2 {
		return ""
	}
	return UpperFirst(which) + " " + strings.Join(of, " ") + "?"
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

// Suiting gives those of some lines of a shape that suit a question: of what is, nothing that was; and that they do
// not know only of others, as they would rather not tell only of themselves. It gives all if none does.
func Suiting(lines []string, question, shape string) []string {
	now, others := IsOfNow(question), ofOne(question) && !hasOne(question, []string{"you", "your"})
	ruled := func(l string) bool {
		said := Words(l)
		unknown := slices.ContainsFunc(ignorant, func(p string) bool { return anywhere(said, strings.Fields(p)) })
		return now && IsPast(l) || shape == "asks-thing" && unknown != others
	}
	if left := slices.DeleteFunc(slices.Clone(lines), ruled); len(left) > 0 {
		return left
	}
	return lines
}

// MayTell reports whether what is said of a topic by and large may answer a question of some shape and kind that
// has a word of it: yes or no is of it only where it is asked of themselves, or of what is theirs; what is not yet,
// only of what they hope.
func MayTell(topic, shape, stems, word string, k Kind) bool {
	switch {
	case slices.Contains(anyhow, topic):
		return true
	case slices.Contains(Unreal, shape):
		return slices.Contains(hoped, topic)
	case k != YesNo || slices.Contains(ofYou, shape):
		return true
	case shape == "asks-have":
		return !slices.Contains(Peopled, topic)
	}
	return strings.Contains(stems, isYour+word+" ") || strings.Contains(stems, areYour+word+" ")
}

// Measures reports whether a line can answer a question of a shape that wants a number, or a length of time; any
// can answer another.
func Measures(line, shape string) bool {
	if !slices.Contains(measured, shape) {
		return true
	}
	words := Words(line)
	has := func(list string) bool {
		in := strings.Fields(list)
		return slices.ContainsFunc(words, func(w string) bool { return slices.Contains(in, w) })
	}
	number := has(numbers) || strings.ContainsAny(line, "0123456789")
	switch shape {
	case "asks-how-many", "asks-how-much":
		return number
	case "asks-hour":
		return number && has(hours) && !has(dates)
	case "asks-how-long":
		return has(sinces) || number && has(lengths)
	}
	return number && has(lengths) && !has(agos)
}

// measured are the shapes of questions that want a number, or a length of time.
var measured = []string{"asks-how-many", "asks-how-much", "asks-hour", "asks-how-long", "asks-lasted", "asks-takes"}

// Heads reports whether a question, as stems, is about a topic by what it names before all, and not about something
// else that a word of it stands by.
func Heads(topic Pattern, shape, stems string, names []string) bool {
	words, others := topic.Words(), 0
	for _, s := range names {
		if !slices.Contains(words, s) && !strings.Contains(days, " "+s+" ") {
			others++
		}
	}
	switch {
	case topic.ID == "feeling" && others > 0 && !strings.Contains(stems, Phrase("you")):
		return false // "what does gone off feel like"
	case slices.Contains(apart, shape):
		return others == 0
	}
	return others == 0 || topic.Firm(stems) > 4
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
