package partner

import "slices"

// Told gives the talk after a turn that was answered like that: what a later
// version of the program would have said changes nothing of what came out, of
// what was agreed to and of how it ended. How far they trusted is told by the
// rules of today.
func (t Talk) Told(u Turn, k Kind, lines []string) Talk {
	next, r := t.Hear(u)
	if r.Kind == k && slices.Equal(r.Lines, lines) || k == "" || len(lines) == 0 {
		return next
	}
	for _, l := range r.Lines {
		if n, ok := t.m.lines[l]; ok {
			next.lastSaid[n] = t.lastSaid[n]
		}
	}
	r = Reply{Kind: k, Lines: lines}
	for i, f := range t.m.p.Facts {
		told := slices.ContainsFunc(lines, func(l string) bool { return slices.Contains(f.Says, l) })
		switch was := t.facts[i]; {
		case told && was.out == 0:
			next.tell(i, heard{Turn: u, typed: u.Words})
		case was.out == 0 && next.facts[i].out > 0:
			next.facts[i] = was
			next.thread, next.topic, next.link = t.thread, t.topic, t.link
		}
		if told || slices.ContainsFunc(lines, func(l string) bool { return slices.Contains(f.Again, l) || slices.Contains(f.Guards, l) }) {
			r.Fact = f.ID
		}
	}
	for _, l := range lines {
		if n, ok := t.m.lines[l]; ok {
			next.lastSaid[n] = next.n + 1
		}
	}
	next.over = k == Leaves || k == Goodbye
	if next.agreed = t.agreed; k == Agrees {
		next.agreed = max(t.agreed, next.askedFor)
	}
	next.last = r
	if next.toldLately = t.toldLately; slices.Contains(telling, k) {
		next.toldLately = append(slices.Clone(t.toldLately[max(0, len(t.toldLately)-3):]), lines...)
	}
	next.heardLately = append(slices.Clone(t.heardLately[max(0, len(t.heardLately)-3):]), lines...)
	return next
}
