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
	"example.org/onetoone/guide/trainer/class"
	"example.org/onetoone/store"
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
	talks  int

	classes int
}

func newDataWriter(w io.Writer, a about) (*dataWriter, error) {
	d := &dataWriter{tar: tar.NewWriter(w), made: a.Made, guides: map[string]bool{}}
	if err := d.file(top+readmeName, []byte(innerReadme)); err != nil {
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
	d.talks++
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
	if err := exchange.WriteMarkdown(&b, r.Header.ID, s); err != nil {
		return err
	}
	return d.file(readDir+r.Header.Began.Format("2006-01-02-")+r.Header.ID+".md", b.Bytes())
}

// class writes a class. Classes come after the talks.
func (d *dataWriter) class(c class.Class) error {
	text, err := encode(c)
	if err != nil {
		return err
	}
	d.classes++
	return d.file(classDir+c.ID+jsonExt, text)
}

func (d *dataWriter) close() error {
	text, err := encode(ending{Talks: d.talks, Classes: d.classes})
	if err == nil {
		err = d.file(endName, text)
	}
	return errors.Join(err, d.tar.Close())
}

// dataReader reads data.tar, talk by talk.
type dataReader struct {
	all    io.Reader
	tar    *tar.Reader
	guides map[string]guide.Guide
	about  about
	talks  int
	// classes are those that were read so far: all of them after the last talk.
	classes []class.Class
}

// newDataReader reads the beginning of data.tar.
func newDataReader(r io.Reader) (*dataReader, error) {
	d := &dataReader{all: r, tar: tar.NewReader(r), guides: map[string]guide.Guide{}}
	for {
		name, text, err := d.next()
		if err != nil {
			return nil, err
		}
		if name != vaultName {
			if name == top+readmeName {
				continue
			}
			return nil, fmt.Errorf("%s comes before %s", name, vaultName)
		}
		if err := json.Unmarshal(text, &d.about); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		switch {
		case d.about.Format > Format:
			return nil, fmt.Errorf("%w (it has format %d, this program knows %d)", store.ErrNewer, d.about.Format, Format)
		case d.about.Format < 1:
			return nil, fmt.Errorf("%s says no format", name)
		}
		return d, nil
	}
}

// next gives the next file.
func (d *dataReader) next() (name string, text []byte, err error) {
	h, err := d.tar.Next()
	if errors.Is(err, io.EOF) {
		err = fmt.Errorf("it has no end: %w", io.ErrUnexpectedEOF)
	}
	if err != nil {
		return "", nil, err
	}
	if h.Size > maxEntry {
		return "", nil, fmt.Errorf("%s is too large", h.Name)
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
		case strings.HasPrefix(name, classDir):
			err = d.class(name, text)
		case !strings.HasPrefix(name, readDir):
			err = errors.New("it is not known")
		}
		if err != nil {
			return r, nil, fmt.Errorf("%s: %w", name, err)
		}
	}
}

func (d *dataReader) record(name string, text []byte) (guide.Record, error) {
	r, guideName, err := decodeTalk(text)
	if err != nil {
		return r, err
	}
	if talksDir+r.Header.ID+jsonExt != name {
		return r, errors.New("it holds another talk")
	}
	g, ok := d.guides[guideName]
	if !ok {
		return r, errors.New("its guide is missing")
	}
	r.Guide = g
	d.talks++
	return r, nil
}

func (d *dataReader) class(name string, text []byte) error {
	var c class.Class
	if err := json.Unmarshal(text, &c); err != nil {
		return err
	}
	if classDir+c.ID+jsonExt != name {
		return errors.New("it holds another class")
	}
	d.classes = append(d.classes, c)
	return nil
}

func (d *dataReader) guide(name string, text []byte) error {
	var g guide.Guide
	if nameOfGuide(text) != name {
		return errors.New("it holds another guide")
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
	if e.Classes != len(d.classes) {
		return fmt.Errorf("%d of its %d classes are there", len(d.classes), e.Classes)
	}
	if e.Talks != d.talks {
		return fmt.Errorf("%d of its %d talks are there", d.talks, e.Talks)
	}
	if _, err := d.tar.Next(); !errors.Is(err, io.EOF) {
		return errors.Join(errors.New("something is behind its end"), err)
	}
	if _, err := io.Copy(io.Discard, d.all); err != nil {
		return err
	}
	return io.EOF
}
