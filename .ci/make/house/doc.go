// House prints what the house measures: lines, rooms, functions, arrows between
// rooms, exported names that nobody else uses, and what is written twice.
//
//	.ci/house
//
// Begin with main.go, which is the order of what is printed. source.go reads
// and checks the module, rooms.go has the rooms from the bottom to the top,
// names.go asks who uses what, twice.go looks for equal lines.
//
// # Caveats
//
//   - Lines are all lines of .go files, blank ones and comments too. Tests are
//     left out, and .ci is counted apart.
//   - It sees what is built on this system without tags. A name that only another
//     system's file uses is told as unused.
//   - A method of a name that some interface asks for counts as used; a field is not looked at.
package main
