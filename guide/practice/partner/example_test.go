package partner_test

import (
	"fmt"
	"strings"

	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/partner"
)

// The same persona, seed and lines give the same talk.
func Example() {
	dee, _ := personas.Find("dee")
	ear, err := listener.New()
	if err != nil {
		fmt.Println(err)
		return
	}
	talk, reply := partner.Begin(dee, partner.Setup{Seed: 7, Level: 2})
	fmt.Println("They:", reply.Lines[0])
	for _, line := range []string{"What was the winter like here?", "You should call the council."} {
		talk, reply = talk.Hear(partner.Said(line, ear.Listen(line, reply.Lines...)))
		fmt.Println("You: ", line)
		fmt.Println("They:", strings.Join(reply.Lines, " "))
	}
	fmt.Println("trust:", talk.Debrief().Trust)
}
