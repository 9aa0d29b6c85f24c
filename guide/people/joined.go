package people

import "slices"

// Joined are the rows with those that are of one person in one row: the one of the
// record that was met last, with what the others add. Who has ten thousand rows has
// few that are joined: the others stay as they are, in their order.
func Joined(rows []Row) []Row {
	at := map[string]int{}
	for i, r := range rows {
		at[r.ID] = i
	}
	seen, gone := map[int]bool{}, map[int]bool{}
	out := slices.Clone(rows)
	for i := range rows {
		if len(rows[i].Card.Same) == 0 || seen[i] {
			continue
		}
		group := []int{i}
		for n := 0; n < len(group); n++ {
			for _, id := range rows[group[n]].Card.Same {
				if j, ok := at[id]; ok && !slices.Contains(group, j) {
					group = append(group, j)
				}
			}
		}
		slices.SortStableFunc(group, func(a, b int) int { return rows[b].Last.Compare(rows[a].Last) })
		for n, j := range group {
			if seen[j] = true; n > 0 {
				out[group[0]], gone[j] = out[group[0]].with(rows[j]), true
			}
		}
	}
	n := -1
	return slices.DeleteFunc(out, func(Row) bool { n++; return gone[n] })
}

// with is the row with what that of another record of the same person adds to it.
func (r Row) with(o Row) Row {
	r.Talks += o.Talks
	r.Also = append(slices.Clip(r.Also), o.Name)
	if o.StanceOn.After(r.StanceOn) {
		r.Stance, r.StanceOn = o.Stance, o.StanceOn
	}
	for _, rung := range o.Rungs {
		if !slices.Contains(r.Rungs, rung) {
			r.Rungs = append(slices.Clip(r.Rungs), rung)
		}
	}
	r.Theirs, r.Mine, r.Expected = r.Theirs.Plus(o.Theirs), r.Mine.Plus(o.Mine), r.Expected.Plus(o.Expected)
	if r.Again.IsZero() {
		r.Again = o.Again
	}
	r.NoKey = r.NoKey && o.NoKey
	r.Card = r.Card.Beside(o.Card)
	return r
}
