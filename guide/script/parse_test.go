package script_test

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"example.org/onetoone/guide/script"
)

// badGuides are files with something wrong in them, and all that is said of
// each, without its name.
var badGuides = map[string][]string{
	"bad-id":            {`31: expected an id of lower-case words joined by hyphens, at most 40 characters, found "First Stage"`},
	"blank-to-fill":     {`53: expected no braces but {minutes} {here} {story} {theme} {statistic} {ask} {smaller}, found {thing}`},
	"code-block":        {`43: expected a heading, words or a list with dashes, found code`},
	"code-words":        {"43: expected plain words, found code (write \\` for the character itself)"},
	"comment":           {`29: expected the end of the line behind "-->"`, `57: expected this comment to end, on a line that ends with "-->"`},
	"deep":              {`43: expected words, found a list`},
	"deep-heading":      {`41: expected a heading below another, found a heading of level 4`},
	"delete-character":  {`43: expected plain text, but this line holds a control character (DEL)`},
	"duty-of-the-guide": {`3: expected "· 30 minutes" after the id, found "· 7 minutes · opens"`},
	"duty-twice":        {`47: expected a duty of one stage, found "asks" here and in line 31`},
	"emphasis":          {`39: expected plain words, found emphasis (write \* for the character itself)`},
	"empty": {
		`1: expected "# " and the title of the guide`,
		`1: expected at least one line under "Before you start"`,
		`1: expected at least one line under "When it gets hard, Pause"`,
		`1: expected at least one line under "When it gets hard, Skip"`,
		`1: expected at least one line under "When it gets hard, Stop"`,
		`1: expected at least one line under "When it gets hard, Where to turn"`,
		`1: expected a stage, headed "## 1. " and its title`,
	},
	"empty-item":       {`43: expected words after the dash`},
	"empty-prompt":     {`39: expected a question`},
	"entity":           {`33: expected plain words, found HTML (write \& for the character itself)`},
	"escape-character": {`43: expected plain text, but this line holds a control character (ESC)`},
	"html":             {`33: expected plain words, found HTML (write \< for the character itself)`},
	"html-block":       {`33: expected plain words, found HTML (write \< for the character itself)`},
	"link":             {`27: expected plain words, found a link, a picture or a box (write \[ for the character itself)`},
	"long-id":          {`37: expected an id of lower-case words joined by hyphens, at most 40 characters, found "one-one-one-one-one-one-one-one-one-one-one"`},
	"long-line":        {`53: expected at most 360 characters, found 4510`},
	"long-prompt":      {`53: expected at most 360 characters, found 370`},
	"many": {
		"31: expected an id in backquotes, such as `an-id`, at the start of the line",
		`41: expected Ask, Listen for, Follow up, Avoid, Move on when or When it stalls, found "Tips"`,
		`53: expected an id used once, found "one" here and in line 37`,
	},
	"nested-list":         {`44: expected the next line of the list, found a list`},
	"nested-too-deep":     {`39: expected the next line of the list, found a list`},
	"nested-without-or":   {`38: expected below a prompt one of or:, empty:, step:, carries the stage, part of the ask, found "Where shall we begin?"`},
	"no-id":               {"3: expected an id in backquotes, such as `an-id`, at the start of the line"},
	"no-list":             {`41: expected a list below this heading`},
	"no-minutes":          {`31: expected "· 30 minutes" after the id, found ""`},
	"no-opening":          {`1: expected at least one line under "Before you start"`},
	"no-prompts":          {`45: expected "### Ask" and at least one prompt`},
	"no-stop":             {`11: expected at least one line under "When it gets hard, Stop"`},
	"no-title":            {`1: expected "# " and a title first, found a paragraph`},
	"not-utf8":            {`43: expected plain text, but this line is not UTF-8 text`},
	"numbered-list":       {`43: expected a heading, words or a list with dashes, found a numbered list`},
	"numbered-others":     {`38: expected a heading, words or a list with dashes, found a numbered list`},
	"picture":             {`33: expected plain words, found a link, a picture or a box (write \[ for the character itself)`},
	"prompt-is-quotation": {`39: expected words, found a quotation`},
	"prompt-without-id":   {"39: expected an id in backquotes, such as `an-id`, at the start of the line"},
	"quotation":           {`33: expected a heading, words or a list with dashes, found a quotation`},
	"quotation-in-list":   {`43: expected words, found a quotation`},
	"reference":           {`33: expected plain words, found a link, a picture or a box (write \[ for the character itself)`},
	"rule":                {`45: expected a heading, words or a list with dashes, found a ruled line`},
	"same-prompt-id":      {`53: expected an id used once, found "one" here and in line 37`},
	"same-stage-id":       {`47: expected an id used once, found "first" here and in line 31`},
	"second-paragraph":    {`35: expected one paragraph and then a heading, found a paragraph`},
	"second-title":        {`45: expected a heading below another, found a heading of level 1`},
	"stage-only": {
		`1: expected "# " and the title of the guide`,
		"1: expected the line \"`an-id` · 30 minutes\" below this heading",
		`1: expected "### Ask" and at least one prompt`,
		`1: expected at least one line under "Before you start"`,
		`1: expected at least one line under "When it gets hard, Pause"`,
		`1: expected at least one line under "When it gets hard, Skip"`,
		`1: expected at least one line under "When it gets hard, Stop"`,
		`1: expected at least one line under "When it gets hard, Where to turn"`,
	},
	"struck-out":         {`33: expected plain words, found struck-out words (write \~ for the character itself)`},
	"table":              {`43: expected a list with dashes and then a heading, found a paragraph`},
	"table-in-words":     {`34: expected plain words, found a table`},
	"task-box":           {`43: expected plain words, found a link, a picture or a box (write \[ for the character itself)`},
	"too-long-a-stage":   {`31: expected 1 to 240 minutes, found 300`},
	"turned-text":        {`43: expected plain text, but this line holds a control character (U+202E)`},
	"twice":              {`45: expected "Avoid" once, found it here and in line 41`},
	"underlined-heading": {`45: expected a heading that begins with "#", found one that is underlined`},
	"unknown-duty":       {`47: expected duties, which are opens, asks what moves them, holds the story, asks why, asks, found "cheers"`},
	"unknown-list":       {`41: expected Ask, Listen for, Follow up, Avoid, Move on when or When it stalls, found "Tips"`},
	"unknown-section":    {`45: expected "Before you start", "When it gets hard" or "2. " and the title of a stage, found "Second"`},
	"words-before-lists": {`13: expected a list with dashes and then a heading, found a paragraph`},
	"wrong-number":       {`45: expected stage 2 here, found stage 3`},
	"nothing-for-empty":  {`39: expected "- empty: " below this line and what to say when {ask} {smaller} was not prepared`},
	"empty-for-nothing":  {`38: expected words for when nothing was prepared only below a line with {story} {theme} {statistic} {ask} {smaller}`},
	"empty-twice":        {`39: expected "empty:" once below a prompt or a wording`},
	"empty-needs-more":   {`38: expected no braces but {minutes} {here}, found {smaller}`},
	"step-twice":         {`39: expected "step:" once below a prompt or a wording`},
	"unknown-step":       {`38: expected a step of the click, which are felt, shared, systemic, changeable, found "clicked"`},
	"unknown-head":       {`38: expected below a prompt one of or:, empty:, step:, carries the stage, part of the ask, found "ors: Where shall we begin?"`},
	"flag-twice":         {`39: expected "carries the stage" once below a prompt or a wording`},
	"half-a-brace":       {`37: expected no braces but {minutes} {here} {story} {theme} {statistic} {ask} {smaller}, found {`},
	"only-asks":          {`35: expected at least one prompt that is not "part of the ask"`},
	"opening-blank":      {`9: expected no braces but {minutes}, found {ask}`},
	"opening-other":      {`10: expected "- just meeting: " and what to say where nothing is asked, or "- met before: " and what to say to somebody you met before, found "or: Good day."`},
	"opening-met-twice":  {`11: expected the next line of the list, found a list`},
	"opening-twice":      {`11: expected the next line of the list, found a list`},
	"wrong-total":        {`3: expected 7 minutes, which the stages add up to, found 8`},
}

func TestParse_SaysWhatWasExpectedAndWhere(t *testing.T) {
	files, err := filepath.Glob("testdata/guides/bad/*.md")
	if err != nil || len(files) != len(badGuides) {
		t.Fatalf("%d files, %d expectations, error %v", len(files), len(badGuides), err)
	}
	for _, file := range files {
		name := filepath.Base(file)
		g, err := script.Parse(name, readGuideFile(t, file))
		if err == nil {
			t.Errorf("%s: accepted", name)
			continue
		}
		if !reflect.DeepEqual(g, script.Guide{}) {
			t.Errorf("%s: a guide came with the error", name)
		}
		want := name + ":" + strings.Join(badGuides[strings.TrimSuffix(name, ".md")], "\n"+name+":")
		if err.Error() != want {
			t.Errorf("%s:\n got %s\nwant %s", name, err, want)
		}
	}
}

func TestParse_TakesWrappedLinesAnyOrderAndOtherLineEnds(t *testing.T) {
	want, err := script.Parse("small.md", readGuideFile(t, "testdata/guides/good/small.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"other-order.md", "crlf.md", "commented.md"} {
		got, err := script.Parse(name, readGuideFile(t, "testdata/guides/good/"+name))
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%s:\n got %+v (%v)\nwant %+v", name, got, err, want)
		}
	}
}

func TestParse_RefusesAFileThatIsTooLong(t *testing.T) {
	src := []byte(strings.Repeat("word\n", script.MaxBytes/5+1))
	if _, err := script.Parse("long.md", src); err == nil || err.Error() != "long.md:1: expected at most 512 KiB, found 513" {
		t.Error(err)
	}
}

func TestParse_RefusesTooManyPrompts(t *testing.T) {
	small := string(readGuideFile(t, "testdata/guides/good/small.md"))
	var b strings.Builder
	b.WriteString(small)
	for i := range script.MaxPrompts {
		fmt.Fprintf(&b, "- `more-%d` What else?\n", i)
	}
	_, err := script.Parse("many.md", []byte(b.String()))
	if err == nil || !strings.Contains(err.Error(), "many.md:1: expected at most 500 prompts, found 503") {
		t.Error(err)
	}
}

func TestParse_ReportsAHandfulOfAFileThatIsNoGuide(t *testing.T) {
	_, err := script.Parse("binary", []byte(strings.Repeat("\x00\x01\n", 10_000)))
	lines := strings.Split(err.Error(), "\n")
	if len(lines) > 100 || lines[0] != "binary:1: expected plain text, but this line holds a control character (NUL)" {
		t.Errorf("%d lines, the first %q", len(lines), lines[0])
	}
}

func FuzzParse(f *testing.F) {
	for _, pattern := range []string{"testdata/guides/*/*.md", "guides/*.md"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range files {
			f.Add(readGuideFile(f, file))
		}
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		g, err := script.Parse("fuzz.md", src)
		if err != nil {
			return
		}
		again, err := script.Parse("printed.md", g.Markdown())
		if err != nil || !reflect.DeepEqual(again, g) {
			t.Fatalf("printed\n%s\nread back %+v (%v)", g.Markdown(), again, err)
		}
	})
}

func BenchmarkParse_OneToOne(b *testing.B) {
	src := readGuideFile(b, "guides/one-to-one.md")
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		if _, err := script.Parse("one-to-one.md", src); err != nil {
			b.Fatal(err)
		}
	}
}

func readGuideFile(t testing.TB, file string) []byte {
	t.Helper()
	src, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return src
}
