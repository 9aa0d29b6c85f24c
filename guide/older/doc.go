// Package older gives what an older program wrote of a talk the shape of today's:
// its events ([Events]) and the copy of its guide ([Guide]). Whoever takes a talk in,
// out of a vault, a backup or a rescue file, calls it at that one place.
//
// A new [Shape] is a case here, a format of the vault (store/FORMAT.md), and a test
// that opens what the last program left.
package older
