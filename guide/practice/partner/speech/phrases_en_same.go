package speech

import (
	"slices"
	"strings"
	"sync"
)

// sameWords are words that ask after the same thing, in a question about what was said: one stands for all.
const sameWords = `
begin began begun start started, say said says saying, tell told tells telling, leave left quit quitting leaving packed, think thought reckon thinking,
feel felt feeling, go went gone goes going, come came comes coming, give gave given gives, take took taken takes, make made makes making, see saw seen sees,
know knew known knows, find found finds, keep kept keeps, hear heard hears, meet met meets meeting, pay paid pays wage wages salary earn earned, buy bought buys,
send sent sends, write wrote written writes, speak spoke spoken talk talked talking chat, run ran runs, sit sat sits, stand stood stands, sleep slept sleeps kip,
eat ate eaten eats, drink drank drinks, drive drove driven drives, teach taught teaches, lose lost loses, win won wins, break broke broken breaks,
call called named name names, ring rang rung phone phoned text texted, live lived lives living stay staying, die died dies dead, kid kids child children,
mum mom mother mam ma, dad father, gran nan grandma grandmother nana, boss manager supervisor charge gaffer, mate friend friends mates pal buddy,
husband wife partner spouse, scared afraid frightened fear fears scary, worry worries worried worrying, angry cross furious annoyed, happy glad pleased, sad upset,
house home place flat apartment, street road, job work, shift shifts, big large huge, little small tiny, whole entire, maybe perhaps, awful horrible terrible bad,
nice lovely good great, hard difficult tough, kind sort type, finish finished end ended stop stopped, fix fixed mend mended repair repaired, help helped helps,
cost costs price, union unions, illness sick poorly`

// standsFor gives for a stem the one that stands for it.
var standsFor = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for line := range strings.SplitSeq(sameWords, ",") {
		words := Stems(line)
		if i := slices.IndexFunc(words, IsVague); i > 0 { // what one of them does not tell, none does
			words[0], words[i] = words[i], words[0]
		}
		for _, w := range words {
			if out[w] == "" {
				out[w] = words[0]
			}
		}
	}
	return out
})

// meanings are stems, each as the one that stands for it.
func meanings(stems []string) []string {
	out := make([]string, len(stems))
	for i, s := range stems {
		if out[i] = s; standsFor()[s] != "" {
			out[i] = standsFor()[s]
		}
	}
	return out
}
