package keys

import (
	"slices"
	"strings"
	"unicode"

	"example.org/onetoone/guide/words"
)

// MinPassphrase is how many characters a passphrase of one's own has at least.
const MinPassphrase = 12

// minFresh is how many of them tell somebody who tries the usual ones something;
// see fresh.
const minFresh = 8

// Errors of Choose.
var (
	ErrShort   = words.Fail("store.too.short.passphrase", nil, "MinPassphrase", MinPassphrase)
	ErrGuessed = words.Error("store.one.first.anybody")
)

// Choose is [Passphrase] for one that is to be set. With ErrShort or ErrGuessed
// it says all the same which that would have been. What [Suggest] gives passes.
//
// It does not measure how strong a passphrase is, and does not pretend to. A
// try costs most of a second; the first ten thousand that people take are tried
// in a night all the same, and it refuses what those are made of. Libraries that measure were
// looked at: the ports of zxcvbn make their dictionaries before main, used or
// not, which takes 30 ms and 11 MB (trustelem 1.0.1) or 41 ms and 18 MB
// (ccojocar 1.0.4) of every start, where all of ours takes 2 ms; one without
// dictionaries (wagslane 0.3.0) takes passwordpassword.
func Choose(typed string) (passphrase string, err error) {
	passphrase = Passphrase(typed)
	switch {
	case len([]rune(passphrase)) < MinPassphrase:
		return passphrase, ErrShort
	case fresh(passphrase) < minFresh:
		return passphrase, ErrGuessed
	}
	return passphrase, nil
}

// shortest is how many characters a run or a repetition has: fewer are in many a
// word.
const shortest = 3

// fresh is how many characters of a passphrase are new to somebody who tries the
// usual ones. A run along the keyboard or the alphabet, either way, counts as
// one, and so does a word that everybody takes; what stood before does not count,
// and digits, which are mostly a day or a telephone's, count half. Capitals,
// spaces and signs in a letter's place make no difference: whoever tries, tries
// those.
func fresh(passphrase string) int {
	said := []rune(strings.Join(strings.Fields(strings.ToLower(passphrase)), ""))
	halves := 0
	for at := 0; at < len(said); {
		again, one := before(said, at), max(onRow(said[at:]), known(said[at:]))
		switch {
		case again >= max(shortest, one):
			at += again
		case one >= shortest:
			halves, at = halves+2, at+one
		case unicode.IsDigit(said[at]):
			halves, at = halves+1, at+1
		default:
			halves, at = halves+2, at+1
		}
	}
	return halves / 2
}

// before is how many of the characters from at on stand somewhere before, too.
func before(said []rune, at int) (longest int) {
	for from := range at {
		longest = max(longest, alike(said[from:], said[at:]))
	}
	return longest
}

// onRow is how many of the first characters are on a row, one after the other.
func onRow(said []rune) (longest int) {
	for row := range strings.FieldsSeq(rows) {
		there := []rune(row)
		back := slices.Clone(there)
		slices.Reverse(back)
		for from := range there {
			longest = max(longest, alike(there[from:], said), alike(back[from:], said))
		}
	}
	return longest
}

// known is how many of the first characters are a word that everybody takes.
func known(said []rune) (longest int) {
	text := string(said)
	letters := strings.NewReplacer("@", "a", "4", "a", "3", "e", "1", "i", "!", "i", "0", "o", "$", "s", "5", "s", "7", "t").Replace(text)
	for word := range strings.FieldsSeq(everybodys) {
		if strings.HasPrefix(text, word) || strings.HasPrefix(letters, word) {
			longest = max(longest, len([]rune(word)))
		}
	}
	return longest
}

// alike is how many of the first characters of two texts are the same.
func alike(a, b []rune) (n int) {
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}
