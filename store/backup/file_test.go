package backup

import (
	"archive/tar"
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// FuzzOpen states one law: what opens as a backup has its data inside the file.
func FuzzOpen(f *testing.F) {
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for _, name := range []string{readmeName, "identity.age", dataName} {
		if err := w.WriteHeader(header(name, 3, made)); err != nil {
			f.Fatal(err)
		}
		if _, err := w.Write([]byte("abc")); err != nil {
			f.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		f.Fatal(err)
	}
	f.Add(b.Bytes())
	f.Add(b.Bytes()[:4*block])
	f.Add([]byte{})
	path := filepath.Join(f.TempDir(), "some.tar")
	f.Fuzz(func(t *testing.T, data []byte) {
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		got, err := open(path)
		if err != nil {
			return
		}
		defer got.close()
		if got.dataAt < 0 || got.dataSize <= 0 || got.dataAt+got.dataSize > int64(len(data)) || len(got.identity) > maxIdentity {
			t.Errorf("data at %d, %d bytes, of %d; identity of %d", got.dataAt, got.dataSize, len(data), len(got.identity))
		}
	})
}
