package listener

import (
	"fmt"
	"slices"
	"strings"
)

// phrases are words that stand for a move. They are looked for inside one
// sentence; a star at the end of the last word stands for any ending. The
// order says which move is named first.
var phrases = []struct {
	move Move
	any  []string
}{
	{Permission, []string{
		"may i", "can i ask", "could i ask", "can i push", "can i challenge", "can i share", "could i share", "can i tell you", "is it ok if i",
		"is it okay if i", "is it all right if i", "is it alright if i", "would it be ok if", "would it be okay if",
		"would it be all right if", "would it be alright if", "do you mind if i", "would you mind if i", "is that all right with you",
		"is that alright with you", "is that okay with you", "is that ok with you", "if that's okay with you", "if that's all right",
		"you don't have to answer", "you can skip", "skip anything", "we can stop", "stop whenever", "only if you want",
		"mind if i",
	}},
	{Inoculation, []string{
		"will your boss say", "will your manager say", "might your manager say", "might your boss say", "will they say", "might they say",
		"will he say", "will she say", "might he say", "might she say", "would they say", "will the landlord say", "might the landlord say",
		"will your landlord say", "might your landlord say", "will say to you", "what if they say", "what if he says", "what if she says",
		"when they tell you", "when they say", "how would you answer", "how will you answer", "how would you reply", "how will you reply",
		"try to scare", "try to split", "try to talk you out", "what might get in the way", "what could get in the way",
		"what would your sister say", "what might your sister say", "what will you say when", "what would you say if", "what will you say if",
	}},
	{Theme, []string{
		"others told me", "others have told me", "other people have told me", "other people told me", "people have told me",
		"people i've spoken to", "people i've talked to", "people i talk to", "others have said", "others i've spoken to",
		"other tenants", "other parents", "other nurses", "other students", "other families", "other workers", "other people say",
		"other people said", "other people tell me", "i've heard from", "i keep hearing", "i hear it from", "heard the same from",
		"you're not the only one", "you are not the only one", "three people this", "several people", "a few people told", "a few people have",
		"neighbours have told", "neighbours told me", "neighbors told me", "neighbors have told", "colleagues have told", "colleagues told me",
		"not the first person to", "same story from", "same thing from",
	}},
	{Judgement, []string{
		"you're wrong", "you are wrong", "that's wrong of you", "you shouldn't have", "you should have", "that's silly", "that's ridiculous",
		"don't be silly", "that's nothing", "it could be worse", "could be worse", "at least you", "at least it", "at least he", "at least she",
		"you're overreacting", "you are overreacting", "how could you", "why didn't you", "your own fault", "your fault", "that's no excuse",
		"you're just scared", "you're being selfish", "that's selfish", "that's naive", "you're naive", "you can't be serious", "come on now",
		"you don't care", "you people", "that's a bad attitude", "i'm disappointed", "you let", "poor you", "poor thing", "you poor", "how brave of you to",
		"get over it", "everyone has problems", "everybody has problems", "that's not so bad", "that isn't so bad", "not that bad",
	}},
	{Pitch, []string{
		"our campaign", "the campaign", "our union", "the union can", "the union is", "the union will", "join us", "join the union", "join our", "you should join",
		"become a member", "sign up", "sign the", "sign our", "we're fighting for", "we are fighting for", "we're organising", "we're organizing",
		"we are organizing", "we are organising", "our petition", "the petition", "our demands", "our movement", "we've won", "we have won", "together we can",
		"we can win", "we need people like you", "we need you", "our group", "we're building", "we are building", "our organisation",
		"our organization", "the cause",
	}},
	{Promise, []string{
		"i promise", "i'll make sure", "i will make sure", "i'll get", "i'll fix", "i will fix", "we'll fix", "we will fix", "i'll sort", "we'll sort", "we will sort",
		"we'll get you", "we will get", "we'll make sure", "we will make sure", "i can guarantee", "i guarantee", "you'll get", "you will get",
		"nothing will happen to you", "nobody will find out", "no one will find out", "you won't lose", "you can't lose", "it will be fine", "it'll be fine",
		"i'll talk to", "i'll speak to", "i'll call", "i'll send", "i'll bring", "i'll write to", "i will bring", "i will call", "i will send",
		"i'll come with you", "i'll ring", "i'll text",
	}},
	{Advice, []string{
		"you should", "you need to", "you must", "you ought to", "you have to", "you've got to", "you'd better", "you could try", "you might try",
		"have you tried", "have you thought about", "have you considered", "why don't you", "why not just", "if i were you", "in your place", "my advice",
		"i suggest", "i'd suggest", "i would suggest", "i'd recommend", "i recommend", "what you want to do is", "the best thing to do",
		"the best thing is to", "all you have to do", "just tell them", "just ask", "just go", "try to", "try talking", "you could always",
		"you could just", "it would help if you", "the answer is to", "the solution is", "what worked for", "don't worry about",
	}},
	{Affirmation, []string{
		"thank you for telling", "thanks for telling", "thank you for saying", "thanks for saying", "thank you for trusting", "thanks for trusting",
		"thank you for sharing", "thanks for sharing", "that took courage", "that takes courage", "took a lot of courage", "took guts", "takes guts", "that's brave", "that was brave",
		"you kept going", "you stood up", "you didn't give up", "you held", "you've held", "you looked after", "you look after", "people trust you", "people turn to you",
		"you know how to", "you're good at", "you are good at", "you're strong", "i admire", "i respect", "that says a lot about you", "you clearly care", "you care a lot",
		"you care about", "well done", "good for you", "you've done so much", "you did that by yourself", "you did it alone", "i appreciate",
		"thanks for being straight", "thank you for being straight", "thanks for being honest", "thank you for being honest",
	}},
	{Disclosure, []string{
		"when i was", "happened to me", "i've been there", "i have been there", "i know that feeling", "i felt the same", "i felt that", "my own", "my mother", "my mum",
		"my mom", "my father", "my dad", "my son", "my daughter", "my kids", "my child*", "my brother", "my sister", "my wife", "my husband", "my partner",
		"my landlord", "my boss", "my manager", "i grew up", "i used to", "i once", "for me it was", "i lost", "i remember when", "why i do this", "reason i do this",
		"in my case", "i was so", "i got into this", "i started doing this",
	}},
}

// book is a set of phrases by their first words, none of which has a star.
type book map[string][][]string

func newBook(phrases []string) book {
	b := book{}
	for _, p := range phrases {
		words := strings.Fields(p)
		b[words[0]] = append(b[words[0]], words)
	}
	return b
}

// find gives the first words of a line that are one of the phrases, and which
// sentence and place they were found in; no words when there are none.
func (b book) find(ss []sentence) (words string, in sentence, after int) {
	for _, s := range ss {
		for i, w := range s.words {
			for _, p := range b[w] {
				if len(s.words) >= i+len(p) && slices.EqualFunc(s.words[i:i+len(p)], p, fits) {
					return strings.Join(s.words[i:i+len(p)], " "), s, i + len(p)
				}
			}
		}
	}
	return "", sentence{}, 0
}

func (b book) in(ss []sentence) bool {
	words, _, _ := b.find(ss)
	return words != ""
}

// shelf is all of the phrases, made ready to look in.
type shelf struct {
	moves                                        []book // as phrases
	citing, asking, notAsking, time, whom, place book
}

func newShelf() shelf {
	s := shelf{
		citing: newBook(citing), asking: newBook(asking), notAsking: newBook(notAsking),
		time: newBook(times), whom: newBook(whom), place: newBook(places),
	}
	for _, p := range phrases {
		s.moves = append(s.moves, newBook(p.any))
	}
	return s
}

// byPhrase finds the moves that words stand for.
func (sh shelf) byPhrase(ss []sentence) []Label {
	var out []Label
	for i, p := range phrases {
		in := ss
		if p.move == Advice {
			in = slices.DeleteFunc(slices.Clone(ss), asksWhatWasTried)
		}
		if words, _, _ := sh.moves[i].find(in); words != "" {
			out = append(out, Label{p.move, fmt.Sprintf("says “%s”", words)})
		}
	}
	return out
}

// asksWhatWasTried reports whether a sentence asks what they have tried, which
// advises nothing: "have you tried" alone does.
func asksWhatWasTried(s sentence) bool {
	tried := slices.Index(s.words, "tried")
	return tried > 1 && s.words[tried-1] == "you" && slices.ContainsFunc(s.words[:tried], func(w string) bool {
		return w == "what" || w == "what's" || w == "which" || w == "how"
	})
}

// citing are words that announce a number.
var citing = []string{
	"the report says", "the figures", "a study", "the study", "a survey", "the survey", "statistic", "statistics", "on average",
	"according to", "the numbers say", "research shows",
}

// statistic finds a number that is cited, rather than an hour or an age.
func (sh shelf) statistic(ss []sentence) (Label, bool) {
	for _, s := range ss {
		for i, w := range s.words {
			if w == "percent" || w == "per" && at(s.words, i+1) == "cent" {
				return Label{Statistic, "gives a percentage"}, true
			}
			end := i + 2 + outOf(s.words, i)
			if isNumber(w) && (at(s.words, i+1) == "in" || end > i+2) && isNumber(at(s.words, end)) {
				return Label{Statistic, fmt.Sprintf("says “%s”", strings.Join(s.words[i:end+1], " "))}, true
			}
		}
	}
	if words, _, _ := sh.citing.find(ss); words != "" {
		return Label{Statistic, fmt.Sprintf("says “%s”", words)}, true
	}
	return Label{}, false
}

// outOf is 1 where "out of" follows the number, which is a word more than "in".
func outOf(w []string, i int) int {
	if at(w, i+1) == "out" && at(w, i+2) == "of" {
		return 1
	}
	return 0
}

var numbers = set("one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred thousand half")

func isNumber(w string) bool {
	return numbers[w] || w != "" && w[0] >= '0' && w[0] <= '9'
}
