package edit_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"example.org/onetoone/tui/edit"
)

// prose returns n bytes of words, in lines of about line columns, or in one
// paragraph if line is 0.
func prose(n, line int) string {
	words := strings.Fields("we talked about the heating and the landlord who never answers and the lift that breaks every month")
	var b strings.Builder
	for i, col := 0, 0; b.Len() < n; i++ {
		w := words[i%len(words)]
		b.WriteString(w)
		if col += len(w) + 1; line > 0 && col >= line {
			b.WriteByte('\n')
			col = 0
		} else {
			b.WriteByte(' ')
		}
	}
	return b.String()[:n]
}

// typing is what the benchmarks type, one rune a key.
const typing = "so the older tenants stay upstairs for days "

// typeKeys types b.N keys at offset at of text; the text is put back every 2,000
// keys, so that an empty one stays short.
func typeKeys(b *testing.B, text string, at int) {
	e := edit.New()
	e.SetSize(80, 22)
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		if i%2000 == 0 {
			b.StopTimer()
			e.SetText(text)
			e.SetCursorOffset(at)
			b.StartTimer()
		}
		e.Insert(typing[i%len(typing) : i%len(typing)+1])
		e.Rows()
		e.Cursor()
		i++
	}
}

func BenchmarkKey(b *testing.B) {
	for _, size := range []int{0, 10 << 10, 100 << 10, 1 << 20} {
		for _, line := range []int{60, 0} {
			shape := "paragraphs"
			if line == 0 {
				shape = "one"
			}
			text := prose(size, line)
			for name, at := range map[string]int{"end": size, "middle": size / 2} {
				b.Run(fmt.Sprintf("%s/%s/%dK", name, shape, size>>10), func(b *testing.B) {
					typeKeys(b, text, at)
				})
			}
		}
	}
}

// BenchmarkKeyWide is BenchmarkKey at the end of text that needs the full
// segmentation.
func BenchmarkKeyWide(b *testing.B) {
	text := strings.Repeat("नमस्ते दुनिया 👨‍👩‍👧 ", 100<<10/60)
	typeKeys(b, text, len(text))
}

// BenchmarkAction does an action and its opposite in a long text.
func BenchmarkAction(b *testing.B) {
	pairs := map[string][2]edit.Action{
		"leftright": {edit.Left, edit.Right}, "updown": {edit.Up, edit.Down},
		"page": {edit.PageUp, edit.PageDown}, "ends": {edit.Top, edit.Bottom},
		"deleteword": {edit.DeleteWordBack, edit.Undo},
	}
	for shape, line := range map[string]int{"paragraphs": 60, "one": 0} {
		for name, pair := range pairs {
			b.Run(name+"/"+shape, func(b *testing.B) {
				e := edit.New()
				e.SetSize(80, 22)
				e.SetText(prose(1<<20, line))
				for b.Loop() {
					e.Do(pair[0])
					e.Do(pair[1])
				}
			})
		}
	}
}

func BenchmarkPaste1MB(b *testing.B) {
	for name, text := range map[string]string{
		"paragraphs": prose(1<<20, 60),
		"one":        prose(1<<20, 0),
		"newlines":   strings.Repeat("\n", 1<<20),
		"cjk":        strings.Repeat("私たちは暖房のことを話した。", 1<<20/42),
		"emoji":      strings.Repeat("👨‍👩‍👧", 1<<20/18),
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				e := edit.New()
				e.Insert(text)
				e.Rows()
			}
		})
	}
}

// BenchmarkResize narrows and widens a window at the end of a megabyte.
func BenchmarkResize(b *testing.B) {
	for shape, line := range map[string]int{"paragraphs": 60, "one": 0} {
		b.Run(shape, func(b *testing.B) {
			e := edit.New()
			e.SetText(prose(1<<20, line))
			for i := 0; b.Loop(); i++ {
				e.SetSize(60+i%2*20, 22)
				e.Rows()
			}
		})
	}
}

func TestInsert_DoesNotHoardMemory(t *testing.T) {
	e := edit.New()
	e.SetSize(80, 22)
	e.SetText(prose(3<<10, 0))
	was := heap()
	for i := range 2000 {
		e.Insert(typing[i%len(typing) : i%len(typing)+1])
		e.Rows()
	}
	if grown := int64(heap()) - int64(was); grown > 1<<20 {
		t.Errorf("2,000 keys grew the heap by %d bytes", grown)
	}
	runtime.KeepAlive(e)
}

func heap() uint64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
