// Command make made the vaults in this folder. It is run in a checkout of
// commit f1970862, the last whose program writes format 6:
//
//	mkdir cmd/make && cp make.go cmd/make/ && go run ./cmd/make FOLDER
//
// Keys, ids and nonces are other ones each time, so it is never run again: the
// vaults are kept as that program left them. talks.json says what it read in
// them.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/trainer/class"
	"example.org/onetoone/store"
	"example.org/onetoone/store/backup"
	"example.org/onetoone/store/keys"
)

const words = "seven small boats went out"

var noon = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

// must ends the program on an error.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func try(err error) { must(0, err) }

// small is a guide with two stages.
func small() guide.Guide {
	g := guide.Guide{ID: "small", Title: "Small", Summary: "To try things with."}
	for _, st := range []string{"one", "two"} {
		g.Stages = append(g.Stages, guide.Stage{ID: st, Title: st, Minutes: 10, Prompts: []guide.Prompt{{ID: st + "-a", Text: "What about it?"}}})
	}
	return g
}

type held struct {
	id string
	s  guide.Session
	at time.Time
}

func (h *held) do(e guide.Event, err error) int {
	h.s = must(h.s.Apply(must(e, err)))
	h.at = h.at.Add(time.Minute)
	return e.Seq
}

// begin is a talk that was opened, with a note in it.
func begin(person string, day int) *held {
	h := &held{id: store.NewID(), at: noon.AddDate(0, 0, day)}
	s, e := guide.Begin(small(), h.at)
	h.s = s
	h.do(e, nil)
	if person != "" {
		h.do(h.s.Fill(guide.FieldPerson, person, h.at))
	}
	h.do(h.s.Start(h.at))
	h.do(h.s.Open(h.at))
	h.do(h.s.Mark(h.at))
	h.do(h.s.Note("The heating has been out since October.", 0, h.at))
	return h
}

func (h *held) decide(c guide.Consent) *held {
	n := h.s.NextPromise()
	h.do(h.s.FillPromise(n, guide.FieldWhat, "ask Amir about the keys", h.at))
	h.do(h.s.FillPromise(n, guide.FieldWhen, "Thursday", h.at))
	h.do(h.s.End(h.at))
	h.do(h.s.Agree(c, true, h.at))
	return h
}

func (h *held) create(v *store.Vault) *held {
	try(v.Create(h.s.Header(h.id), h.s.BaseGuide(), h.s.Events()...))
	return h
}

func main() {
	to := os.Args[1]
	live(filepath.Join(to, "open"), store.Options{}, "")
	locked := store.Options{Passphrase: []byte(words), WorkFactor: 10}
	live(filepath.Join(to, "locked"), locked, filepath.Join(to, "recovery.txt"))
	half(to)
	practice(filepath.Join(to, "practice"))
	all := map[string][]guide.Record{}
	for name, o := range map[string]store.Options{"open": {}, "locked": locked, "practice": {}} {
		work := filepath.Join(must(os.MkdirTemp("", "")), "vault") // reading may write
		try(os.CopyFS(work, os.DirFS(filepath.Join(to, name))))
		v := must(store.Open(work, o))
		for r, err := range v.Records() {
			all[name] = append(all[name], must(r, err))
		}
		try(v.Close())
	}
	try(os.WriteFile(filepath.Join(to, "talks.json"), must(json.MarshalIndent(all, "", " ")), 0o600))
}

// live fills a vault with what may be in one.
func live(dir string, o store.Options, recovery string) {
	broken := false
	o.Now = func() time.Time { return noon }
	o.Later = func(time.Duration, func()) func() bool { return func() bool { return true } }
	o.BeforeCommit = func() error {
		if broken {
			return errors.New("the disk is gone")
		}
		return nil
	}
	v := must(store.Open(dir, o))
	begin("Rosa", -40).decide(guide.Named).create(v)
	begin("Rosa", -20).decide(guide.Notes).create(v)
	begin("Rosa", -1).create(v) // undecided, over for nobody
	undecided := begin("Nadia", -10)
	undecided.do(undecided.s.End(undecided.at))
	undecided.create(v)
	begin("", -3).decide(guide.Themes).create(v)
	reduced := begin("Karim", -5).create(v)
	deleted := begin("Somebody", -4).create(v)
	drafted := begin("Amir", -2).create(v)
	forgotten := begin("Forgotten Person", -6).create(v)
	rescue(filepath.Dir(dir), v, drafted, reduced, deleted, forgotten)
	reduced.do(reduced.s.End(reduced.at))
	left := reduced.s.Reduce(guide.Themes, false, reduced.at)
	again := must(guide.Replay(reduced.s.BaseGuide(), left))
	try(v.Replace(reduced.id, again.Header(reduced.id), left))
	try(v.SaveDraft(drafted.id, guide.Draft{Text: "He said that the", Cursor: 16, Open: true}))
	try(v.Delete(deleted.id))
	c := must(class.Make(store.NewID(), "Tuesday evenings", []string{"Rosalinda", "Ali"}, "one-to-one", noon))
	try(v.SaveClass(must(c.Schedule(noon, class.UsualWeeks(4)))))
	try(v.SetRetention(365))
	if recovery != "" {
		secret, recipient := newRecovery()
		try(v.AddRecipient(recipient))
		try(os.WriteFile(recovery, []byte(secret+"\n"), 0o600))
		must(backup.Make(v, noon, backup.Options{}))
	}
	broken = true // their key goes, and the disk before their records do
	if _, err := v.Forget("Forgotten Person"); err == nil {
		panic("all of them is gone")
	}
	_ = v.Close()
	_ = os.Remove(filepath.Join(dir, "open"))
}

func newRecovery() (secret, recipient string) {
	secret, recipient, err := keys.NewRecovery()
	try(err)
	return secret, recipient
}

// rescue writes a file with a note for each talk that is not in the vault. Only
// the first of them is not shortened, deleted or forgotten afterwards.
func rescue(dir string, v *store.Vault, talks ...*held) {
	var all []guide.Unsaved
	for _, h := range talks {
		on := *h
		on.do(on.s.Note("kept in a rescue file", 0, on.at))
		all = append(all, guide.Unsaved{Header: on.s.Header(on.id), Guide: on.s.BaseGuide(), Events: on.s.Events()})
	}
	must(v.WriteRescue([]string{dir}, all))
}

// half leaves a copy of the open vault in the middle of Protect.
func half(to string) {
	dir := filepath.Join(to, "half")
	try(os.CopyFS(dir, os.DirFS(filepath.Join(to, "open"))))
	stop := func() error {
		if _, err := os.Stat(filepath.Join(dir, "ready", "identity.age")); err == nil {
			return nil
		}
		if _, err := os.Stat(filepath.Join(dir, "identity.b.age")); err == nil {
			return errors.New("the disk is gone")
		}
		return nil
	}
	v := must(store.Open(dir, store.Options{WorkFactor: 10, BeforeFile: stop, Now: func() time.Time { return noon }}))
	if err := v.Protect([]byte(words)); err == nil {
		panic("it was protected")
	}
	_ = v.Close()
	_ = os.Remove(filepath.Join(dir, "open"))
	fmt.Println(must(filepath.Glob(filepath.Join(dir, "*"))), must(filepath.Glob(filepath.Join(dir, "ready", "*"))))
}

// practice makes a vault of rehearsals.
func practice(dir string) {
	v := must(store.Open(dir, store.Options{}))
	h := &held{id: store.NewID(), at: noon}
	s, e := guide.Begin(small(), h.at)
	h.s = s
	h.do(e, nil)
	for _, f := range [][2]string{{string(guide.FieldRole), string(guide.RoleOrganizer)}, {string(guide.FieldPerson), "Dee"}, {string(guide.FieldPersona), "dee"}} {
		h.do(h.s.Fill(guide.Field(f[0]), f[1], h.at))
	}
	h.do(h.s.Start(h.at))
	h.do(h.s.Open(h.at))
	h.do(h.s.Answer("Yes?", "", h.at))
	h.do(h.s.Say("What happened here over the winter?", "", h.at))
	h.create(v)
	try(v.Close())
}
