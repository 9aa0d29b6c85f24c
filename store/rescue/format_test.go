package rescue

import (
	"archive/tar"
	"bytes"
	"io"
	"strings"
	"testing"
)

func TestPack_SaysWhatOpensIt(t *testing.T) {
	for says, want := range map[string]string{Asks: "asks for the passphrase", SaysOpen: "NOT PROTECTED", SaysKey: "recovery key"} {
		data, err := Pack("identity.age", says, []byte("identity"), []byte("data"))
		if err != nil {
			t.Fatal(err)
		}
		files := tar.NewReader(bytes.NewReader(data))
		h, err := files.Next()
		if err != nil || h.Name != "README.txt" {
			t.Fatalf("%+v, %v", h, err)
		}
		text, err := io.ReadAll(files)
		if said := string(text); err != nil || !strings.HasPrefix(said, "This is what onetoone could not save") ||
			!strings.Contains(said, "age -d -i identity.age rescue.json.age") || !strings.Contains(said, want) {
			t.Errorf("it says %q, %v", said, err)
		}
	}
}
