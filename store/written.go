package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"

	"example.org/onetoone/guide"
	"example.org/onetoone/store/keys"
)

// written is what an event's record says, opened. Its plain text is
//
//	author (8) | number (8) | link to the event before (16) | the event, JSON
type written struct {
	author keys.Device // the device that wrote it
	number uint64      // counts what the author wrote, in all talks
	before link
	text   []byte
}

const writtenSize = keys.DeviceSize + 8 + linkSize

// linkTo is the link that the event after one has to it: of its plain text,
// which holds the link to the one before, and not of how it is sealed, so
// that other keys do not change it.
func linkTo(plain []byte) link {
	hash := sha256.Sum256(plain)
	return link(hash[:linkSize])
}

func (w written) plain() []byte {
	out := make([]byte, 0, writtenSize+len(w.text))
	out = binary.BigEndian.AppendUint64(append(out, w.author[:]...), w.number)
	return append(append(out, w.before[:]...), w.text...)
}

func readWritten(plain []byte) (w written, err error) {
	if len(plain) < writtenSize {
		return w, errors.New("it is too short")
	}
	w.author = keys.Device(plain[:keys.DeviceSize])
	w.number = binary.BigEndian.Uint64(plain[keys.DeviceSize:])
	w.before = link(plain[keys.DeviceSize+8 : writtenSize])
	w.text = plain[writtenSize:]
	return w, nil
}

func (w written) event(seq int) (e guide.Event, err error) {
	err = json.Unmarshal(w.text, &e)
	if err == nil && e.Seq != seq {
		err = fmt.Errorf("it says it is event %d", e.Seq)
	}
	return e, err
}

// chain puts an event's record, which follows on the tip of h, and makes it
// the tip.
func (k talk) chain(h *head, seq int, w written) error {
	plain := w.plain()
	h.Tip = linkTo(plain)
	return k.put(eventKey(seq), plain)
}

// written reads the first n of the events that a talk's head counts: each
// follows on the one before, and the last of all is the head's tip. One that
// was moved, exchanged, taken away or put back from another time does not.
func (k talk) written(h head, n int) ([]written, error) {
	if err := k.whole(); err != nil {
		return nil, err
	}
	out := make([]written, 0, n)
	var tip link
	c := k.b.Cursor()
	for key, sealed := c.First(); len(out) < n; key, sealed = c.Next() {
		seq := len(out) + 1
		if !bytes.Equal(key, eventKey(seq)) {
			return nil, damaged("talk "+k.id, fmt.Errorf("after event %d of %d", seq-1, h.Count))
		}
		plain, err := k.seal.Open(k.label(key), sealed)
		var w written
		if err == nil {
			w, err = readWritten(plain)
		}
		if err == nil && w.before != tip {
			err = errors.New("it does not follow on the one before")
		}
		if err != nil {
			return nil, damaged(fmt.Sprintf("event %d of talk %s", seq, k.id), err)
		}
		out, tip = append(out, w), linkTo(plain)
	}
	if n == h.Count && tip != h.Tip {
		return nil, damaged("talk "+k.id, errors.New("its last event is not the one it should be"))
	}
	return out, nil
}

// events reads the first n of the events that a talk's head counts.
func (k talk) events(h head, n int) ([]guide.Event, error) {
	records, err := k.written(h, n)
	if err != nil {
		return nil, err
	}
	return eventsOf(k.id, records)
}

func eventsOf(id string, records []written) ([]guide.Event, error) {
	out := make([]guide.Event, 0, len(records))
	for i, w := range records {
		e, err := w.event(i + 1)
		if err != nil {
			return nil, damaged(fmt.Sprintf("event %d of talk %s", i+1, id), err)
		}
		out = append(out, e)
	}
	return out, nil
}
