package ledger

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/keys"
)

// Written is what an event's record says, opened. Its plain text is
//
//	author (8) | number (8) | link to the event before (16) | the event, JSON
type Written struct {
	Author keys.Device // the device that wrote it
	Number uint64      // counts what the author wrote, in all talks
	Before file.Link
	Text   []byte
}

const writtenSize = keys.DeviceSize + 8 + file.LinkSize

// LinkTo is the link that the event after one has to it: of its plain text,
// which holds the link to the one before, and not of how it is sealed, so
// that other keys do not change it.
func LinkTo(plain []byte) file.Link {
	hash := sha256.Sum256(plain)
	return file.Link(hash[:file.LinkSize])
}

// Plain is the plain text of the record.
func (w Written) Plain() []byte {
	out := make([]byte, 0, writtenSize+len(w.Text))
	out = binary.BigEndian.AppendUint64(append(out, w.Author[:]...), w.Number)
	return append(append(out, w.Before[:]...), w.Text...)
}

// ReadWritten reads what Plain gave.
func ReadWritten(plain []byte) (w Written, err error) {
	if len(plain) < writtenSize {
		return w, words.Fail("store.too.short", nil)
	}
	w.Author = keys.Device(plain[:keys.DeviceSize])
	w.Number = binary.BigEndian.Uint64(plain[keys.DeviceSize:])
	w.Before = file.Link(plain[keys.DeviceSize+8 : writtenSize])
	w.Text = plain[writtenSize:]
	return w, nil
}

// Event is the event in it, which has to have that number.
func (w Written) Event(seq int) (e guide.Event, err error) {
	err = json.Unmarshal(w.Text, &e)
	if err == nil && e.Seq != seq {
		err = words.Fail("store.says.event", nil, "Seq", e.Seq)
	}
	return e, err
}

// Chain puts an event's record, which follows on the tip of h, and makes it
// the tip.
func (k Talk) Chain(h *file.Head, seq int, w Written) error {
	plain := w.Plain()
	h.Tip = LinkTo(plain)
	return k.Put(file.EventKey(seq), plain)
}

// written reads the first n of the events that a talk's head counts: each
// follows on the one before, and the last of all is the head's tip. One that
// was moved, exchanged, taken away or put back from another time does not.
func (k Talk) written(h file.Head, n int) ([]Written, error) {
	if err := k.Whole(); err != nil {
		return nil, err
	}
	out := make([]Written, 0, n)
	var tip file.Link
	c := k.B.Cursor()
	for key, sealed := c.First(); len(out) < n; key, sealed = c.Next() {
		seq := len(out) + 1
		if !bytes.Equal(key, file.EventKey(seq)) {
			return nil, file.Damaged(words.Of("store.talk.too", "ID", k.ID), words.Fail("store.after.event", nil, "N", seq-1, "Count", h.Count))
		}
		plain, err := k.Seal.Open(k.Label(key), sealed)
		var w Written
		if err == nil {
			w, err = ReadWritten(plain)
		}
		if err == nil && w.Before != tip {
			err = words.Fail("store.does.not.follow", nil)
		}
		if err != nil {
			return nil, file.Damaged(words.Of("store.event.talk", "Seq", seq, "ID", k.ID), err)
		}
		out, tip = append(out, w), LinkTo(plain)
	}
	if n == h.Count && tip != h.Tip {
		return nil, file.Damaged(words.Of("store.talk.too", "ID", k.ID), words.Fail("store.its.last.event", nil))
	}
	return out, nil
}

// Events reads the first n of the events that a talk's head counts.
func (k Talk) Events(h file.Head, n int) ([]guide.Event, error) {
	records, err := k.written(h, n)
	if err != nil {
		return nil, err
	}
	return eventsOf(k.ID, records)
}

func eventsOf(id string, records []Written) ([]guide.Event, error) {
	out := make([]guide.Event, 0, len(records))
	for i, w := range records {
		e, err := w.Event(i + 1)
		if err != nil {
			return nil, file.Damaged(words.Of("store.event.talk.too", "N", i+1, "ID", id), err)
		}
		out = append(out, e)
	}
	return out, nil
}
