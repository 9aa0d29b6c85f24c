// Package pages reads the pages of a bbolt file, and believes none of them.
//
//	m, err := pages.Begin(file, size)     the meta page that counts, and the free list
//	w := pages.NewWatch(file)
//	err = w.Path(root, view, key)         every page that bbolt reads to find key
//	err = w.Way(place, root, view, key)   the same, once, for the one who writes
//	err = w.Tree(root, view)              every page of a bucket
//	err = pages.Whole(file, m)            every page of the file
//	pages.Scan(file, size, nil, visit)    every record on a leaf page, wherever it is
//
// bbolt checks the sums of its two meta pages and nothing else. A byte that
// is wrong elsewhere makes it read memory that is not there, go round in
// circles until the stack is full, or ask for more memory than there is; the
// last two end the program whatever it recovers from. So the pages on the way
// to a record are read here first, with the bounds of a file and not of a
// memory map: numbers, kinds, counts, lengths, the order of the keys, pages
// that name each other. What passes cannot make bbolt do any of that. Whether
// a record says what it said is for whoever sealed it.
//
// A page costs about two microseconds. One that passed is not looked at
// again: what this process writes later in its place is sound. Nor is, where
// this process writes, a whole way to a record that passed (Way), until
// something is deleted: only then bbolt joins pages with others than those
// that were beside them.
//
// # Caveats
//
//   - Only pages of 4096 bytes, and files with their free list in them.
//   - A free list that names a page in use is found by Whole alone, or by its
//     sum (FreeSum). Path and Tree, which read few pages, cannot see it.
//   - Bytes that change between this look and bbolt's are not seen.
package pages
