package personas_test

import (
	"html"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/words"
)

func TestAll_AreAFileEachNamedAsTheyAre(t *testing.T) {
	files, err := filepath.Glob("*.md")
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, p := range personas.All() {
		ids = append(ids, p.ID+".md")
	}
	if !slices.Equal(ids, files) || len(files) < 8 {
		t.Errorf("got %v, want %v", ids, files)
	}
	if _, ok := personas.Find("nobody"); ok {
		t.Error("found a persona that is not there")
	}
}

// TestIDs_ArePermanent holds the ids that recorded practices name. A new fact
// or objection adds a line; none is ever taken away or renamed.
func TestIDs_ArePermanent(t *testing.T) {
	src, err := os.ReadFile("testdata/ids.txt")
	if err != nil {
		t.Fatal(err)
	}
	want := strings.Fields(string(src))
	var got []string
	for _, p := range personas.All() {
		for _, f := range p.Facts {
			got = append(got, p.ID+"/fact/"+f.ID)
		}
		for _, o := range p.Objections {
			got = append(got, p.ID+"/objection/"+o.ID)
		}
		for _, w := range p.Warnings {
			got = append(got, p.ID+"/warning/"+w.ID)
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("the ids are now:\n%s", strings.Join(got, "\n"))
	}
}

func TestAll_HaveEnoughToSay(t *testing.T) {
	for _, p := range personas.All() {
		levels, clicks := map[int]int{}, map[string]int{}
		for _, f := range p.Facts {
			levels[f.Level]++
			clicks[f.Click]++
		}
		pool := len(p.Fillers) + len(p.Asides) + len(p.Gestures)
		if n := len(p.Lines()); n < 80 || pool < 21 || len(p.Objections) < 3 || len(p.Warnings) < 1 || len(p.Rungs) < 4 {
			t.Errorf("%s: %d lines, %d to fall back on, %d objections, %d warnings, %d rungs", p.ID, n, pool, len(p.Objections), len(p.Warnings), len(p.Rungs))
		}
		for level := range 4 {
			if levels[level] < 2 {
				t.Errorf("%s: %d facts behind gate %d", p.ID, levels[level], level)
			}
		}
		for _, step := range personas.ClickSteps() {
			if clicks[step] == 0 {
				t.Errorf("%s: no fact is %s", p.ID, step)
			}
		}
	}
}

// contentWords are the words of a line that are not everybody's.
func contentWords(line string) map[string]bool {
	little := strings.Fields(`a an the and or but of to in on at for from with by up out if it its that this there here what who when where why how i you he she
		they we me my your his her their them us is are was were be been am do does did have has had not no yes so all just can could would will i'm it's don't
		that's one say said get got like know think go about as any than then into now too very much more well mm right`)
	out := map[string]bool{}
	for _, w := range strings.FieldsFunc(strings.ToLower(line), func(c rune) bool { return strings.ContainsRune(" .,;:?!()“”\"", c) }) {
		if !slices.Contains(little, w) {
			out[w] = true
		}
	}
	return out
}

// TestLines_NoTwoAreTheSameInOtherWords leaves out those that fit any question of a shape, those of who is
// puzzled, and what is said of a word, of another line, or to a question that anybody is asked: they are short, and
// only none is another, but for two names of one thing.
func TestLines_NoTwoAreTheSameInOtherWords(t *testing.T) {
	const bound = 0.5
	who, by, words := map[string]string{}, map[string][]string{}, map[string]map[string]bool{} // by: the lines with a word
	worst := 0.0
	for _, p := range personas.All() {
		plain := slices.Clone(p.Puzzled)
		for _, g := range p.Moves {
			if slices.Contains(personas.ShapeIDs(), g.ID) || g.ID == "question" || g.ID == "closed" {
				plain = append(plain, g.Says...)
			}
		}
		var of []string
		for _, g := range p.Glossary {
			of = append(of, g.Says...)
		}
		for _, g := range p.Asked {
			plain = append(plain, g.Says...)
		}
		plain = append(plain, of...)
		for _, l := range p.Openly() {
			for _, f := range p.Follows(l) {
				plain = append(plain, f.Says)
			}
		}
		for _, l := range p.Lines() {
			if who[l] != "" && !(who[l] == p.ID && slices.Contains(plain, l)) {
				t.Errorf("%s and %s both say %q", p.ID, who[l], l)
			}
			who[l] = p.ID
			has := contentWords(l)
			if len(has) < 3 || slices.Contains(plain, l) {
				continue
			}
			shared := map[string]int{}
			for w := range has {
				for _, other := range by[w] {
					shared[other]++
				}
				by[w] = append(by[w], l)
			}
			words[l] = has
			for other, n := range shared {
				o := float64(n) / float64(len(has)+len(words[other])-n)
				if worst = max(worst, o); o >= bound {
					t.Errorf("%.2f: %s %q and %s %q", o, p.ID, l, who[other], other)
				}
			}
		}
	}
	t.Logf("of %d lines, the two most alike share %.2f of their words", len(who), worst)
}

// TestSlots_AreShort holds that a short answer has two to twenty-five words, and
// that who is puzzled can name what was asked about, and need not.
func TestSlots_AreShort(t *testing.T) {
	for _, p := range personas.All() {
		for _, f := range p.Facts {
			for _, id := range personas.SlotIDs() {
				for _, l := range f.Slots[id] {
					if n := len(strings.Fields(l)); n < 2 || n > 25 {
						t.Errorf("%s, %s, %s: %d words: %q", p.ID, f.ID, id, n, l)
					}
				}
			}
		}
		named := 0
		for _, l := range p.Puzzled {
			if strings.Contains(l, "{it}") {
				named++
			}
			if strings.HasPrefix(l, "{it}") {
				t.Errorf("%s: %q has no place inside for the word that was asked about", p.ID, l)
			}
		}
		if named < 4 || len(p.Puzzled)-named < 2 {
			t.Errorf("%s: %d lines name what was asked about, and %d do not", p.ID, named, len(p.Puzzled)-named)
		}
	}
}

func TestSecrets_AreSaidByTheirFactsAlone(t *testing.T) {
	for _, p := range personas.All() {
		said := map[string]string{} // every line, as plain words
		for _, l := range p.Lines() {
			said[l] = plainWords(l)
		}
		behind := make([][]string, len(p.Glossary)) // the lines after which a word may be asked about
		for i, g := range p.Glossary {
			for l, plain := range said {
				if strings.Contains(plain, plainWords(g.ID)) && !slices.Contains(g.Says, l) {
					behind[i] = append(behind[i], l)
				}
			}
		}
		for _, f := range p.Facts {
			may := map[string]bool{}
			for _, g := range p.Facts {
				if g.ID == f.ID || g.Needs == f.ID {
					for _, l := range slices.Concat(append(slices.Collect(maps.Values(g.Slots)), g.Says, g.Again)...) {
						may[l] = true
						for _, x := range p.Follows(l) {
							may[x.Says] = true
						}
					}
				}
			}
			for i, g := range p.Glossary {
				if !slices.ContainsFunc(behind[i], func(l string) bool { return !may[l] }) {
					for _, l := range g.Says {
						may[l] = true
					}
				}
			}
			for _, w := range f.Unsaid {
				found := false
				for l, plain := range said {
					if !strings.Contains(plain, strings.TrimSuffix(plainWords(w), " ")) {
						continue
					}
					if found = true; !may[l] {
						t.Errorf("%s: %q says %q, which is kept for %s", p.ID, l, w, f.ID)
					}
				}
				if !found {
					t.Errorf("%s: %s does not say %q itself", p.ID, f.ID, w)
				}
			}
		}
	}
}

func TestLines_SpeakPlainly(t *testing.T) {
	for _, p := range personas.All() {
		for _, l := range p.Lines() {
			last := l[len(l)-1]
			if strings.ContainsAny(l, "_*\t") || !strings.ContainsRune(".?!)'", rune(last)) || strings.Contains(l, "  ") {
				t.Errorf("%s: %q", p.ID, l)
			}
			if n := len(strings.Fields(l)); n > 75 {
				t.Errorf("%s: %d words: %q", p.ID, n, l)
			}
		}
	}
}

func TestWithout_TakesWhatIsCoveredAndWhatFollowsFromIt(t *testing.T) {
	p, _ := personas.Find("paul")
	left := p.Without("exclusion")
	for _, id := range []string{"halfdays", "asked"} {
		if _, ok := left.Fact(id); ok {
			t.Errorf("%s is still there", id)
		}
	}
	if len(p.Without("nothing").Facts) != len(p.Facts) || len(left.Facts) == len(p.Facts) {
		t.Error("the facts are not those that are left")
	}
}

func read(t *testing.T, name string) string {
	t.Helper()
	src, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(src)
}

func TestParse_SaysInWhichLineWhatWasExpected(t *testing.T) {
	dee := read(t, "dee.md")
	for _, c := range []struct{ name, old, new, want string }{
		{"no title", "# Dee\n", "", `x.md:2: expected "# " and a title first, found a paragraph`},
		{"no id", "`dee` · tenant, 34", "dee", "x.md:3: expected an id in backquotes"},
		{"a section twice", "## Moves", "## Topics", `expected "Topics" once`},
		{"an unknown section", "## Asides", "## Jokes", `expected one of the sections of a persona, found "Jokes"`},
		{"a key of another list", "- mood: brisk", "- moods: brisk", `expected one of mood, motive, pronoun, found the key "moods"`},
		{"a level too high", "`mould` · 1 ·", "`mould` · 7 ·", "with a level from 0 to 3"},
		{"a fact that needs none", "- needs: mould\n", "", `expected the key "needs": the id of a fact above`},
		{"a need that is not there", "- needs: mould", "- needs: gold", `expected a fact above this one, found that it needs "gold"`},
		{"a topic nobody knows", "- topics: home\n", "- topics: houses\n", `expected a topic, one of`},
		{"markup", "a bit damp, that's all", "a *bit* damp", `expected plain words, found emphasis`},
		{"a motive of no kind", "motive: reciprocity", "motive: money", `expected a motive, one of values, reciprocity, recognition, found "money"`},
		{"a move nobody makes", "by: inoculation,", "by: hypnosis,", `expected the name of a move, found "hypnosis"`},
		{"an empty group", "### `work`\n", "### `work`\n### `works`\n", "expected a line they say"},
		{"words in no list", "## Curt\n", "## Curt\n\nfree words\n", "expected a heading or a list with dashes, found a paragraph"},
		{"a name in braces", "Yeah, {it}. Just", "Yeah, {that}. Just", "expected words without braces"},
		{"a nested list", "- It's fine.\n", "- It's fine.\n  - Or not.\n", "expected a question and what is said to it"},
		{"a question about what they do not say", "- stop: Kettle\n", "- stop: Kettle\n  - Which kettle? Mine.\n", "expected nothing below a line that they do not say"},
		{"a control character", "Come in", "Come\x1b in", "expected plain text, but this line holds a control character (ESC)"},
	} {
		src := strings.Replace(dee, c.old, c.new, 1)
		if src == dee {
			t.Fatalf("%s: the file does not hold %q", c.name, c.old)
		}
		_, err := personas.Parse("x.md", []byte(src))
		if err == nil || !strings.Contains(err.Error(), c.want) || !strings.HasPrefix(err.Error(), "x.md:") {
			t.Errorf("%s: got %v, want %q", c.name, err, c.want)
		}
	}
}

func FuzzParse(f *testing.F) {
	files, err := filepath.Glob("*.md")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range files[:2] {
		src, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(src[:len(src)/4])
	}
	f.Add([]byte("# A\n\n`a` · b\n\nc\n\n## Facts\n\n### `x` · 1 · y\n\n- z\n"))
	f.Fuzz(func(t *testing.T, src []byte) {
		p, err := personas.Parse("x.md", src)
		if err != nil && p.ID != "" {
			t.Error("an error came with a persona")
		}
		if _, ok := personas.Kept(string(src)); err == nil && !ok || (err == nil) != (len(personas.Check("x.md", src)) == 0) {
			t.Error("a file that passes is not read again, or the checker disagrees")
		}
		if err == nil && len(p.Lines()) == 0 {
			t.Error("a persona without a line passed")
		}
	})
}

func TestWriteCards_SaysWhatTheTextSaysAndLoadsNothing(t *testing.T) {
	var b strings.Builder
	if err := personas.Cards(words.English(), personas.All()...).HTML(&b); err != nil {
		t.Fatal(err)
	}
	sections := strings.Split(b.String(), "<section>")[1:]
	if len(sections) != len(personas.All()) {
		t.Fatalf("%d cards", len(sections))
	}
	tag := regexp.MustCompile(`<[^>]*>`)
	for i, p := range personas.All() {
		got := strings.Fields(strings.ToLower(html.UnescapeString(tag.ReplaceAllString(sections[i], " "))))
		var text strings.Builder
		if err := personas.Cards(words.English(), p).Text(&text, personas.CardWidth); err != nil {
			t.Fatal(err)
		}
		unbroken := regexp.MustCompile(`-\n +`).ReplaceAllString(text.String(), "-")
		if want := strings.Fields(strings.ToLower(unbroken)); !slices.Equal(got, want) {
			t.Errorf("%s: the page says\n%q\nand the text\n%q", p.ID, got, want)
		}
	}
	for _, loads := range []string{"<script", "src=", "href=", "url(", "@import"} {
		if strings.Contains(b.String(), loads) {
			t.Errorf("the page has %s", loads)
		}
	}
}

// plainWords are the words of a line between single spaces, in small letters.
func plainWords(s string) string {
	return " " + strings.Join(strings.FieldsFunc(strings.ToLower(s), func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.IsDigit(c)
	}), " ") + " "
}
