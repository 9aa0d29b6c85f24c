// Package form is what the screens of a talk share.
//
// [Talks] are those that are open: how others are opened, begun and deleted, and
// what a screen needs to say how a talk is saved. A room whose screens hold talks
// embeds it. A [Form] is a list of fields of a talk; [Writing] is a line of it,
// alone on the page; both keep what is being typed as a draft. [Exporting] asks for
// a path to write to. What may be kept is asked on the page of [NewConsent], and
// shown before something goes.
//
// What is drawn alike wherever two people talk is in rail.go: the stages and
// the minutes; and in marks.go what was marked.
//
// # Caveats
//
//   - A talk that is closed is asked about before anything of it is shown:
//     [Talks.OpenTalk] sees to that.
//   - A field keeps its text when the keys leave it; nothing is stored of one that
//     could not be kept.
package form
