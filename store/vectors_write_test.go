package store

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"testing"

	"filippo.io/age"

	"example.org/onetoone/store/file"
	"example.org/onetoone/store/keys"
	"example.org/onetoone/store/ledger"
	"example.org/onetoone/store/seal"
)

// vectorWriter writes the files of testdata/vectors.
type vectorWriter struct {
	t       testing.TB
	written map[string]vector
}

// want writes a vector that says what it reads as; refuse one that is to be
// refused.
func (w *vectorWriter) want(name, is, note string, fields map[string]string, body []byte) {
	v := vector{fields: maps.Clone(fields), body: body}
	v.fields["vector"], v.fields["expect"], v.fields["note"] = is, "read", note
	got, err := v.read()
	if err != nil {
		w.t.Fatalf("%s: %v", name, err)
	}
	maps.Copy(v.fields, got)
	w.written[name] = v
}

func (w *vectorWriter) refuse(name, is, note string, fields map[string]string, body []byte) {
	v := vector{fields: maps.Clone(fields), body: body}
	v.fields["vector"], v.fields["expect"], v.fields["note"] = is, "refused", note
	w.written[name] = v
}

func writeVectors(t testing.TB) {
	w := &vectorWriter{t, map[string]vector{}}
	w.records()
	w.plain()
	w.keyFiles()
	must(t, os.RemoveAll(vectorsDir))
	if err := os.MkdirAll(vectorsDir, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, v := range w.written {
		must(t, os.WriteFile(filepath.Join(vectorsDir, name+".txt"), []byte(v.text()), 0o644))
	}
}

func labelled(key []byte, l seal.Label) map[string]string {
	return map[string]string{
		"key": hex.EncodeToString(key), "kind": fmt.Sprint(l.Kind), "id": hex.EncodeToString(l.ID), "number": fmt.Sprint(l.N),
	}
}

func (w *vectorWriter) records() {
	key, talk := bytes.Repeat([]byte{7}, seal.KeySize), []byte("0123456789")
	s, err := seal.New(key)
	must(w.t, err)
	event := seal.Label{Kind: file.KindEvent, ID: talk, N: 7}
	for name, r := range map[string]struct {
		note  string
		label seal.Label
		plain []byte
	}{
		"record-event":   {"an event, number 7 of its talk", event, []byte("some words")},
		"record-empty":   {"nothing is padded, too", event, nil},
		"record-63":      {"the longest text with 64 bytes padded", event, bytes.Repeat([]byte{'x'}, 63)},
		"record-64":      {"the shortest with 128", event, bytes.Repeat([]byte{'x'}, 64)},
		"record-zeros":   {"zeros at the end are the text's own", event, []byte{1, 0, 0, 0}},
		"record-padding": {"the byte that begins the padding, as the last of the text", event, []byte{1, 0x80}},
		"record-head":    {"the head of a talk", seal.Label{Kind: file.KindHead, ID: talk}, []byte(`{"header":{"id":"60s32d1k6gs3j"}}`)},
		"record-owner":   {"whose key seals a talk: a handle", seal.Label{Kind: file.KindOwner, ID: talk}, []byte("twelve bytes")},
		"record-state":   {"a record that belongs to nothing else", seal.Label{Kind: file.KindState}, []byte{0, 1, 2}},
		"record-page":    {"a page of a list, by its number", seal.Label{Kind: file.KindRecent, N: 1}, make([]byte, 28)},
		"record-card":    {"what is kept of somebody besides talks, by their id", seal.Label{Kind: file.KindCard, ID: talk}, []byte(`{"place":"the depot"}`)},
		"record-guide":   {"a guide, under a hash", seal.Label{Kind: file.KindGuide, ID: bytes.Repeat([]byte{9}, 32)}, []byte(`{"ID":"small"}`)},
	} {
		w.want(name, "record", r.note, labelled(key, r.label), s.Seal(r.label, r.plain))
	}
	whole := s.Seal(event, []byte("some words"))
	changed := func(at int) []byte {
		out := bytes.Clone(whole)
		out[at] ^= 1
		return out
	}
	front := 2 + len(talk) + 4
	w.refuse("refused-kind", "record", "the kind in front was changed", labelled(key, event), changed(0))
	w.refuse("refused-id", "record", "the id in front was changed", labelled(key, event), changed(2))
	w.refuse("refused-number", "record", "the number in front was changed", labelled(key, event), changed(front-1))
	w.refuse("refused-nonce", "record", "the nonce was changed", labelled(key, event), changed(front))
	w.refuse("refused-text", "record", "a byte of the sealed text was changed", labelled(key, event), changed(front+24))
	w.refuse("refused-tag", "record", "the tag was changed", labelled(key, event), changed(len(whole)-1))
	w.refuse("refused-cut", "record", "its last byte is missing", labelled(key, event), whole[:len(whole)-1])
	w.refuse("refused-short", "record", "it ends in the nonce", labelled(key, event), whole[:front+12])
	w.refuse("refused-nothing", "record", "there is none", labelled(key, event), nil)
	w.refuse("refused-key", "record", "it is sealed with another key", labelled(bytes.Repeat([]byte{8}, seal.KeySize), event), whole)
	for name, l := range map[string]seal.Label{
		"refused-other-kind":   {Kind: file.KindDraft, ID: talk, N: 7},
		"refused-other-talk":   {Kind: file.KindEvent, ID: []byte("012345678x"), N: 7},
		"refused-other-number": {Kind: file.KindEvent, ID: talk, N: 8},
	} {
		w.refuse(name, "record", "it lies where something else should", labelled(key, l), whole)
		bound := s.Seal(l, nil)
		forged := append(bound[:2+len(l.ID)+4:2+len(l.ID)+4], whole[front:]...)
		w.refuse(name+"-forged", "record", "the label of that place was written in front of it", labelled(key, l), forged)
	}
	two := append(s.Seal(event, []byte("one")), s.Seal(event, []byte("two"))...)
	w.want("sum", "sum", "of two records of the same size, one behind the other", map[string]string{"key": hex.EncodeToString(key), "size": fmt.Sprint(len(two) / 2)}, two)
	for name, domain := range map[string]string{"lookup-person": "person", "lookup-guide": "guide", "lookup-gone": "gone"} {
		w.want(name, "lookup", "what a record of that domain is found under", map[string]string{"key": hex.EncodeToString(key), "domain": domain, "text": "rosa"}, nil)
	}
}

func (w *vectorWriter) plain() {
	first := ledger.Written{Author: keys.Device([]byte("a device")), Number: 41, Text: []byte(`{"seq":1,"at":"2026-11-22T12:00:00Z","kind":"began","text":"small"}`)}
	w.want("event-first", "event", "the plain text of a talk's first event", map[string]string{"seq": "1"}, first.Plain())
	second := ledger.Written{Author: first.Author, Number: 42, Before: ledger.LinkTo(first.Plain()), Text: []byte(`{"seq":2,"at":"2026-11-22T12:01:00Z","into":60000,"kind":"noted","text":"some words"}`)}
	w.want("event-second", "event", "the one after it, which links to it", map[string]string{"seq": "2"}, second.Plain())
	w.refuse("refused-event", "event", "it says it is another one", map[string]string{"seq": "3"}, second.Plain())
	st := file.State{Mark: file.Mark{Events: 42, Writes: 7}, Erased: true, Lists: [file.Lists]uint64{1, 2, 3, 4, 5, 6, 7}, Keys: 3, Latest: 1_795_348_800, Backups: 12, BackedUp: 5, Unused: []keys.Handle{{1}, {2}}}
	st.Sum[31] = 9
	text := st.Encode()
	w.want("state", "state", "the plain text of the state", map[string]string{}, text)
	w.want("state-6", "state", "as format 6 wrote it: it ends with the keyring's generation", map[string]string{}, text[:len(text)-24])
	w.refuse("refused-state", "state", "a byte of it is missing", map[string]string{}, text[:len(text)-1])
}

func (w *vectorWriter) keyFiles() {
	const words = "seven small boats went out"
	dir := w.t.TempDir()
	ring, err := keys.Create(dir, []byte(words), keys.Options{WorkFactor: 10})
	if err == nil {
		ring.NewKey()
		ring.NewKey()
		err = ring.Save()
	}
	sealed, errSealed := os.ReadFile(filepath.Join(dir, keys.SealedIdentity))
	keyring, errKeyring := os.ReadFile(filepath.Join(dir, keys.Keyring))
	if err != nil || errSealed != nil || errKeyring != nil {
		w.t.Fatal(err, errSealed, errKeyring)
	}
	w.want("identity", "identity", "what the passphrase opens", map[string]string{"passphrase": words}, sealed)
	w.refuse("refused-identity", "identity", "another passphrase", map[string]string{"passphrase": "Seven small boats went out"}, sealed)
	identity := map[string]string{"identity": w.written["identity"].fields["identity"]}
	w.want("keyring", "keyring", "the keys of a vault with two more than the index key", identity, keyring)
	for name, change := range map[string]struct {
		note string
		do   func([]byte) []byte
	}{
		"refused-keyring-cut":   {"one of its two keys is missing", func(text []byte) []byte { return text[:bytes.IndexByte(text, '\n')+1+44] }},
		"refused-keyring-order": {"its keys are out of order", swapped44},
		"refused-keyring-newer": {"it is of a newer format", func(text []byte) []byte { return bytes.Replace(text, []byte(`"format":2`), []byte(`"format":9`), 1) }},
	} {
		plain, err := decryptVector(keyring, func() (age.Identity, error) { return age.ParseX25519Identity(identity["identity"]) })
		must(w.t, err)
		by, err := age.ParseX25519Identity(identity["identity"])
		must(w.t, err)
		var b bytes.Buffer
		to, err := age.Encrypt(&b, by.Recipient())
		if err == nil {
			_, err = to.Write(change.do(plain))
		}
		if err == nil {
			err = to.Close()
		}
		must(w.t, err)
		w.refuse(name, "keyring", change.note, identity, b.Bytes())
	}
}

// swapped44 exchanges the two keys of a keyring.
func swapped44(text []byte) []byte {
	at := bytes.IndexByte(text, '\n') + 1
	out := append(bytes.Clone(text[:at]), text[at+44:at+88]...)
	return append(append(out, text[at:at+44]...), text[at+88:]...)
}
