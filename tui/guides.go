package tui

// newGuideList offers the guides to hold a talk with.
func (k *talks) newGuideList() screen {
	var opts []option
	for i, g := range k.guides() {
		opts = append(opts, option{
			key: string(rune('1' + i)), name: g.Title, more: k.N("minutes", g.Minutes()),
			run: func() step { return to(Prepare{Guide: g.ID}) },
		})
	}
	return newList(k.desk, k.T("guides.title"), k.T("guides.intro"), false, opts)
}
