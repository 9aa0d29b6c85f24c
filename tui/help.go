package tui

import (
	"slices"
	"strings"

	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// openHelp lists the keys that work on a screen, with what they do; typing
// narrows the list, enter does it, and the same key again opens the manual.
func (a *App) openHelp(s screen.Screen, listening bool) screen.Step {
	k := a.talks
	intro := k.T("help.intro")
	if !listening {
		intro = k.T("help.typing")
	}
	l := parts.NewList(k.Desk, k.T("help.title"), intro, true, a.optionsOf(s))
	if a.doors.home.Manual != nil {
		l.Own = func() []screen.Action {
			return []screen.Action{k.Shown("manual", func() screen.Step { return screen.Step{screen.Back(1), screen.Then(openManual)} }, "?")}
		}
	}
	return screen.Push(l)
}

// optionsOf are the keys of a screen as rows, and those that work everywhere.
func (a *App) optionsOf(s screen.Screen) []parts.Option {
	k := a.talks
	var out []parts.Option
	for _, act := range s.Actions() {
		if act.Bind.Help().Key != "" {
			out = append(out, parts.Option{Key: keysOf(k.Desk, act), Name: act.Long, Run: act.Run, Also: act.Bind.Help().Desc})
		}
	}
	everywhere := []string{"cover", "lock", "help", "manual", "palette", "quitkey"}
	everywhere = slices.DeleteFunc(everywhere, func(id string) bool {
		return id == "lock" && a.doors.vault.Protect == nil || // practice has no passphrase to open it again
			id == "manual" && a.doors.home.Manual == nil
	})
	if a.rescue.Needed() {
		everywhere = append(everywhere, "rescue")
	}
	for _, id := range everywhere {
		o := parts.Option{Key: k.T("global." + id + ".key"), Name: k.T("global." + id)}
		switch id {
		case "lock":
			o.Run = lockNow
		case "manual":
			o.Run = openManual
		}
		out = append(out, o)
	}
	return out
}

// openPalette lists everything that can be done from here by its name, with its
// key where it has one: what the screen does, and what the program does from
// anywhere.
func (a *App) openPalette(typing bool) screen.Step {
	k := a.talks
	var opts []parts.Option
	for _, act := range a.top().Actions() {
		opts = append(opts, parts.Option{Name: act.Long, More: keysOf(k.Desk, act), Run: act.Run, Also: act.Bind.Help().Desc})
	}
	l := parts.NewList(k.Desk, k.T("palette.title"), k.T("palette.intro"), true, append(opts, a.anywhere(typing)...))
	l.Table = true
	return screen.Push(l)
}

// anywhere is what can be done whatever the screen does. Another talk, or a page
// of another talk, is opened from a talk that is being held, or from a form,
// only once that was left.
func (a *App) anywhere(typing bool) []parts.Option {
	k, here := a.talks, a.top()
	global := func(id string, run func() screen.Step) parts.Option { return globally(k.Desk, id, run) }
	var out []parts.Option
	_, held := a.talking()
	free := !held && !typing && a.journal != nil && len(a.stack) > 1
	switch {
	case free && k.Practice:
		out = append(out, global("room", func() screen.Step { return screen.Step{screen.ToFirst} }))
	case free:
		out = append(out,
			global("home", func() screen.Step { return screen.Step{screen.ToFirst} }),
			global("new", func() screen.Step { return screen.To(screen.Prepare{}) }),
			global("find", func() screen.Step { return screen.To(screen.Search{}) }),
			global("guides", func() screen.Step { return screen.To(screen.Guides{}) }))
	}
	return append(out, a.always(here, typing)...)
}

// globally is an option for something that the program does from anywhere.
func globally(k *screen.Desk, id string, run func() screen.Step) parts.Option {
	return parts.Option{Name: k.T("global." + id), More: k.T("global." + id + ".key"), Run: run}
}

// always is what can be done even while a talk is held.
func (a *App) always(here screen.Screen, typing bool) []parts.Option {
	k := a.talks
	out := []parts.Option{
		globally(k.Desk, "cover", func() screen.Step { return screen.Step{screen.Cover{}} }),
		globally(k.Desk, "help", func() screen.Step { return a.openHelp(here, !typing) }),
	}
	if a.doors.home.Manual != nil {
		out = append(out, globally(k.Desk, "manual", openManual))
	}
	if a.doors.vault.Protect != nil {
		out = append(out, globally(k.Desk, "lock", lockNow))
	}
	return append(out, globally(k.Desk, "quitkey", func() screen.Step { return screen.Step{screen.End{}} }))
}

func openManual() screen.Step { return screen.To(screen.Manual{}) }

func lockNow() screen.Step { return screen.Step{screen.Lock{}} }

// keysOf are the names of an action's keys, two at most.
func keysOf(k *screen.Desk, a screen.Action) string {
	var names []string
	for _, key := range a.Bind.Keys() {
		if len(names) < 2 {
			names = append(names, k.KeyName(key))
		}
	}
	return strings.Join(names, " ")
}
