package demo_test

import (
	"fmt"
	"testing"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/demo"
	"example.org/onetoone/guide/people"
)

// BenchmarkFilter narrows a list of everybody, as at each key that is typed above it.
func BenchmarkFilter(b *testing.B) {
	for _, n := range []int{100, 2000, 10_000} {
		var rows []people.Row
		for p, card := range demo.People(demo.Options{Talks: 10 * n, People: n, Seed: 1, Day: sunday}) {
			rows = append(rows, people.RowOf(p.ID, p.Name, card, []guide.Header{{Consent: guide.Named, Started: sunday}}))
		}
		for _, typed := range []string{"", "o", "garden", "#new icu nights", "owes stance 2"} {
			b.Run(fmt.Sprintf("%d/%s", n, typed), func(b *testing.B) {
				for b.Loop() {
					f, shown := people.ReadFilter(typed, people.Steps(), sunday), 0
					for _, r := range rows {
						if f.Match(r) {
							shown++
						}
					}
				}
			})
		}
	}
}
