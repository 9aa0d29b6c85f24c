package people

import "example.org/onetoone/guide/whom"

// Coded are rows with codes in the place of names; what was typed in words of somebody's
// own stays.
func Coded(rows []Row, codes *whom.Codes) []Row {
	if codes == nil {
		return rows
	}
	out := make([]Row, len(rows))
	for i, r := range rows {
		r.Name = codes.Of(r.ID, r.Name)
		r.Card.Through = codes.Of(r.Card.ThroughID, r.Card.Through)
		out[i] = r
	}
	return out
}
