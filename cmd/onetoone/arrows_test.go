package main

import (
	"flag"
	"fmt"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// What each room knows, room by room: testdata/rooms.txt lists it, and a room
// that learns more, or no longer uses what is listed, is told apart here. To
// write the list anew, and look at what has changed before it is kept:
//
//	go test ./cmd/onetoone -run Rooms -rooms
//
// It writes limits.txt too, but only smaller: see limits_test.go.

var writeRooms = flag.Bool("rooms", false, "write anew what each room knows")

const roomsHead = `# What each room may know: of ours, and after the bar of the outside: what is
# no part of Go, and what of Go is the disk, the net or the system. Tests apart.
`

// arrows tells for each room what it imports, as the lines of the list do.
func arrows(files map[string][]byte) (map[string]string, error) {
	ours, outside := map[string][]string{}, map[string][]string{}
	for name, src := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, src, parser.ImportsOnly)
		if err != nil {
			return nil, err
		}
		room := path.Dir(name)
		ours[room] = append(ours[room], "")
		for _, spec := range f.Imports {
			imp, _ := strconv.Unquote(spec.Path.Value)
			switch first, _, _ := strings.Cut(imp, "/"); {
			case within(imp, modulePath):
				ours[room] = append(ours[room], strings.TrimPrefix(imp, modulePath+"/"))
			case strings.Contains(first, "."), slices.Contains([]string{"os", "net", "syscall", "unsafe"}, first):
				outside[room] = append(outside[room], imp)
			}
		}
	}
	list := map[string]string{}
	for room := range ours {
		list[room] = strings.TrimSpace(sorted(ours[room]) + " | " + sorted(outside[room]))
	}
	return list, nil
}

func sorted(names []string) string {
	slices.Sort(names)
	return strings.TrimSpace(strings.Join(slices.Compact(names), " "))
}

// readList reads a list: a line each, a name and after a colon what is said of it.
func readList(text string) map[string]string {
	list := map[string]string{}
	for line := range strings.Lines(text) {
		if name, said, ok := strings.Cut(strings.TrimSpace(line), ":"); ok && !strings.HasPrefix(name, "#") {
			list[name] = strings.TrimSpace(said)
		}
	}
	return list
}

// printList is the text that readList reads.
func printList(head string, list map[string]string) string {
	for _, name := range slices.Sorted(maps.Keys(list)) {
		head += strings.TrimSpace(name+": "+list[name]) + "\n"
	}
	return head
}

// strays are the differences of what rooms know from what is listed.
func strays(listed, known map[string]string) (found []string) {
	for room, has := range known {
		may, ok := listed[room]
		if !ok {
			found = append(found, fmt.Sprintf("%s is a room that is not listed", room))
			continue
		}
		for _, imp := range strings.Fields(has) {
			if !slices.Contains(strings.Fields(may), imp) {
				found = append(found, fmt.Sprintf("%s has come to know %s", room, imp))
			}
		}
		for _, imp := range strings.Fields(may) {
			if !slices.Contains(strings.Fields(has), imp) {
				found = append(found, fmt.Sprintf("%s no longer uses %s, which is listed", room, imp))
			}
		}
	}
	for room := range listed {
		if _, ok := known[room]; !ok {
			found = append(found, fmt.Sprintf("%s is listed and is no room", room))
		}
	}
	slices.Sort(found)
	return found
}

// listFile is where a list is kept.
func listFile(name string) string { return filepath.Join("testdata", name) }

func TestRooms_EachKnowsWhatIsListed(t *testing.T) {
	known, err := arrows(moduleFiles(t))
	must(t, err)
	if *writeRooms {
		must(t, os.WriteFile(listFile("rooms.txt"), []byte(printList(roomsHead, known)), 0o644))
	}
	text, err := os.ReadFile(listFile("rooms.txt"))
	must(t, err)
	for _, s := range strays(readList(string(text)), known) {
		t.Error(s)
	}
}

func TestRooms_TheListTellsWhatARoomLearns(t *testing.T) {
	known, err := arrows(map[string][]byte{
		"guide/x.go":      []byte("package guide\nimport (\"fmt\"; \"example.org/onetoone/guide/when\"; \"golang.org/x/text\")"),
		"guide/x_test.go": []byte("package guide\nimport \"example.org/onetoone/guide/demo\""),
		"guide/when/x.go": []byte("package when\nimport \"os/exec\""),
	})
	must(t, err)
	as := "guide: guide/when | golang.org/x/text\nguide/when: | os/exec\n"
	if got := printList("", known); got != as {
		t.Errorf("the list is %q, not %q", got, as)
	}
	for _, c := range []struct{ listed, want string }{
		{as, ""},
		{"# a: remark\n" + as, ""},
		{"guide: | golang.org/x/text\nguide/when: | os/exec", "guide has come to know guide/when"},
		{"guide: guide/when |\nguide/when: | os/exec", "guide has come to know golang.org/x/text"},
		{"guide: guide/demo guide/when | golang.org/x/text\nguide/when: | os/exec", "guide no longer uses guide/demo, which is listed"},
		{"guide: guide/when | golang.org/x/text", "guide/when is a room that is not listed"},
		{as + "guide/demo: |", "guide/demo is listed and is no room"},
	} {
		if got := strings.Join(strays(readList(c.listed), known), "; "); got != c.want {
			t.Errorf("with %q: found %q, not %q", c.listed, got, c.want)
		}
	}
}
