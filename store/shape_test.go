package store

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/trainer/class"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/keys"
)

// The records of the first format, as they lie sealed in vaults. A field that
// is renamed would be lost from every one of them: change the format's number
// and read both.
const (
	shapeOfHead = `{"header":{"id":"i","person":"p","guide":"g","began":"2026-11-22T12:00:00Z","started":"2026-11-22T12:00:00Z",
		"ended":"2026-11-22T12:00:00Z","minutes":1,"marks":2,"stage":3,"events":4,"consent":"named","debriefed":true,"renewed":"2026-11-22T12:00:00Z","to_debrief":5,
		"promises":[{"n":1,"whose":"mine","what":"w","when":"f","due":"2026-11-22T12:00:00Z","where":"h","with":"t","obstacle":"o","reply":"r","state":"open"}],
		"again":"2026-11-22T12:00:00Z","offered":"o","quiet":true},
		"guide":"AQ==","count":6,"tip":"AAECAwQFBgcICQoLDA0ODw==","replaced":7}`
	shapeOfEvent = `{"seq":1,"at":"2026-11-22T12:00:00Z","kind":"set","stage":"s","prompt":"p","form":2,"field":"f","item":3,
		"text":"t","behind":"b","mark":"quote","who":"me","ref":4,"gone":true}`
	shapeOfDraft  = `{"ref":1,"field":"f","item":2,"text":"t","cursor":3,"open":true}`
	shapeOfPerson = `{"name":"n","talks":[{"id":"i","began":"2026-11-22T12:00:00Z"}]}`
	shapeOfGuide  = `{"ID":"i","Title":"t","Summary":"s","Opening":["o"],"Care":{"Pause":["p"],"Skip":["k"],"Stop":["t"],"Signpost":["g"]},
		"Stages":[{"ID":"i","Title":"t","Purpose":"p","Minutes":1,"Prompts":[{"ID":"i","Text":"t","Other":["o"]}],
		"Cues":{"Listen":["l"],"Follow":["f"],"Avoid":["a"],"MoveOn":["m"],"Recover":["r"]}}]}`
)

const (
	shapeOfClass = `{"id":"i","label":"l","made":"2026-11-22T12:00:00Z","guide":"g","members":["m"],
		"handouts":[{"day":"2026-11-22","room":{"people":2,"minutes":30,"laptops":1,"timing":{"talk":10,"debrief":3,"rotate":1}},"dealt":[{"member":"m","personas":["dee"]}]}],
		"results":[{"member":"m","practice":{"id":"p","week":"2026-W47","kind":"partner","persona":"dee","level":2,"guide":"g","minutes":9,"planned":10,"watching":"",
			"lines":3,"points":{"ask":1},"given":{"person":{"ask":2}},"figures":[{"id":"click","value":0.5}],"moves":{"ask":1},"counted":{"open":2},
			"stages":[{"id":"story","seconds":1,"planned":2,"lines":3,"prompts":4,"of":5,"moves":{"ask":1},"counted":{"open":2},"organizer_share":0.5}],
			"said":[{"who":"me","text":"t","stage":"story"}],"try":"t"}}],
		"sessions":[{"member":"m","n":1,"day":"2026-12-13","held":"2026-12-14"}]}`
	shapeOfClassHeader = `{"id":"i","label":"l","made":"2026-11-22T12:00:00Z","members":1,"practices":2,"next":"2026-12-13"}`
)

func TestRecords_AreReadAsTheFirstFormatWroteThem(t *testing.T) {
	for shape, record := range map[string]any{
		shapeOfHead: &file.Head{}, shapeOfEvent: &guide.Event{}, shapeOfDraft: &guide.Draft{},
		shapeOfPerson: &file.Person{}, shapeOfGuide: &script.Guide{}, shapeOfClass: &class.Class{}, shapeOfClassHeader: &class.Header{},
	} {
		d := json.NewDecoder(strings.NewReader(shape))
		d.DisallowUnknownFields()
		if err := d.Decode(record); err != nil {
			t.Errorf("%T: %v", record, err)
		}
	}
}

// TestState_IsReadAsThisFormatWritesIt is about the two records that are not
// JSON.
func TestState_IsReadAsThisFormatWritesIt(t *testing.T) {
	if len(file.AllKinds().Lists()) != file.Lists {
		t.Fatalf("%d lists, the state has room for %d", len(file.AllKinds().Lists()), file.Lists)
	}
	want := file.State{Mark: file.Mark{Events: 1, Writes: 2}, Erased: true, Sum: file.Sum{3}, Lists: [file.Lists]uint64{4, 5, 6, 7, 8, 9, 13},
		Unused: []keys.Handle{{10}, {11}}, Keys: 12, Latest: 14, Backups: 15, BackedUp: 16}
	plain := want.Encode()
	if got, err := file.DecodeState(plain); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, %v", got, err)
	}
	for n := range plain {
		if left := len(plain) - n; left <= 32 && left%8 == 0 {
			continue // as it was written before it said how old the keyring is, and so on
		}
		if _, err := file.DecodeState(plain[:n]); err == nil {
			t.Errorf("the first %d of %d bytes were read", n, len(plain))
		}
	}
	if plain[7] != 1 || plain[15] != 2 || plain[16] != 1 || plain[17] != 3 || plain[17+32+7] != 4 || len(plain) != 17+32+56+4+24+32 {
		t.Errorf("it is written otherwise: %x", plain)
	}
}
