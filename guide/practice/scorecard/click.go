package scorecard

// A Step is one of the four of the click. It counts only when the person said
// it, not the organizer.
type Step string

// The steps, in the order in which they usually come.
const (
	Felt       Step = "felt"       // a feeling, not an opinion
	Shared     Step = "shared"     // it is not theirs alone
	Systemic   Step = "systemic"   // somebody decides it, or a rule does
	Changeable Step = "changeable" // it could be otherwise
)

// Steps lists the four.
func Steps() []Step { return []Step{Felt, Shared, Systemic, Changeable} }

var stepWords = map[Step][]string{
	Felt: {
		"angry", "furious", "ashamed", "scared", "afraid", "frightened", "tired", "exhausted", "humiliated", "humiliating", "embarrassed", "hurt",
		"hurts", "sad", "lonely", "alone", "stupid", "small", "invisible", "worried", "fed up", "sick of", "guilty", "proud", "helpless", "hopeless",
		"i cried", "crying", "upset", "hate", "it broke me", "i felt", "i feel", "makes me feel", "made me feel", "heartbroken", "lost",
	},
	Shared: {
		"we all", "all of us", "both of us", "most of us", "some of us", "none of us", "a lot of us", "lots of us", "the rest of us", "the two of us", "everyone", "everybody",
		"others", "other people", "other families", "other tenants", "not just me", "not only me", "not just mine", "not only mine", "not just us", "not only us", "not the only one",
		"the whole building", "the whole block", "the whole street", "the whole stair", "the whole floor", "the whole ward", "the whole line", "the whole shift", "the whole class",
		"every flat", "all the flats", "all the houses", "all the wards", "my neighbours", "my neighbors", "the neighbours", "the neighbors", "my colleagues", "they all", "same for", "same thing",
	},
	Systemic: {
		"they decided", "who decides", "they decide", "the council", "the landlord", "the agency", "the company", "management", "the manager", "the government",
		"the budget", "the rules", "the rule", "the system", "the policy", "the owners", "head office", "the board", "the law", "the targets", "they always",
		"they never", "on purpose", "cheaper for them", "they save", "they make money", "it's how it works", "the ministry", "the university", "the school",
		"the trust", "the hospital",
	},
	Changeable: {
		"we could", "could we", "if we", "if everyone", "if all of us", "together", "it could", "it doesn't have to", "does not have to", "we should",
		"what can we do", "what could we do", "what can i do", "they'd have to", "they would have to", "they'd listen", "something could", "could change",
		"we stopped", "we won", "it worked", "i could",
	},
}

// Click says which turns of the person take which steps.
func Click(turns []Turn) map[Step][]int { return click(searchable(turns)) }

func click(turns []Turn) map[Step][]int {
	out := map[Step][]int{}
	for i, t := range turns {
		for _, s := range Steps() {
			if t.takes(s) {
				out[s] = append(out[s], i)
			}
		}
	}
	return out
}
