package pages

import (
	"bytes"
	"io"
	"sort"
)

// Find gives the value under a key in a bucket of the file, both as a meta page
// leads to them; nil where there is none. It reads three pages or so, and checks
// each.
func Find(f io.ReaderAt, m Meta, bucket, key []byte) ([]byte, error) {
	val, isBucket, err := find(f, m.Root, m.High, bucket)
	if err != nil || !isBucket || len(val) < rootSize {
		return nil, err
	}
	if root := rootOf(val); root != 0 {
		val, _, err = find(f, root, m.High, key)
		return val, err
	}
	in, ok := inline(val)
	if !ok || in.soundLeaf(m.High, false) != nil {
		return nil, broken("pages.bucket")
	}
	val, _ = in.value(key)
	return val, nil
}

// find looks for a key in the bucket with that root page.
func find(f io.ReaderAt, at, high uint64, key []byte) (val []byte, bucket bool, err error) {
	for range maxDepth {
		p, err := read(f, at, high)
		if err == nil {
			err = p.sound(high)
		}
		if err != nil {
			return nil, false, err
		}
		if p.kind() == isLeaf {
			val, bucket = p.value(key)
			return val, bucket, nil
		}
		_, at, _ = p.branch(p.child(key))
	}
	return nil, false, broken("pages.own", "N", at)
}

// value is what a sound leaf page has under a key.
func (p page) value(key []byte) (val []byte, bucket bool) {
	i := sort.Search(p.count(), func(i int) bool { return bytes.Compare(p.key(i), key) >= 0 })
	if i == p.count() || !bytes.Equal(p.key(i), key) {
		return nil, false
	}
	_, val, bucket, _ = p.leaf(i)
	return val, bucket
}
