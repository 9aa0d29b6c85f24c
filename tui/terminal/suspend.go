package terminal

// Suspend gives the terminal back, stops the program with the whole process group, as ctrl+z does,
// and takes the terminal over again when the program is continued. Where stopping is impossible (no
// shell is there to continue it, or Windows) it comes back at once. The screen is forgotten: Paint
// afterwards. While suspended, Paint, Size and Close wait. The error says that the terminal could
// not be taken over again.
func (t *Terminal) Suspend() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.closed {
		return nil
	}
	t.asked.settle(t.input.collected)
	if err := t.leave(); err != nil {
		t.fail(err)
	}
	t.resumed = stopGroup()
	if err := t.enter(); err != nil {
		t.fail(err)
		return err
	}
	return nil
}

// resume takes the terminal over again after the program was stopped and continued from outside,
// when the shell has written on the screen and perhaps left the terminal cooked. After Suspend,
// which has done so already, it does nothing.
func (t *Terminal) resume() {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.resumed || t.closed {
		t.resumed = false
		return
	}
	if err := t.enter(); err != nil {
		t.fail(err)
	}
}

// resized forgets the screen and tells the size, if there is one to tell.
func (t *Terminal) resized(changed func(w, h int)) {
	t.mu.Lock()
	s, err := t.size()
	told := err == nil && t.before != nil
	if told {
		t.painter.forget()
		t.reported = s
	}
	t.mu.Unlock()
	if told {
		changed(s.w, s.h)
	}
}

// differs reports whether the size is no longer what was told last.
func (t *Terminal) differs() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	s, err := t.size()
	return err == nil && s != t.reported
}
