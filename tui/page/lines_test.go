package page

import (
	"strings"
	"testing"
)

func TestWrapped_ClosesAQuotationThatItCuts(t *testing.T) {
	text := "They said “it is just wrong, and nobody who could mend it has ever asked us”, and left."
	for most := 1; most < 4; most++ {
		for w := 6; w < 80; w++ {
			lines := Wrapped(text, w, most)
			all := strings.Join(lines, " ")
			if opened, closed := strings.Count(all, "“"), strings.Count(all, "”"); opened != closed || len(lines) > most {
				t.Errorf("%d columns, %d rows: %q", w, most, lines)
			}
		}
	}
}
