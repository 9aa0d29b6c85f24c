package hold

import "example.org/onetoone/guide"

// Copies keep a copy, elsewhere, of what is not on disk: one that somebody asks
// for, and one without being asked for while the journal is not where it was. That
// takes the place of the one before, and goes once all is saved. The zero Copies
// have none.
type Copies struct {
	path   string
	err    error  // why there is none, or an older one alone
	of     string // what it is a copy of; see Talks.UnsavedIs
	flying bool   // one is being written unasked, or removed
}

// Copy is what to write elsewhere, as it is at this moment; or, where it is
// nothing, that the copy is to go.
type Copy struct {
	left    []guide.Unsaved
	of      string
	unasked bool // nobody asked for it
}

// Copied says how that ended. Hand it to [Copies.Taken].
type Copied struct {
	path    string
	of      string
	err     error
	unasked bool
}

// Do writes the copy, and runs anywhere. Write gives the path of what it wrote, in
// the place of the one before; with nothing to write it removes that one.
func (c Copy) Do(write func([]guide.Unsaved) (path string, err error)) Copied {
	path, err := write(c.left)
	if len(c.left) == 0 && c.unasked {
		path, err = "", nil // else the next start takes it in, and finds all of it there
	}
	return Copied{path: path, of: c.of, err: err, unasked: c.unasked}
}

// Asked is the copy that somebody asks for.
func (c *Copies) Asked(ts *Talks) Copy { return Copy{left: ts.Unsaved(), of: ts.UnsavedIs()} }

// AfterWrite takes in how a write of a talk ended: while the journal is away, what
// it did not take is to be written elsewhere, and again when there is more; once
// all is saved the copy is to go. ok is false where nothing is to be done: one is
// written at a time, after a write that failed, every RetryWait at most.
func (c *Copies) AfterWrite(ts *Talks, err error, away bool) (Copy, bool) {
	of := ts.UnsavedIs()
	switch {
	case c.flying:
	case away && (of != c.of || c.path == ""):
		c.flying = true
		x := c.Asked(ts)
		x.unasked = true
		return x, true
	case err == nil && of == "" && c.path != "":
		*c = Copies{flying: true} // a copy of what comes next is not to go with it
		return Copy{unasked: true}, true
	}
	return Copy{}, false
}

// Taken takes in how a copy ended. Where all was saved while it was being written,
// it is to go again; ok is false where nothing is to be done.
func (c *Copies) Taken(ts *Talks, x Copied) (Copy, bool) {
	if x.unasked {
		c.flying = false
	}
	if c.err = x.err; x.err == nil {
		c.path, c.of = x.path, x.of
	}
	if !x.unasked || ts.Failing() != nil {
		return Copy{}, false
	}
	return c.AfterWrite(ts, nil, false)
}

// Path is where the copy is; empty is that there is none.
func (c *Copies) Path() string { return c.path }

// Err is why there is no copy, or only an older one; nil where none failed.
func (c *Copies) Err() error { return c.err }

// Whole reports whether all that is not on disk is in the copy.
func (c *Copies) Whole(ts *Talks) bool { return c.path != "" && c.of == ts.UnsavedIs() }
