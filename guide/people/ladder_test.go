package people_test

import (
	"slices"
	"strings"
	"testing"

	"example.org/onetoone/guide/people"
)

func TestLadder_TheNextIsTheOneAfterTheFurthest(t *testing.T) {
	l := people.Steps()
	for _, c := range []struct {
		completed     []string
		reached, next string
	}{
		{nil, "", "in-touch"}, {[]string{"come"}, "come", "bring-one"}, {[]string{"task", "come"}, "task", "own-task"},
		{[]string{"lead"}, "lead", ""}, {[]string{"gone"}, "", "in-touch"},
	} {
		if reached, next := l.Reached(c.completed); reached.ID != c.reached || next.ID != c.next {
			t.Errorf("after %q: %v, then %v", c.completed, reached, next)
		}
	}
}

func TestReadLadder_RefusesWhatItDoesNotExpectWithTheLine(t *testing.T) {
	got, err := people.ReadLadder("ladder.md", []byte("# Ours\n\n- `come` come to a meeting\n- `vote` vote, and\n  bring one\n"))
	if err != nil || !slices.Equal(got, people.Ladder{{ID: "come", Words: "come to a meeting"}, {ID: "vote", Words: "vote, and bring one"}}) {
		t.Errorf("%v, %v", got, err)
	}
	for src, want := range map[string]string{
		"": "ladder.md:1:", "# Ours\n": "ladder.md:1:", "# Ours\n\nWords.\n\n- `come` come\n": "ladder.md:3:",
		"# Ours\n\n- come\n": "ladder.md:3:", "# Ours\n\n- `a` one\n- `a` two\n": "ladder.md:4:", "# Ours\n\n- `a` one\n  - below\n": "ladder.md:4:",
		"# Ours\n\n- `a`\n": "ladder.md:3:", "# Ours\n\n- `a` one\n\n## More\n": "ladder.md:5:",
	} {
		if l, err := people.ReadLadder("ladder.md", []byte(src)); err == nil || l != nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, %v", src, l, err)
		}
	}
}
