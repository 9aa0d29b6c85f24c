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

// deed is somebody, and what they have to do in the same sentence, within so
// many words, for it to be a step: to have been at the hospital names nobody
// who decides, and to have neighbours is nothing shared.
type deed struct {
	who, does []string
}

const within = 5

// click says which turns of the person take which steps.
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
