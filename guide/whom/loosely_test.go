package whom

import (
	"strings"
	"testing"
)

func TestLoosely_FindsANameTypedWithoutItsAccents(t *testing.T) {
	for typed, name := range map[string]string{
		"lucia": "Lucía Quiroga", "fola": "Fọláṣadé Adé", "LUCÍA": "lucia", "u\u0308": "Über", "élodie  m": "Elodie Martin",
		"さくら": "佐藤 さくら", "wis": "Wiśniewska", "елена": "Елена",
		"ΝΙΚΟΣ": "Νίκος", "νικοσ": "Νίκος", "IŞIK": "Işık", "isik": "Işık", "ipek": "İpek", "STRASSE": "Straße", "Weiß": "WEISS",
	} {
		if !strings.Contains(Loosely(name), Loosely(typed)) {
			t.Errorf("%q is not found in %q: %q, %q", typed, name, Loosely(typed), Loosely(name))
		}
	}
	if SameName("Lucía") == SameName("Lucia") {
		t.Error("an accent does not tell people apart any more")
	}
}
