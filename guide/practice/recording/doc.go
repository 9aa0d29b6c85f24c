// Package recording reads conversations that were written down elsewhere:
// text with a name before every turn, WebVTT and SubRip captions, and CSV.
//
//	talks, err := recording.Read("maria.vtt", data)
//
// # The formats
//
// Text: a turn a line, as "Name: words". A line without a name goes on with
// the turn before; empty lines are left out. A line that begins with # is a
// heading: it names the stage of what follows. A time in front, as in "[00:12:30] Name: words", is taken.
//
// WebVTT (it begins with WEBVTT) and SubRip (a line with --> between times):
// who speaks is in a voice tag, <v Name>, or in front as "Name: words". What
// one person says over several captions is one turn.
//
// CSV: a header with the columns interlocutor and utterance_text; with
// transcript_id it holds several conversations, with timestamp (h:mm:ss) the
// times. Where utterance_id repeats, as it does where several people labelled
// the same line, the first counts.
//
// Which of them a file is, its content says; its name decides only between
// text and CSV. Every error names the file and the line.
//
// # Caveats
//
//   - The text must be UTF-8, at most 16 MiB, a turn at most 64 KiB.
//   - Formatting inside captions is left out; positions and regions are too.
//   - Without times, talk share by time and pauses are unknown, not zero.
//   - The kept subtitle library was not taken: it links an HTTP client into a
//     program that promises to make no connection.
package recording
