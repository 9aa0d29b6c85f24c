package demo

import "strconv"

// Person is the name of the nth invented person, from 0: one script after the
// other, and no name twice, however many there are.
func Person(n int) string {
	ways := naming()
	way, n := ways[n%len(ways)], n/len(ways)
	name, names := way.nth(n)
	if again := n / names; again > 0 {
		name += " " + strconv.Itoa(again+1)
	}
	return name
}

// nth is the nth name of a way, and how many different ones it has.
func (b block) nth(n int) (string, int) {
	if whole := b.lists["names"]; len(whole) > 0 {
		return whole[n%len(whole)], len(whole)
	}
	given, family := b.lists["given"], b.lists["family"]
	i := n % len(given)
	j := (n/len(given) + i) % len(family)
	all := len(given) * len(family)
	switch join := b.lists["join"]; {
	case len(join) == 0:
		return given[i] + " " + family[j], all
	case join[0] == "none":
		return family[j] + given[i], all
	}
	return family[j] + " " + given[i], all
}
