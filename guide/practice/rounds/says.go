package rounds

import "fmt"

// Says is what the plan gives everyone, and what does not fit.
func (p Plan) Says() []string {
	out := []string{p.fits()}
	least, most, laptops := p.spread()
	times := func(n int) string {
		switch n {
		case 0:
			return "never"
		case 1:
			return "once"
		case 2:
			return "twice"
		}
		return fmt.Sprintf("%d times", n)
	}
	switch {
	case least == 0:
		out = append(out, fmt.Sprintf("Not everyone is organizer: %d of %d are. For everyone, take %d minutes.", p.organizers(), p.Room.People, p.forAll()))
	case least == most:
		out = append(out, fmt.Sprintf("Everyone is organizer %s.", times(least)))
	default:
		out = append(out, fmt.Sprintf("Everyone is organizer %s or %s.", times(least), times(most)))
	}
	if p.Room.Laptops > 0 {
		out = append(out, p.lent(laptops))
	}
	return append(out, p.uneven()...)
}

// fits says how many rounds there are, and what is left over.
func (p Plan) fits() string {
	n, last := len(p.Rounds), p.Rounds[len(p.Rounds)-1].Until
	text := fmt.Sprintf("%d rounds of %d minutes", n, p.Room.Timing.Round())
	if n == 1 {
		text = fmt.Sprintf("1 round of %d minutes", last)
	}
	if left := p.Room.Minutes - last; left > 0 {
		return fmt.Sprintf("%s; %s left over, to begin and to end.", text, minutes(left))
	}
	return text + "; nothing is left over, to begin and to end."
}

func minutes(n int) string {
	if n == 1 {
		return "1 minute is"
	}
	return fmt.Sprintf("%d minutes are", n)
}

// spread is how often the least and the most of them are organizer, and how
// many have a laptop at least once.
func (p Plan) spread() (least, most, laptops int) {
	for x := 1; x <= p.Room.People; x++ {
		times, laptop := p.held(x)
		if x == 1 || times < least {
			least = times
		}
		most = max(most, times)
		if laptop > 0 {
			laptops++
		}
	}
	return least, most, laptops
}

func (p Plan) organizers() int { return min(p.Room.People, len(p.Rounds)*len(p.Rounds[0].Groups)) }

// forAll is how many minutes it takes until everyone was organizer.
func (p Plan) forAll() int {
	n := len(p.Rounds[0].Groups)
	rounds := (p.Room.People + n - 1) / n
	return rounds*p.Room.Timing.Round() - p.Room.Timing.Rotate
}

func (p Plan) lent(laptops int) string {
	groups := len(p.Rounds[0].Groups)
	switch {
	case p.Room.Laptops > groups && groups == 1:
		return "One laptop is enough: there is one group. Give the others to observers."
	case p.Room.Laptops > groups:
		return fmt.Sprintf("%d laptops are enough: there are %d groups. Give the others to observers.", groups, groups)
	case p.Room.Laptops == groups:
		return "Every organizer has a laptop."
	case laptops == p.Room.People:
		return "Everyone holds a talk with a laptop at least once."
	}
	return fmt.Sprintf("%d of %d hold a talk with a laptop; the others hold theirs without.", laptops, p.Room.People)
}

// uneven says where the groups are not of three.
func (p Plan) uneven() []string {
	switch left := p.Room.People - 3*len(p.Rounds[0].Groups); {
	case left < 0:
		return []string{"Two people make a pair: nobody watches."}
	case left == 1:
		return []string{"One group has two observers: let each watch one thing."}
	case left == 2 && len(p.Rounds[0].Groups) == 1:
		return []string{"There are three observers: let each watch one thing."}
	case left == 2:
		return []string{"Two groups have two observers: let each watch one thing."}
	}
	return nil
}
