package backup

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/older"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/words"
)

// Format is the version of the shapes in a backup; Restore refuses a higher one.
const Format = 1

// The files in data.tar.
const (
	top       = "onetoone/"
	vaultName = top + "vault.json"
	endName   = top + "end.json"
	guidesDir = top + "guides/"
	talksDir  = top + "talks/"
	readDir   = top + "read/"
	jsonExt   = ".json"
)

// about is vault.json.
type about struct {
	Format int       `json:"onetoone_backup"`
	Made   time.Time `json:"made"`
	// Latest is the latest time that the vault had seen; zero is not known.
	Latest time.Time `json:"latest,omitzero"`
	// Recovery are the public halves of the vault's recovery keys.
	Recovery []string `json:"recovery,omitempty"`
	// LookAgain is after how many days talks are looked through; 0 is never,
	// and nil is not said.
	LookAgain *int `json:"look_again_days,omitempty"`
	// MonthFirst says whether the month comes first in 12/3; nil is not known.
	MonthFirst *bool `json:"month_first,omitempty"`
	// Codes says that codes are shown instead of names.
	Codes bool `json:"codes,omitempty"`
	// Rhythm is how often people are to be met.
	Rhythm string `json:"rhythm,omitempty"`
	// NotOffered are the follow-ups that are not offered after a talk.
	NotOffered []string `json:"not_offered,omitempty"`
}

// ending is end.json: how many there were of each, by the folders they are in.
type ending map[string]int

// talksCount is what the talks are called in it.
const talksCount = "talks"

// encode writes the talks first, and of the others those there are any of.
func (e ending) encode() ([]byte, error) {
	text := fmt.Appendf(nil, `{%q:%d`, talksCount, e[talksCount])
	for _, name := range slices.Sorted(maps.Keys(e)) {
		if name != talksCount && e[name] > 0 {
			text = fmt.Appendf(text, `,%q:%d`, name, e[name])
		}
	}
	return encode(json.RawMessage(append(text, '}')))
}

// talkFile is a talk's file.
type talkFile struct {
	Version int           `json:"onetoone"`
	Talk    guide.Header  `json:"talk"`
	Guide   string        `json:"guide"` // its file, below the folder onetoone
	Events  []guide.Event `json:"events"`
	Draft   *guide.Draft  `json:"draft,omitempty"`
}

const (
	talkVersion = older.Shape // of a talk's file
	oldestTalk  = 1           // that is read
)

// encodeGuide gives a guide's file and its name, which follows from it.
func encodeGuide(g script.Guide) (name string, text []byte, err error) {
	text, err = encode(g)
	if err != nil {
		return "", nil, err
	}
	return nameOfGuide(text), text, nil
}

// guideNamer gives guides their names. The last one is remembered: talks in a
// row mostly share one.
type guideNamer struct {
	guide script.Guide
	name  string
}

// of gives the name of a guide's file, and its text unless it is the guide that
// was asked for last.
func (n *guideNamer) of(g script.Guide) (name string, text []byte, err error) {
	if n.name != "" && reflect.DeepEqual(g, n.guide) {
		return n.name, nil, nil
	}
	name, text, err = encodeGuide(g)
	if err == nil {
		n.guide, n.name = g, name
	}
	return name, text, err
}

func nameOfGuide(text []byte) string {
	sum := sha256.Sum256(text)
	return guidesDir + hex.EncodeToString(sum[:12]) + jsonExt
}

// encodeTalk gives a talk's file, with an event on each line.
func encodeTalk(r guide.Record, guideName string) ([]byte, error) {
	f := talkFile{Version: talkVersion, Talk: r.Header, Guide: guideName[len(top):], Events: []guide.Event{}}
	if r.Draft != (guide.Draft{}) {
		f.Draft = &r.Draft
	}
	text, err := encode(f)
	if err != nil {
		return nil, err
	}
	const none = `"events":[]`
	at := bytes.Index(text, []byte(none)) // the fields before it hold no such thing: quotes in text are escaped
	if at < 0 {
		return nil, words.Fail("store.talk.without.place", nil)
	}
	var out bytes.Buffer
	out.Write(text[:at+len(none)-1])
	for i, e := range r.Events {
		if i > 0 {
			out.WriteByte(',')
		}
		line, err := encode(e)
		if err != nil {
			return nil, err
		}
		out.WriteByte('\n')
		out.Write(bytes.TrimSuffix(line, []byte("\n")))
	}
	out.Write(text[at+len(none)-1:])
	return out.Bytes(), nil
}

// encode writes JSON that a terminal can be shown, and a line's end.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	err := safe.WriteJSON(&b, v, "")
	return b.Bytes(), err
}

// decodeTalk reads a talk's file, whose guide is one of guides, by its name.
func decodeTalk(text []byte, guides map[string]script.Guide) (r guide.Record, err error) {
	var f talkFile
	if err := json.Unmarshal(text, &f); err != nil {
		return r, err
	}
	if f.Version < oldestTalk || f.Version > talkVersion {
		return r, words.Fail("store.has.version.this", nil, "Version", f.Version, "TalkVersion", talkVersion)
	}
	g, ok := guides[top+f.Guide]
	if !ok {
		return r, words.Fail("store.its.guide.missing", nil)
	}
	r.Guide, r.Events = older.Guide(f.Version, g), older.Events(f.Version, f.Events)
	r.Header = older.Header(f.Version, f.Talk, r.Guide, r.Events)
	if f.Draft != nil {
		r.Draft = *f.Draft
	}
	return r, nil
}
