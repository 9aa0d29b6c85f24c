// Package demo invents people and talks, for whoever tries the program,
// measures it or draws its pictures.
//
//	for r, err := range demo.Talks(demo.Options{Talks: 60, Seed: 1, Day: now}) { … }
//	for p, card := range demo.People(demo.Options{Talks: 60, Seed: 1, Day: now}) { … }
//
// The people are named in a dozen scripts, some from right to left, some with
// marks that combine, some with an alias alone. Each works somewhere, was mostly
// referred by somebody before them, and moves over two years: how they stand, what
// they speak of, which promises they keep. The talks are made by the verbs
// of package guide, so that nothing in them could not have been held. Among the
// newest are one left half-way, one only prepared, two of which nobody said what
// may be kept and one without its debrief; some are older than talks are kept.
// What everybody says stands in words/*.txt.
//
// # Caveats
//
//   - Nobody in it is real. Names are put together from lists; should one be
//     somebody's, it says nothing about them.
//   - With very many people, names repeat with a number behind them.
//   - The words are an organizer's English, with things said in other languages.
package demo
