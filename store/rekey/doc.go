// Package rekey makes a vault anew in the place of one: under other keys
// (Protect), of another format (Upgrade), or from elsewhere (Rebuild).
//
// Each is built whole beside the old one, compared, and swapped in; whatever it
// is cut short by, there is the old one or the new. What is copied, and how,
// the table of records says (package file, kinds.go); reseal.go follows it and
// reseal_compare.go reads both again.
package rekey
