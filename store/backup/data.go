package backup

import (
	"archive/tar"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/exchange"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
	"example.org/onetoone/store/file"
)

// maxEntry is how large a file in data.tar may be, in bytes: more than any
// talk, and what memory allows.
const maxEntry = 256 << 20

// dataWriter writes data.tar, talk by talk.
type dataWriter struct {
	tar    *tar.Writer
	made   time.Time
	guides map[string]bool // names of those written
	namer  guideNamer
	counts ending
}

func newDataWriter(w io.Writer, a about) (*dataWriter, error) {
	d := &dataWriter{tar: tar.NewWriter(w), made: a.Made, guides: map[string]bool{}, counts: ending{}}
	if err := d.file(top+readmeName, []byte(words.English().T("store.backup.inside"))); err != nil {
		return nil, err
	}
	text, err := encode(a)
	if err == nil {
		err = d.file(vaultName, text)
	}
	return d, err
}

func (d *dataWriter) file(name string, text []byte) error {
	h := &tar.Header{Name: name, Mode: 0o600, Size: int64(len(text)), ModTime: stamp(d.made), Format: tar.FormatUSTAR}
	if err := d.tar.WriteHeader(h); err != nil {
		return err
	}
	_, err := d.tar.Write(text)
	return err
}

func (d *dataWriter) talk(r guide.Record) error {
	name, text, err := d.namer.of(r.Guide)
	if err != nil {
		return err
	}
	if !d.guides[name] {
		if err := d.file(name, text); err != nil {
			return err
		}
		d.guides[name] = true
	}
	if text, err = encodeTalk(r, name); err != nil {
		return err
	}
	if err := d.file(talksDir+r.Header.ID+jsonExt, text); err != nil {
		return err
	}
	d.counts[talksCount]++
	return d.page(r)
}

// page writes a talk for reading. One whose events do not fold has none: its
// data is there all the same.
func (d *dataWriter) page(r guide.Record) error {
	s, err := guide.Replay(r.Guide, r.Events)
	if err != nil {
		return nil
	}
	var b bytes.Buffer
	if err := exchange.WriteMarkdown(&b, words.English(), r.Header.ID, s); err != nil {
		return err
	}
	return d.file(readDir+r.Header.Began.Format("2006-01-02-")+r.Header.ID+".md", b.Bytes())
}

// document writes one that is no talk. They come after the talks.
func (d *dataWriter) document(of file.Documents, one file.Document) error {
	text, err := encode(one.Whole)
	if err != nil {
		return err
	}
	d.counts[of.Folder]++
	return d.file(fileOf(of, one.ID), text)
}

// fileOf is the file of a document.
func fileOf(of file.Documents, id string) string { return top + of.Folder + "/" + id + jsonExt }

func (d *dataWriter) close() error {
	text, err := d.counts.encode()
	if err == nil {
		err = d.file(endName, text)
	}
	return errors.Join(err, d.tar.Close())
}

// dataReader reads data.tar, talk by talk.
type dataReader struct {
	all    io.Reader
	tar    *tar.Reader
	guides map[string]script.Guide
	about  about
	counts ending
	// kinds are the documents it may hold besides talks.
	kinds []file.Documents
	// documents are those that were read so far: all of them after the last talk.
	documents []document
}

// document is one that is no talk, and its file as it would be written now.
type document struct {
	of   file.Documents
	text []byte
	file.Document
}

// newDataReader reads the beginning of data.tar.
func newDataReader(r io.Reader, kinds []file.Documents) (*dataReader, error) {
	d := &dataReader{all: r, tar: tar.NewReader(r), guides: map[string]script.Guide{}, counts: ending{}, kinds: kinds}
	for {
		name, text, err := d.next()
		if err != nil {
			return nil, err
		}
		if name != vaultName {
			if name == top+readmeName {
				continue
			}
			return nil, words.Fail("store.comes.before", nil, "Name", name, "VaultName", vaultName)
		}
		if err := json.Unmarshal(text, &d.about); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		switch {
		case d.about.Format > Format:
			return nil, words.Fail("store.has.format.this", store.ErrNewer, "Format", d.about.Format, "Format2", Format)
		case d.about.Format < 1:
			return nil, words.Fail("store.says.no.format", nil, "Name", name)
		}
		return d, nil
	}
}

// next gives the next file.
func (d *dataReader) next() (name string, text []byte, err error) {
	h, err := d.tar.Next()
	if errors.Is(err, io.EOF) {
		err = words.Fail("store.has.no.end", io.ErrUnexpectedEOF)
	}
	if err != nil {
		return "", nil, err
	}
	if h.Size > maxEntry {
		return "", nil, words.Fail("store.too.large", nil, "Name", h.Name)
	}
	text, err = io.ReadAll(d.tar)
	return h.Name, text, err
}

// talk gives the next talk, and its file as it stands; io.EOF after the last,
// once all that was written has been read.
func (d *dataReader) talk() (r guide.Record, text []byte, err error) {
	for {
		name, text, err := d.next()
		if err != nil {
			return r, nil, err
		}
		switch {
		case name == endName:
			return r, nil, d.end(text)
		case strings.HasPrefix(name, guidesDir):
			err = d.guide(name, text)
		case strings.HasPrefix(name, talksDir):
			r, err := d.record(name, text)
			if err != nil {
				return r, nil, fmt.Errorf("%s: %w", name, err)
			}
			return r, text, nil
		case !strings.HasPrefix(name, readDir):
			err = d.document(name, text)
		}
		if err != nil {
			return r, nil, fmt.Errorf("%s: %w", name, err)
		}
	}
}

func (d *dataReader) record(name string, text []byte) (guide.Record, error) {
	r, err := decodeTalk(text, d.guides)
	if err != nil {
		return r, err
	}
	if talksDir+r.Header.ID+jsonExt != name {
		return r, words.Fail("store.holds.another.talk", nil)
	}
	d.counts[talksCount]++
	return r, nil
}

func (d *dataReader) document(name string, text []byte) error {
	for _, of := range d.kinds {
		if !strings.HasPrefix(name, top+of.Folder+"/") {
			continue
		}
		one, err := of.Read(text)
		if err != nil {
			return err
		}
		id := strings.TrimSuffix(strings.TrimPrefix(name, top+of.Folder+"/"), jsonExt)
		if one.ID != "" && one.ID != id {
			return words.FailText(words.Of("store.holds.another", "One", of.One), nil)
		}
		one.ID = id
		again, err := encode(one.Whole)
		d.documents = append(d.documents, document{of, again, one})
		d.counts[of.Folder]++
		return err
	}
	return words.Fail("store.not.known", nil)
}

func (d *dataReader) guide(name string, text []byte) error {
	var g script.Guide
	if nameOfGuide(text) != name {
		return words.Fail("store.holds.another.guide", nil)
	}
	if err := json.Unmarshal(text, &g); err != nil {
		return err
	}
	d.guides[name] = g
	return nil
}

// end checks that everything was there, and reads what is behind it: only at
// its very end is it certain that nothing was cut off.
func (d *dataReader) end(text []byte) error {
	var e ending
	if err := json.Unmarshal(text, &e); err != nil {
		return fmt.Errorf("%s: %w", endName, err)
	}
	for _, of := range d.kinds {
		if d.counts[of.Folder] != e[of.Folder] {
			return words.Fail("store.its.are.there", nil, "Counts", d.counts[of.Folder], "E", e[of.Folder], "Folder", of.Folder)
		}
	}
	if d.counts[talksCount] != e[talksCount] {
		return words.Fail("store.its.talks.are", nil, "Counts", d.counts[talksCount], "E", e[talksCount])
	}
	if _, err := d.tar.Next(); !errors.Is(err, io.EOF) {
		return errors.Join(words.Fail("store.something.behind.its", nil), err)
	}
	if _, err := io.Copy(io.Discard, d.all); err != nil {
		return err
	}
	return io.EOF
}
