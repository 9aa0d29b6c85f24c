package store

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"filippo.io/age"

	"example.org/onetoone/store/file"
	"example.org/onetoone/store/keys"
	"example.org/onetoone/store/ledger"
	"example.org/onetoone/store/seal"
)

var update = flag.Bool("update", false, "write the test vectors anew, with other nonces")

const vectorsDir = "testdata/vectors"

// vector is a file of testdata/vectors, as FORMAT.md has them: fields, an empty
// line, and bytes in base64.
type vector struct {
	fields map[string]string
	body   []byte
}

func readVector(text string) (v vector, err error) {
	head, body, _ := strings.Cut(text, "\n\n")
	v.fields = map[string]string{}
	for line := range strings.Lines(head + "\n") {
		name, value, ok := strings.Cut(strings.TrimSuffix(line, "\n"), ": ")
		if !ok || v.fields[name] != "" {
			return v, fmt.Errorf("the line %q is no field, or there twice", line)
		}
		v.fields[name] = value
	}
	v.body, err = base64.StdEncoding.DecodeString(strings.ReplaceAll(body, "\n", ""))
	return v, err
}

func (v vector) text() string {
	var b strings.Builder
	order := []string{"vector", "expect", "note"}
	rest := slices.DeleteFunc(slices.Sorted(maps.Keys(v.fields)), func(n string) bool { return slices.Contains(order, n) })
	for _, name := range append(order, rest...) {
		fmt.Fprintf(&b, "%s: %s\n", name, v.fields[name])
	}
	b.WriteByte('\n')
	for line := range slices.Chunk([]byte(base64.StdEncoding.EncodeToString(v.body)), 64) {
		b.Write(append(line, '\n'))
	}
	return b.String()
}

func (v vector) hex(name string) []byte {
	b, err := hex.DecodeString(v.fields[name])
	if err != nil {
		panic(name + " is not hexadecimal")
	}
	return b
}

func (v vector) number(name string) uint64 {
	n, err := strconv.ParseUint(v.fields[name], 10, 64)
	if err != nil {
		panic(name + " is no number")
	}
	return n
}

func (v vector) sealer() *seal.Sealer {
	s, err := seal.New(v.hex("key"))
	if err != nil {
		panic(err)
	}
	return s
}

func (v vector) label() seal.Label {
	return seal.Label{Kind: seal.Kind(v.number("kind")), ID: v.hex("id"), N: uint32(v.number("number"))}
}

// read gives what the fields of a vector say that its body, or they, read as.
func (v vector) read() (map[string]string, error) {
	switch v.fields["vector"] {
	case "record":
		plain, err := v.sealer().Open(v.label(), v.body)
		return map[string]string{"plain": hex.EncodeToString(plain)}, err
	case "lookup":
		return map[string]string{"hash": hex.EncodeToString(v.sealer().Hash(v.fields["domain"], v.fields["text"]))}, nil
	case "sum":
		all := file.Sum{}
		for record := range slices.Chunk(v.body, int(v.number("size"))) {
			all.Swap(v.sealer(), nil, record)
		}
		return map[string]string{"sum": hex.EncodeToString(all[:])}, nil
	case "event":
		w, err := ledger.ReadWritten(v.body)
		if err != nil {
			return nil, err
		}
		e, err := w.Event(int(v.number("seq")))
		tip := ledger.LinkTo(v.body)
		return map[string]string{
			"device": hex.EncodeToString(w.Author[:]), "written": fmt.Sprint(w.Number), "before": hex.EncodeToString(w.Before[:]),
			"link": hex.EncodeToString(tip[:]), "kind": string(e.Kind), "text": e.Text,
		}, err
	case "state":
		s, err := file.DecodeState(v.body)
		return map[string]string{
			"events": fmt.Sprint(s.Events), "writes": fmt.Sprint(s.Writes), "erased": fmt.Sprint(s.Erased), "sum": hex.EncodeToString(s.Sum[:]),
			"lists": fmt.Sprint(s.Lists), "unused": fmt.Sprint(len(s.Unused)), "keyring": fmt.Sprint(s.Keys), "latest": fmt.Sprint(s.Latest), "backup": fmt.Sprint(s.Backups), "backed up": fmt.Sprint(s.BackedUp),
		}, err
	case "identity":
		text, err := decryptVector(v.body, func() (age.Identity, error) { return age.NewScryptIdentity(v.fields["passphrase"]) })
		return map[string]string{"identity": strings.TrimSpace(string(text))}, err
	case "keyring":
		text, err := decryptVector(v.body, func() (age.Identity, error) { return age.ParseX25519Identity(v.fields["identity"]) })
		if err != nil {
			return nil, err
		}
		vault, index, people, err := keys.Read(text)
		out := map[string]string{"vault": hex.EncodeToString(vault), "index": hex.EncodeToString(index)}
		for h, key := range people {
			out["key "+hex.EncodeToString(h[:])] = hex.EncodeToString(key)
		}
		return out, err
	}
	return nil, errors.New("no such vector")
}

func decryptVector(sealed []byte, by func() (age.Identity, error)) ([]byte, error) {
	identity, err := by()
	if err != nil {
		return nil, err
	}
	r, err := age.Decrypt(bytes.NewReader(sealed), identity)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	_, err = b.ReadFrom(r)
	return b.Bytes(), err
}

// TestVectors reads what somebody else would write a reader from. With -update
// it writes them first.
func TestVectors(t *testing.T) {
	if *update {
		writeVectors(t)
	}
	paths, err := filepath.Glob(filepath.Join(vectorsDir, "*.txt"))
	if err != nil || len(paths) < 30 {
		t.Fatalf("%d vectors, %v", len(paths), err)
	}
	refused := 0
	for _, path := range paths {
		name := filepath.Base(path)
		text, err := os.ReadFile(path)
		must(t, err)
		v, err := readVector(string(text))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		got, err := v.read()
		if v.fields["expect"] == "refused" {
			if refused++; err == nil {
				t.Errorf("%s was read, as %v", name, got)
			}
			continue
		}
		if err != nil || v.fields["expect"] != "read" {
			t.Errorf("%s: %v", name, err)
		}
		for field, value := range got {
			if value != v.fields[field] {
				t.Errorf("%s: %s is %q, not %q", name, field, value, v.fields[field])
			}
		}
	}
	if refused < 12 {
		t.Errorf("only %d are to be refused", refused)
	}
}

func TestFormat_ThePageNamesEveryBucketAndTheFormat(t *testing.T) {
	page, err := os.ReadFile("FORMAT.md")
	must(t, err)
	want := []string{fmt.Sprintf("# The vault, format %d\n", file.Schema), "`" + string(file.StateKey) + "`", "`" + string(file.ExpiryKey) + "`", "`" + string(file.SpareKey) + "`"}
	for _, name := range append(file.AllKinds().Buckets(file.Schema), file.MetaBucket) {
		want = append(want, "`"+name+"`")
	}
	for _, says := range want {
		if !strings.Contains(string(page), says) {
			t.Errorf("FORMAT.md does not say %q", says)
		}
	}
}
