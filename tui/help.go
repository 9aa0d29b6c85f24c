package tui

import (
	"slices"
	"strings"
)

// openHelp lists the keys that work on a screen, with what they do; typing
// narrows the list, and enter does it.
func (k *kit) openHelp(s screen, listening bool) step {
	intro := k.T("help.intro")
	if !listening {
		intro = k.T("help.typing")
	}
	return push(newList(k.desk, k.T("help.title"), intro, true, k.optionsOf(s)))
}

// optionsOf are the keys of a screen as rows, and those that work everywhere.
func (k *kit) optionsOf(s screen) []option {
	var out []option
	for _, a := range s.actions() {
		if a.bind.Help().Key != "" {
			out = append(out, option{key: keysOf(k.desk, a), name: a.long, run: a.run})
		}
	}
	everywhere := []string{"cover", "lock", "help", "palette", "quitkey"}
	if k.protect == nil { // practice has no passphrase to open it again
		everywhere = slices.DeleteFunc(everywhere, func(id string) bool { return id == "lock" })
	}
	if k.rescue != nil && k.open.Failing() != nil {
		everywhere = append(everywhere, "rescue")
	}
	for _, id := range everywhere {
		o := option{key: k.T("global." + id + ".key"), name: k.T("global." + id)}
		if id == "lock" {
			o.run = lockNow
		}
		out = append(out, o)
	}
	return out
}

// openPalette lists everything that can be done from here by its name, with its
// key where it has one: what the screen does, and what the program does from
// anywhere.
func (a *App) openPalette(typing bool) step {
	k := a.kit
	var opts []option
	for _, act := range a.top().actions() {
		opts = append(opts, option{name: act.long, more: keysOf(k.desk, act), run: act.run})
	}
	l := newList(k.desk, k.T("palette.title"), k.T("palette.intro"), true, append(opts, a.anywhere(typing)...))
	l.table = true
	return push(l)
}

// anywhere is what can be done whatever the screen does. Another talk, or a page
// of another talk, is opened from a talk that is being held, or from a form,
// only once that was left.
func (a *App) anywhere(typing bool) []option {
	k, here := a.kit, a.top()
	global := func(id string, run func() step) option { return globally(k.desk, id, run) }
	var out []option
	_, held := a.talking()
	free := !held && !typing && k.journal != nil && len(a.stack) > 1
	switch {
	case free && k.Practice:
		out = append(out, global("room", func() step { return step{ToFirst} }))
	case free:
		out = append(out,
			global("home", func() step { return step{ToFirst} }),
			global("new", func() step { return to(Prepare{}) }),
			global("find", func() step { return to(Search{}) }),
			global("guides", func() step { return to(Guides{}) }))
	}
	return append(out, a.always(here, typing)...)
}

// globally is an option for something that the program does from anywhere.
func globally(k *desk, id string, run func() step) option {
	return option{name: k.T("global." + id), more: k.T("global." + id + ".key"), run: run}
}

// always is what can be done even while a talk is held.
func (a *App) always(here screen, typing bool) []option {
	k := a.kit
	out := []option{
		globally(k.desk, "cover", func() step { return step{Cover{}} }),
		globally(k.desk, "help", func() step { return k.openHelp(here, !typing) }),
	}
	if k.protect != nil {
		out = append(out, globally(k.desk, "lock", lockNow))
	}
	return append(out, globally(k.desk, "quitkey", func() step { return step{End{}} }))
}

func lockNow() step { return step{Lock{}} }

// keysOf are the names of an action's keys, two at most.
func keysOf(k *desk, a action) string {
	var names []string
	for _, key := range a.bind.Keys() {
		if len(names) < 2 {
			names = append(names, k.keyName(key))
		}
	}
	return strings.Join(names, " ")
}
