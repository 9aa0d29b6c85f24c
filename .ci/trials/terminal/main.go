package main

import (
	"example.org/onetoone/.ci/lib/trial"
)

func trials() []trial.Trial {
	in := func(name string, hold func(*room) error) trial.Trial {
		return trial.Trial{Name: name, Alone: true, Hold: func(t *trial.T) error { return hold(&room{T: t}) }}
	}
	return []trial.Trial{
		in("resize", resize), in("paste", paste), in("light", light), in("hostile", hostile), in("signal", signals), in("panic", panics),
		in("canary", canary), in("network", network), in("kill", kills), in("talks", talks), in("week", week), in("soak", soak),
	}
}

func main() {
	trial.Main(trials(), variants(), map[string]func([]string) int{
		roleShell:  beShell,
		roleReader: beReader,
		roleDial:   func([]string) int { return beDialer() },
	})
}
