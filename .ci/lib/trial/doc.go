// Package trial holds trials: what is done to the program again and again, and
// what must hold each time.
//
//	func main() {
//		trial.Main([]trial.Trial{{"resize", resize}}, nil, nil)
//	}
//
//	func resize(t *trial.T) error {
//		for range t.Pick(2000, 100_000) {
//			t.Check(fits(t.Rand), "the screen is a fresh frame's")
//		}
//		return nil
//	}
//
// A trial that was held prints one line:
//
//	{"trial":"resize","done":2000,"bad":0,"seconds":5.8,"note":"seed 7; 2000 sizes"}
//
// and what did not hold on standard error. Begin with T, in trial.go; main.go has
// the command line and the table.
//
// # Caveats
//
//   - What is drawn from T.Rand is drawn again by the same seed only where one
//     goroutine draws.
//   - A trial's folder is in memory where there is such a place.
package trial
