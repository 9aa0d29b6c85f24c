// Package personas holds the scripted partners for practice: who they are, what
// they say, and what they keep back until they are asked well.
//
//	p, ok := personas.Find("dee")
//	p.Card         // what somebody who plays Dee is handed
//	p.Facts[3]     // what she holds back, and behind which gate
//
// Each is a Markdown file of this folder, in a strict dialect: headings, lists
// with dashes and, at the top, two paragraphs. A line of a list is either words
// the persona says, or a key, a colon and what belongs to it. [Parse] refuses
// everything else and says in which line and what it expected. [guide/practice/partner]
// plays them. Below a line stands what somebody may ask about it ([Follow]), and under
// Asked what they say to what anybody is asked ([Questions]).
//
// Anybody can write one: [Draft] begins it, [Check] says everything that is wrong, and
// a [Cast] is whom one may practise with, ours and theirs. Where their file says
// nothing for an occasion, own/spare.md does. A practice keeps the file with it, which
// [Kept] reads whatever a later checker would say.
//
// # Gates
//
// A [Fact] has a level. What is on level 0 is volunteered; level 1 wants an
// open question about it; level 2 a follow-up once trust has grown; level 3 a
// reflection, something of the organizer's own, or a held silence, with more
// trust still. A fact that needs another one comes only after it. The words of
// a fact that nothing else may say are listed as unsaid, and the tests see to it.
//
// # Caveats
//
//   - Ids are permanent: recorded practices name them. Words may be improved.
//   - The people are made up. Likeness to anybody would be chance.
//   - They speak English, most of them in a country that looks like Britain, some in
//     one that looks like the United States.
package personas
