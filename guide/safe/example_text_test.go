package safe_test

import (
	"fmt"

	"example.org/onetoone/guide/safe"
)

func ExampleText() {
	fmt.Println(safe.Text("hi\x1b[2J"))
	fmt.Println(safe.Text("a\u202eb"))
	fmt.Println(safe.Text("a\x9bb"))
	fmt.Println(safe.Text("Zoë 組 👩‍👧"))
	// Output:
	// hi␛[2J
	// a<U+202E>b
	// a\x9bb
	// Zoë 組 👩‍👧
}
