package pages

import "bytes"

// Place is a bucket, for Way: its name, and the key of the one in it that is
// meant, or zeros.
type Place struct {
	Name string
	In   [16]byte
}

// ways are what is known of the ways in a file as the one process has it that
// writes to it. The pages on a way that was looked at are sound, and those
// beside them; what this process writes in their place is sound as well. Only
// where something is deleted may bbolt put pages side by side that nobody
// looked at yet.
type ways struct {
	known map[Place][]limits // between which keys the ways are sound
	left  int                // the transaction that deletes: it learns nothing
}

// maxWays is how many places are remembered, and maxLimits how many parts of
// each.
const (
	maxWays   = 1024
	maxLimits = 8
)

// Way is Path for a transaction that writes, in a file that no other process
// writes to. It checks the pages beside the way too, which bbolt joins with
// those on it when something is deleted. What was looked at once, in this transaction or before,
// is not read again.
func (w *Watch) Way(p Place, root uint64, v View, key []byte) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if root == 0 || w.knows(p, v, key) {
		return nil
	}
	_, leaf, err := w.path(root, v, key, true)
	if err == nil {
		w.learn(p, v, leaf)
	}
	return err
}

// Deletes says that a transaction deletes something: ways are looked at again.
func (w *Watch) Deletes(v View) {
	w.mu.Lock()
	defer w.mu.Unlock()
	clear(w.ways.known)
	w.ways.left = v.Tx
}

// knows and learn are for those who hold w.mu.
func (w *Watch) knows(p Place, v View, key []byte) bool {
	if w.ways.left == v.Tx {
		return false
	}
	for _, l := range w.ways.known[p] {
		if bytes.Compare(key, l.from) >= 0 && (l.to == nil || bytes.Compare(key, l.to) < 0) {
			return true
		}
	}
	return false
}

func (w *Watch) learn(p Place, v View, leaf limits) {
	if w.ways.left == v.Tx {
		return
	}
	if len(w.ways.known) >= maxWays {
		clear(w.ways.known)
	}
	has := w.ways.known[p]
	if len(has) >= maxLimits {
		has = has[:0]
	}
	w.ways.known[p] = append(has, limits{bytes.Clone(leaf.from), bytes.Clone(leaf.to)})
}
