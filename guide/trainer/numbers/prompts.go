package numbers

import "example.org/onetoone/guide"

// Prompts are those that were shown while the talk went on, by stage.
func Prompts(s guide.Session) map[string]map[string]bool {
	out := map[string]map[string]bool{}
	for _, e := range s.Events() {
		if e.Kind == guide.Ended {
			break
		}
		if e.Kind != guide.Moved {
			continue
		}
		if out[e.Stage] == nil {
			out[e.Stage] = map[string]bool{}
		}
		out[e.Stage][e.Prompt] = true
	}
	return out
}
