package cut_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"example.org/onetoone/.ci/trials/disk/cut"
)

// hex writes a text as strace -xx does.
func hex(s string) string {
	var out strings.Builder
	for i := range len(s) {
		fmt.Fprintf(&out, `\x%02x`, s[i])
	}
	return out.String()
}

// trace is a file that is written aside, synced and renamed, as two threads
// do it; the last write and the last rename are not synced.
func trace(to string) string {
	dir, part, name := hex("/v"), hex("/v/a.new"), hex("/v/a")
	return strings.Join([]string{
		`1 mkdirat(AT_FDCWD<` + hex("/") + `>, "` + dir + `", 0700) = 0`,
		`1 openat(AT_FDCWD<` + hex("/") + `>, "` + part + `", O_RDWR|O_CREAT|O_CLOEXEC, 0600 <unfinished ...>`,
		`2 write(9<` + hex("/elsewhere") + `>, "` + hex("x") + `", 1) = 1`,
		`1 <... openat resumed>)             = 8<` + part + `>`,
		`1 write(8<` + part + `>, "` + hex("one") + `", 3) = 3`,
		`1 fsync(8<` + part + `>) = 0`,
		`1 renameat(AT_FDCWD<` + hex("/") + `>, "` + part + `", AT_FDCWD<` + hex("/") + `>, "` + name + `") = 0`,
		`1 fsync(9<` + dir + `>) = 0`,
		`1 fsync(9<` + hex("/") + `>) = 0`,
		`1 write(1<` + hex("/dev/null") + `>, "` + hex("done 1\n") + `", 7) = 7`,
		`1 pwrite64(8<` + name + `>, "` + hex("two") + `", 3, 0) = 3`,
		`1 renameat(AT_FDCWD<` + hex("/") + `>, "` + name + `", AT_FDCWD<` + hex("/") + `>, "` + hex("/v/"+to) + `") = 0`,
	}, "\n") + "\n"
}

func TestDraw_LosesWhatWasNotSyncedAndNothingElse(t *testing.T) {
	d := cut.NewDisk("/v")
	said := 0
	err := cut.Parse(strings.NewReader(trace("b")), "/v", func(c cut.Call) error {
		if c.Out {
			said++
		}
		return d.Do(c)
	})
	if err != nil || said != 1 {
		t.Fatal(err, said)
	}
	seen := map[string]int{}
	r := rand.New(rand.NewPCG(7, 7))
	for range 1000 {
		var out []string
		for p, data := range d.Draw(r) {
			if !strings.HasSuffix(p, "/") {
				out = append(out, p+"="+string(data))
			}
		}
		seen[strings.Join(out, " ")]++
	}
	for _, want := range []string{"v/a=one", "v/a=two", "v/b=one", "v/b=two"} {
		if seen[want] == 0 {
			t.Errorf("%s never comes", want)
		}
		delete(seen, want)
	}
	if len(seen) > 0 {
		t.Errorf("what cannot be: %v", seen)
	}
}

func TestDo_RefusesACallThatItDoesNotKnow(t *testing.T) {
	d := cut.NewDisk("/v")
	text := strings.Split(trace("b"), "\n")[0] + "\n" + `1 linkat(AT_FDCWD<` + hex("/") + `>, "` + hex("/v/a") + `", AT_FDCWD<` + hex("/") + `>, "` + hex("/v/c") + `", 0) = 0` + "\n"
	if err := cut.Parse(strings.NewReader(text), "/v", d.Do); err == nil {
		t.Error("a link goes unseen")
	}
}
