package recording_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"example.org/onetoone/guide/practice/recording"
)

// said is a talk in short: who, words, and the times where there are any.
func said(t recording.Talk) string {
	var b strings.Builder
	for _, turn := range t.Turns {
		fmt.Fprintf(&b, "%s: %s", turn.Who, turn.Words)
		if turn.Timed {
			fmt.Fprintf(&b, " [%v-%v]", turn.From, turn.Until)
		}
		b.WriteString("\n")
	}
	return b.String()
}

func TestRead_ReadsWhatPeopleHave(t *testing.T) {
	for name, x := range map[string]struct{ file, text, want string }{
		"text": {"a.txt", "# Tuesday\nMaria: Hello.\nHow are you?\n\nDee: Fine: a bit damp.\nMaria: Damp?\n",
			"Maria: Hello. How are you?\nDee: Fine: a bit damp.\nMaria: Damp?\n"},
		"text with times": {"a.txt", "[00:01] Maria: Hello.\n(1:02:03) Dee: Hi.\r\n",
			"Maria: Hello. [1s-0s]\nDee: Hi. [1h2m3s-0s]\n"},
		"every name is a turn": {"a.md", "Maria: One.\nMaria: Two.\n", "Maria: One.\nMaria: Two.\n"},
		"an hour is no name":   {"a.txt", "Maria: We met at\n12:30 outside.\nhttps://example.org is it\n", "Maria: We met at 12:30 outside. https://example.org is it\n"},
		"markdown":             {"a.md", "**Maria:** Hello.\n\n**Dee**: Hi.\n", "Maria: Hello.\nDee: Hi.\n"},
		"webvtt": {"a.vtt", "WEBVTT - a title\n\nNOTE nothing\n\nSTYLE\n::cue {}\n\nintro\n00:01.000 --> 00:04.500 align:left\n<v.loud Maria Lopez>Hello <i>there</i> &amp; welcome\n\n00:05.000 --> 00:06.000\n<v Dee>Hi</v> <v Maria Lopez>Sit\n",
			"Maria Lopez: Hello there & welcome [1s-4.5s]\nDee: Hi [5s-6s]\nMaria Lopez: Sit [5s-6s]\n"},
		"subrip": {"a.srt", "1\n00:00:01,000 --> 00:00:02,500\nMaria: Hello\n\n2\n00:00:03,000 --> 00:00:04,000\n- Dee: Hi\n- Maria: So 3 < 4\n\n3\n00:00:05,000 --> 00:00:06,000\nand on\n",
			"Maria: Hello [1s-2.5s]\nDee: Hi [3s-4s]\nMaria: So 3 < 4 and on [3s-6s]\n"},
		"csv": {"a.csv", "transcript_id,utterance_id,interlocutor,timestamp,utterance_text\n7,0,therapist,0:00:01,\"Hello, you\"\n7,0,therapist,0:00:01,\"Hello, you\"\n7,1,client,0:00:05,Hi\n",
			"therapist: Hello, you [1s-0s]\nclient: Hi [5s-0s]\n"},
		"with a byte order mark": {"a.txt", "\uFEFFMaria: Hello.\n", "Maria: Hello.\n"},
	} {
		t.Run(name, func(t *testing.T) {
			talks, err := recording.Read(x.file, []byte(x.text))
			if err != nil {
				t.Fatal(err)
			}
			if got := said(talks[0]); got != x.want {
				t.Errorf("got\n%swant\n%s", got, x.want)
			}
		})
	}
}

func TestRead_KeepsTheConversationsOfATableApart(t *testing.T) {
	talks, err := recording.Read("a.csv", []byte("interlocutor,transcript_id,utterance_text\na,1,x\nb,2,y\na,1,z\n"))
	if err != nil || len(talks) != 2 || len(talks[0].Turns) != 2 || talks[1].ID != "2" {
		t.Errorf("%+v, %v", talks, err)
	}
}

func TestRead_NamesFileAndLineOfWhatIsWrong(t *testing.T) {
	for text, want := range map[string]string{
		"":                      "a.txt: nobody says anything in it",
		"no name here\n":        "a.txt:1: a turn begins with a name",
		"Maria  0:01\nHello.\n": "a.txt:1: a turn begins with a name",
		"Maria: Hi\n\xff\xfe\n": "a.txt:2: there is a byte here (0xff)",
		"\xff\xfeM\x00":         "a.txt:1: this is UTF-16",
		"Maria: \x00":           "a.txt:1: there is a zero byte",
		"WEBVTT\n\n00:01 -> 2":  "a.txt: nobody says anything in it",
		"WEBVTT\n\n00:04.000 --> 00:01.000\n<v A>b":                       "a.txt:3: this caption ends before it begins",
		"WEBVTT\n\n00:99.000 --> 00:01.000\n<v A>b":                       "a.txt:3: expected two times here",
		"WEBVTT\n\n00:01.000 --> 00:02.000\nb":                            "a.txt:4: nobody is named here",
		"interlocutor,utterance_text\n,x\n":                               "a.txt:2: interlocutor is empty",
		"interlocutor,utterance_text\na,\"x\n":                            "a.txt:2: extraneous or missing",
		"interlocutor,utterance_text\na\n":                                "a.txt:2: wrong number of fields",
		"interlocutor,utterance_text,timestamp\na,b,noon\n":               "a.txt:2: timestamp is \"noon\"",
		"Maria: " + strings.Repeat("word ", recording.MaxTurn/5+1) + "\n": "a.txt:1: this turn has more than 64 KiB",
	} {
		_, err := recording.Read("folder/a.txt", []byte(text))
		var bad *recording.Error
		if !errors.As(err, &bad) || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%.40q: %v, not %s", text, err, want)
		}
	}
	if _, err := recording.Read("a.csv", []byte("x,y\n")); err == nil || !strings.HasPrefix(err.Error(), "a.csv:1: the column interlocutor is missing") {
		t.Error(err)
	}
	if _, err := recording.Read("a.txt", make([]byte, recording.MaxFile+1)); err == nil || !strings.Contains(err.Error(), "16 MiB") {
		t.Error(err)
	}
}

func TestSpeakers_AreInTheOrderTheyFirstSpeak(t *testing.T) {
	talks, err := recording.Read("a.txt", []byte("Maria: a\nDee: b\nMaria: c\n"))
	if err != nil || strings.Join(talks[0].Speakers(), " ") != "Maria Dee" {
		t.Errorf("%v, %v", talks, err)
	}
}

// FuzzRead: whatever a file holds, it is refused with a clear line or gives
// turns that have a speaker, in the order of their lines.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"Maria: Hello.\nDee: Hi\n", "[00:01] Maria: a", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v A>b</v><v C>d\n",
		"1\n00:00:01,000 --> 00:00:02,500\nMaria: Hello\n", "interlocutor,utterance_text\na,b\n", "WEBVTT\n\n--> -->\n<v >", "\uFEFF", "<v", "a:<v b>c",
	} {
		f.Add("a.txt", []byte(s))
		f.Add("a.csv", []byte(s))
	}
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		talks, err := recording.Read(name, data)
		if err != nil {
			var bad *recording.Error
			if !errors.As(err, &bad) || bad.Says.IsZero() {
				t.Fatalf("%v", err)
			}
			return
		}
		for _, talk := range talks {
			line := 0
			for _, turn := range talk.Turns {
				if turn.Who == "" || turn.Line < line || turn.From < 0 || turn.From > 9999*time.Hour {
					t.Fatalf("%+v after line %d", turn, line)
				}
				line = turn.Line
			}
		}
		if len(talks) == 0 {
			t.Fatal("no talk, and no error")
		}
	})
}
