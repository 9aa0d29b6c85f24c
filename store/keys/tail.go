package keys

import (
	"sync"

	"example.org/onetoone/guide/words"
)

// tail is what of a keyring is decrypted while its owner goes on with what the
// beginning says.
type tail struct {
	read chan struct{} // closed when c and err are there
	c    content
	err  error

	once   sync.Once
	failed error
}

// follow reads the rest of a keyring, and closes its file.
func follow(s started) *tail {
	t := &tail{read: make(chan struct{})}
	go func() {
		defer close(t.read)
		defer caught(&t.err)
		text, err := s.all()
		if err == nil {
			t.c, err = parse(text)
		}
		t.err = err
	}()
	return t
}

// caught is deferred on a goroutine, where a panic would end the program as it
// stands: with the screens up. What it says is not told, it may quote a key.
func caught(err *error) {
	if recover() != nil {
		*err = words.Fail("store.reading.broke.off", ErrDamaged)
	}
}

// Wait waits until a ring that Begin gave is whole; for any other there is
// nothing to wait for. The error is one of those that Load returns, and the
// ring is of no use then. Whatever needs a key waits by itself, and finds none
// after an error.
func (r *Ring) Wait() error {
	t := r.tail
	if t == nil {
		return nil
	}
	t.once.Do(func() {
		<-t.read
		if t.err == nil {
			r.c = t.c
			return
		}
		t.failed = t.err // stays, should choosing break off: what is there of the keys must not be saved as all
		t.failed = r.choose(t.err)
	})
	return t.failed
}

// whole is the ring's content once it was waited for.
func (r *Ring) whole() *content {
	_ = r.Wait() // whoever asked for it is told; what is not there is not found
	return &r.c
}
