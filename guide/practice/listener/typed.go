package listener

import (
	"strings"
	"sync"
)

// typed gives, for words as people type or say them in a hurry or at home, the
// ones they stand for. Nothing is guessed that is a word of its own: "its",
// "ill" and "well" stay.
var typed = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for line := range strings.Lines(spellings) {
		words, meant, _ := strings.Cut(strings.TrimSpace(line), " = ")
		for w := range strings.FieldsSeq(words) {
			out[w] = meant
		}
	}
	return out
})

const spellings = `u ya ye yous y'all yall = you
yer = your
youre = you're
youve = you've
youll = you'll
im = i'm
ive = i've
theyre = they're
theyve = they've
weve = we've
thats = that's
wot wat wut waht wht wha = what
wots wats whats wot's wat's what're whatre = what's
what'd whatd = what did
what've = what have
hows how're howre = how's
how'd howd = how did
how've howve = how have
wheres where're = where's
where'd = where did
whos who're = who's
why'd = why did
when'd = when did
wen = when
wich = which
dont doan't = don't
didnt = didn't
doesnt = doesn't
wont = won't
cant = can't
couldnt = couldn't
wouldnt = wouldn't
shouldnt = shouldn't
isnt = isn't
arent = aren't
wasnt = wasn't
werent = weren't
havent = haven't
hasnt = hasn't
aint ain't = isn't
innit = isn't it
d'you d'ya d'ye dya = do you
wud wld = would
cud cld = could
shud = should
hav = have
wos = was
gonna gona gunna = going to
wanna = want to
gotta = got to
lemme = let me
dunno = don't know
tho = though
r = are
n = and
cos coz cuz = because
ppl = people
bout = about
owt = anything
nowt = nothing
summat = something
mum'll = mum will
thurs = thursday
tues = tuesday
hapened happend hapend = happened
tmrw tomoz = tomorrow
cómo = how
qué = what
quién = who
dónde = where
cuándo = when
cuántos cuántas cuánto = how many
doin goin livin tellin comin havin workin gettin makin talkin sayin tryin takin feelin nothin somethin anythin = *g`

// meant gives the words that a word stands for; first says that it opens its
// sentence.
func meant(w string, first bool) []string {
	if w == "ur" {
		if first {
			return []string{"you're"}
		}
		return []string{"your"}
	}
	switch m := typed()[w]; m {
	case "":
		return []string{w}
	case "*g":
		return []string{w + "g"}
	default:
		return strings.Fields(m)
	}
}
