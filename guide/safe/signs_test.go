package safe_test

import (
	"testing"

	"example.org/onetoone/guide/safe"
)

func TestSignsIn_AsksTheFirstLocaleThatIsSet(t *testing.T) {
	for _, c := range []struct {
		all, ctype, lang, system string
		want                     safe.Signs
	}{
		{"", "", "en_GB.UTF-8", "linux", safe.Every},
		{"", "", "C.utf8", "linux", safe.Every},
		{"", "UTF-8", "", "darwin", safe.Every},
		{"", "", "ca_ES.UTF-8@valencia", "linux", safe.Every},
		{"C", "", "en_GB.UTF-8", "linux", safe.Plain},
		{"C.UTF-8", "C", "POSIX", "linux", safe.Every},
		{"", "POSIX", "en_GB.UTF-8", "linux", safe.Plain},
		{"", "", "en_GB", "linux", safe.Plain},
		{"", "", "de_DE@euro", "linux", safe.Plain},
		{"", "", "", "linux", safe.Plain},
		{"", "", "", "freebsd", safe.Plain},
		{"", "", "", "darwin", safe.Every},
		{"", "", "C", "darwin", safe.Plain},
		{"", "", "", "windows", safe.Every},
		{"C", "", "de_DE.ISO-8859-1", "windows", safe.Every},
		{"", "", "ru_RU.KOI8-R", "linux", safe.ASCII},
		{"", "", "de_DE.ISO-8859-15@euro", "linux", safe.ASCII},
		{"", "", "C.US-ASCII", "linux", safe.ASCII},
	} {
		env := map[string]string{"LC_ALL": c.all, "LC_CTYPE": c.ctype, "LANG": c.lang}
		if got := safe.SignsIn(func(name string) string { return env[name] }, c.system); got != c.want {
			t.Errorf("%+v: got %d", c, got)
		}
	}
}

func TestSpell_KeepsTheWidth(t *testing.T) {
	for _, c := range []struct{ text, plain, ascii string }{
		{"12 of 30 · “why”… — it’s ●○◐ ›", `12 of 30 - "why"~ - it's *o+ >`, `12 of 30 - "why"~ - it's *o+ >`},
		{"▂▅▇ ━─ ↑↓←→ ▌", ":=# =- ^v<> |", ":=# =- ^v<> |"},
		{"Éva Wiśniewska", "Éva Wiśniewska", "Eva Wisniewska"},
		{"E\u0301va ø ß", "E\u0301va ø ß", "Eva o s"},
		{"Ελένη · 阿美", "Ελένη - 阿美", "????? - ????"},
		{"👩\u200d👩\u200d👧 ★", "👩\u200d👩\u200d👧 ★", "?? ?"},
		{"␛[2J", "?[2J", "?[2J"},
	} {
		if got := safe.Every.Spell(c.text); got != c.text {
			t.Errorf("every: %q is %q", c.text, got)
		}
		for signs, want := range map[safe.Signs]string{safe.Plain: c.plain, safe.ASCII: c.ascii} {
			got := signs.Spell(c.text)
			if got != want || safe.Width(got) != safe.Width(c.text) {
				t.Errorf("%d: %q is %q, not %q, %d columns for %d", signs, c.text, got, want, safe.Width(got), safe.Width(c.text))
			}
		}
	}
}
