package life

import (
	"encoding/json"
	"errors"
	"slices"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/store"
)

// shown is everything that a vault shows, in an order of its own.
type shown struct {
	Talks     []shownTalk         `json:"talks"`
	People    map[string][]string `json:"people"`
	Pending   int                 `json:"pending"`
	Due       int                 `json:"due"`
	Undecided int                 `json:"undecided"`
}

type shownTalk struct {
	Header guide.Header  `json:"header"`
	Guide  string        `json:"guide"`
	Events []guide.Event `json:"events"`
	Draft  guide.Draft   `json:"draft"`
}

// text is the same for the same things. Nothing in it can fail to be encoded:
// it all came from JSON or goes there.
func (s shown) text() string {
	slices.SortFunc(s.Talks, func(a, b shownTalk) int { return compare(a.Header.ID, b.Header.ID) })
	if len(s.Talks) == 0 {
		s.Talks = []shownTalk{}
	}
	for i := range s.Talks {
		t := &s.Talks[i]
		// The vault draws who somebody is, and a name is shown as it was typed last of them.
		t.Header.PersonID, t.Header.Person = "", whom.SameName(t.Header.Person)
		t.Events = append([]guide.Event{}, t.Events...)
		for j, e := range t.Events {
			if e.Kind == guide.Set && e.Field == guide.FieldPerson {
				t.Events[j].Behind, t.Events[j].Text = "", whom.SameName(e.Text)
			}
		}
	}
	for _, ids := range s.People {
		slices.Sort(ids)
	}
	b, err := json.Marshal(s)
	if err != nil {
		panic(err)
	}
	return string(b)
}

func compare(a, b string) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// guideText is a guide as it is after having been stored.
func guideText(g script.Guide) string {
	b, err := json.Marshal(g)
	if err != nil {
		panic(err)
	}
	var again script.Guide
	if err := json.Unmarshal(b, &again); err != nil {
		panic(err)
	}
	b, _ = json.Marshal(again)
	return string(b)
}

// shown is what the vault must show now.
func (d *Drawer) shown() string {
	s := shown{People: map[string][]string{}}
	for id, t := range d.talks {
		h := t.s.Header(id)
		s.Talks = append(s.Talks, shownTalk{h, guideText(t.s.BaseGuide()), t.s.Events(), t.draft})
		if name := whom.SameName(h.Person); name != "" {
			s.People[name] = append(s.People[name], id)
		}
		if h.Pending() {
			s.Pending++
		}
		if h.NeedsConsent() {
			s.Undecided++
		}
		s.Due += len(h.Promises)
	}
	return s.text()
}

// Look reads everything that a vault shows. Two vaults that show the same give
// the same text.
func Look(v *store.Vault) (string, error) {
	s := shown{People: map[string][]string{}}
	for h, err := range v.Talks() {
		if err != nil {
			return "", err
		}
		r, err := v.Load(h.ID)
		if err != nil {
			return "", err
		}
		s.Talks = append(s.Talks, shownTalk{r.Header, guideText(r.Guide), r.Events, r.Draft})
	}
	people, err := v.People()
	if err != nil {
		return "", err
	}
	for _, p := range people {
		s.People[whom.SameName(p.Name)] = slices.Clone(p.Talks)
	}
	home, err := v.Home(2)
	if err != nil {
		return "", err
	}
	s.Pending, s.Due = len(home.Pending)+home.MorePending, len(home.Due)+home.MoreDue
	undecided, err := v.Undecided(time.Date(2100, 1, 1, 0, 0, 0, 0, time.UTC))
	if err != nil {
		return "", err
	}
	s.Undecided = len(undecided)
	return s.text(), nil
}

// Without is what a vault that shows text would show without one of its talks,
// which is with nobody.
func Without(text, id string) (string, error) {
	var s shown
	if err := json.Unmarshal([]byte(text), &s); err != nil {
		return "", err
	}
	i := slices.IndexFunc(s.Talks, func(t shownTalk) bool { return t.Header.ID == id })
	if i < 0 {
		return "", errors.New("that talk does not show")
	}
	if s.Talks[i].Header.Pending() {
		s.Pending--
	}
	s.Talks = slices.Delete(s.Talks, i, i+1)
	return s.text(), nil
}
