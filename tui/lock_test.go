package tui_test

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"

	"example.org/onetoone/tui"
	"example.org/onetoone/tui/vault"
)

const sixWords = "able baker candle dune ember fig"

// bare opens the program on a vault that has no passphrase yet.
func bare(t *testing.T, j *memory, protect func(string) error) *hand {
	t.Helper()
	return openWith(t, j, 80, 24, sunday, func(c *tui.Config) {
		c.Protect, c.Suggest = protect, func() string { return sixWords }
	})
}

// guarded opens the program on a vault that has a passphrase.
func guarded(t *testing.T, j *memory) *hand {
	t.Helper()
	return openWith(t, j, 80, 24, sunday, func(c *tui.Config) {
		c.Unprotected = false
		c.Protect = func(string) error { return nil }
		c.Journal = nil
		c.Unlock = func(p string) (tui.Journal, []tui.Notice, error) {
			if p != sixWords {
				return nil, nil, vault.ErrPassphrase
			}
			return j, []tui.Notice{{Text: "The vault folder was open to other users."}}, nil
		}
	})
}

func TestUnlock_TellsWhatOpeningFoundOnHome(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := guarded(t, newMemory()).seesNot("open to other users")
		p.press("'" + sixWords + "' enter").sees("! The vault folder was open to other users.")
		p.press("n esc").sees("onetoone").seesNot("open to other users")
	})
}

func TestUnlock_BringsAllThatHomeShows(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		toSee(j)
		p := guarded(t, j)
		p.press("'"+sixWords+"' enter").sees("Who to see", "Mina", "Recent talks")
	})
}

// With the race detector this also tells that keys meanwhile change nothing that
// opening reads.
func TestUnlock_KeysWhileItOpensDoNothing(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		toSee(j)
		p := openWith(t, j, 80, 24, sunday, func(c *tui.Config) {
			c.Journal, c.Now = nil, func() time.Time { return sunday }
			c.Unlock = func(string) (tui.Journal, []tui.Notice, error) {
				time.Sleep(time.Second)
				return j, nil, nil
			}
		})
		p.press("'"+sixWords+"' enter n enter").sees("Opening").pass(time.Second).sees("Who to see", "Mina")
	})
}

func TestProtect_TheFirstTalkNeverWaitsAndTheSecondDoes(t *testing.T) {
	bubble(t, func(t *testing.T) {
		set := ""
		p := bare(t, newMemory(), func(s string) error { set = s; return nil })
		p.press("n 'Dee' enter a 4 enter").sees("say yes")
		p.press("m x x space enter enter").sees("Choose a passphrase", sixWords).press("esc").sees("NOT PROTECTED YET")
		p.press("n").sees("Choose a passphrase")
		p.press("'" + sixWords + "' enter").sees("Prepare").seesNot("NOT PROTECTED YET")
		if set != sixWords {
			t.Errorf("set %q", set)
		}
	})
}

func TestProtect_ThePageComesAfterTheFirstTalkWhicheverWayItIsLeft(t *testing.T) {
	for name, keys := range map[string]string{
		"the debrief is left at a mark":       "a 4 enter m x x esc",
		"the debrief is left in its form":     "a 4 enter m x x space esc",
		"consent is left open":                "enter m x x space enter enter esc",
		"consent is answered":                 "enter m x x space enter enter 4",
		"less is kept":                        "enter m x x space enter enter 1 enter",
		"less would be kept, and is not":      "enter m x x space enter enter 1 esc",
		"the card was agreed on":              "a 4 enter n enter enter esc",
		"the debrief is gone on with on Home": "a 4 enter m x x space esc esc enter enter enter",
	} {
		bubble(t, func(t *testing.T) {
			t.Log(name)
			p := bare(t, newMemory(), func(string) error { return nil })
			p.press("n 'Dee' enter "+keys).sees("Choose a passphrase", sixWords)
			p.press("esc").sees("Recent talks", "NOT PROTECTED YET")
		})
	}
}

func TestProtect_ATalkThatWasOnlyPreparedAsksForNoPassphrase(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := bare(t, newMemory(), func(string) error { return nil })
		p.press("n 'Rosa' esc").sees("being prepared").press("n").sees("Prepare").press("'Ben' esc")
		p.press("j enter").sees("Prepare").press("enter a 4 enter").sees("say yes")
		p.press("m x l").sees("stopped in")
		p.press("n").sees("Choose a passphrase").press("esc")
	})
}

func TestProtect_ASecondTalkThatWasPreparedBeforeDoesNotStart(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := bare(t, newMemory(), func(string) error { return nil })
		p.press("n 'Rosa' esc n 'Ben' enter a 4 enter m x l")
		p.press("j enter").sees("Prepare", "Rosa").press("enter a 4 enter").sees("Choose a passphrase")
		p.press("'"+sixWords+"' enter").sees("say yes", "0 marks")
	})
}

func TestProtect_TakesAPassphraseOfOnesOwnOnlyTypedTwice(t *testing.T) {
	bubble(t, func(t *testing.T) {
		set := ""
		p := bare(t, newMemory(), func(s string) error { set = s; return nil }).press("L").sees("Choose a passphrase")
		p.press("'short' enter").sees("too short", "at least 12 characters")
		p.press("'passwordpassword' enter").sees("one of the first that anybody would try", "Take the six words")
		p.press("'a long one of mine' enter").sees("type the same again").seesNot("a long one")
		p.press("'a long one of mind' enter").sees("not the same")
		p.press("'a long one of mine' enter 'a long one of mine' enter").sees("Protected.")
		if set != "a long one of mine" {
			t.Errorf("set %q", set)
		}
	})
}

func TestProtect_APartOfTheSixWordsIsNoPassphraseOfOnesOwn(t *testing.T) {
	bubble(t, func(t *testing.T) {
		set := ""
		p := bare(t, newMemory(), func(s string) error { set = s; return nil }).press("L")
		for _, part := range []string{"able", "able baker candle", "Candle dune ember", "baker candle dun", "fig ember dune candle baker able"} {
			for range 2 {
				p.press("'"+part+"' enter").sees("some of the six words").seesNot("type the same again", "too short")
			}
		}
		p.press("'" + strings.ToUpper(sixWords[:1]) + sixWords[1:] + "' enter").sees("with a capital letter").seesNot("type the same again")
		if p.press("'" + sixWords + "' enter").sees("Protected."); set != sixWords {
			t.Errorf("set %q", set)
		}
	})
}

func TestProtect_TakesTheSameWithOtherSpacesForTheSame(t *testing.T) {
	bubble(t, func(t *testing.T) {
		set := ""
		p := bare(t, newMemory(), func(s string) error { set = s; return nil }).press("L")
		p.press("'union makes  us strong ' enter").sees("type the same again").press("' union  makes us strong' enter").sees("Protected.")
		if set != "union makes us strong" {
			t.Errorf("set %q", set)
		}
	})
}

// asking opens both pages that ask for a passphrase, with something typed.
func asking(t *testing.T, typed string) map[string]func() *hand {
	return map[string]func() *hand{
		"unlocking": func() *hand { return guarded(t, newMemory()).press("'" + typed + "'") },
		"setting": func() *hand {
			return bare(t, newMemory(), func(string) error { return nil }).press("L '" + typed + "'")
		},
	}
}

func TestPassphrase_TabShowsItForAMomentAndNoLonger(t *testing.T) {
	for name, at := range asking(t, "red hat") {
		bubble(t, func(t *testing.T) {
			t.Log(name)
			p := at().sees("tab show", "•••••••").seesNot("red hat")
			p.press("tab").sees("red hat").seesNot("•")
			p.pass(3 * time.Second).sees("red hat").pass(2 * time.Second).sees("•••••••").seesNot("red hat")
			for _, key := range []string{"'s'", "tab", "left", "enter"} {
				at().press("tab").sees("red hat").press(key).seesNot("red hat")
			}
			p = at().press("tab left tab").sees("red hat").pass(3 * time.Second).sees("red hat") // and the first wait ends nothing
			p.pass(5 * time.Second).seesNot("red hat")
		})
	}
}

func TestPassphrase_IsNotShownUnderOrAfterTheCover(t *testing.T) {
	for name, at := range asking(t, "red hat") {
		bubble(t, func(t *testing.T) {
			t.Log(name)
			p := at().press("tab").sees("red hat").press("esc+esc").seesNot("red hat")
			p.press("esc+esc").seesNot("red hat")
		})
	}
}

func TestPassphrase_ShownItIsWholeOnAPhone(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := openWith(t, newMemory(), 40, 20, sunday, func(c *tui.Config) {
			c.Journal, c.Unprotected = nil, false
			c.Unlock = func(string) (tui.Journal, []tui.Notice, error) { return nil, nil, vault.ErrPassphrase }
		})
		p.press("'twelve drummers drumming eleven pipers piping ten' tab").sees("twelve drummers", "piping", "ten")
	})
}

func TestProtect_OffersARecoveryKeyOnceAfterwards(t *testing.T) {
	bubble(t, func(t *testing.T) {
		const offer = "onetoone recovery new"
		p := bare(t, newMemory(), func(string) error { return nil }).seesNot(offer).press("L")
		p.press("'"+sixWords+"' enter").sees("Protected.", offer)
		p.press("n esc").seesNot(offer)
	})
}

// slowly opens the program on a vault whose keys take their time: until the
// channel is closed.
func slowly(t *testing.T, j *memory, err error) (*hand, chan struct{}, *[]string) {
	t.Helper()
	made, set, offered := make(chan struct{}), []string{}, 0
	p := openWith(t, j, 80, 24, sunday, func(c *tui.Config) {
		c.Protect = func(s string) error {
			<-made
			set = append(set, s)
			return err
		}
		c.Suggest = func() string { offered++; return fmt.Sprint(sixWords, " ", offered) }
	})
	return p, made, &set
}

func TestProtect_NoKeyLeavesThePageWhileKeysAreMade(t *testing.T) {
	for _, keys := range []string{"esc", "esc+esc esc+esc", "L", ": 'lock' enter", "? 'lock' enter", ": 'go to home' enter n", ": 'prepare a' enter", "'" + sixWords + " 2' enter"} {
		bubble(t, func(t *testing.T) {
			j := newMemory()
			metBefore(j)
			p, made, set := slowly(t, j, nil)
			p.press("n").sees(sixWords + " 1").press("'" + sixWords + " 1' enter").sees("Making new keys")
			p.press(keys).seesNot(sixWords + " 2")
			close(made)
			p.pass(time.Second)
			p.seesNot("NOT PROTECTED YET", "Choose a passphrase")
			if len(*set) != 1 || (*set)[0] != sixWords+" 1" {
				t.Errorf("after %s: keys were made for %q", keys, *set)
			}
		})
	}
}

func TestProtect_SaysOnWhateverPageThatItFailed(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p, made, _ := slowly(t, newMemory(), errors.New("the disk is full"))
		p.press("L '" + sixWords + " 1' enter : 'go to home' enter").sees("NOT PROTECTED YET")
		close(made)
		p.pass(time.Second)
		p.sees("The disk is full.").press("L").sees("Choose a passphrase")
	})
}

func TestProtect_SaysWhyItFailed(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := bare(t, newMemory(), func(string) error { return errors.New("the disk is full") }).press("L")
		p.press("'" + sixWords + "' enter").sees("The disk is full.").press("esc").sees("NOT PROTECTED YET")
	})
}

func TestUnlock_ShowsNothingBeforeTheRightPassphraseAndSlowsWrongOnes(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		metBefore(j)
		p := guarded(t, j).sees("Type your passphrase").seesNot("Dee", "petition")
		for range 3 {
			p.press("'wrong' enter").sees("does not open this vault").seesNot("wrong")
		}

		p.pass(10*time.Second).press("'"+sixWords+"' enter").sees("Dee", "bring the petition")
	})
}

func TestStartTalk_WaitsForAPassphraseToo(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		metBefore(j)
		started := func(c *tui.Config) { c.StartTalk, c.Person = true, "Sam" }
		p := openWith(t, j, 80, 24, sunday, func(c *tui.Config) {
			started(c)
			c.Protect, c.Suggest = func(string) error { return nil }, func() string { return sixWords }
		})
		p.sees("Choose a passphrase").press("'"+sixWords+"' enter").sees("Prepare", "Sam")
		p = openWith(t, j, 80, 24, sunday, func(c *tui.Config) {
			started(c)
			c.Unprotected, c.Journal = false, nil
			c.Unlock = func(string) (tui.Journal, []tui.Notice, error) { return j, nil, nil }
		})
		p.sees("Type your passphrase").press("'"+sixWords+"' enter").sees("Prepare", "Sam")
	})
}

func TestLock_ByOneKeyEndsTheScreensAndKnowsWhichTalkWasOpen(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := guarded(t, newMemory()).press("'" + sixWords + "' enter n enter enter m L")
		if !p.ended || p.a.LockedIn() == "" {
			t.Errorf("ended %v, in talk %q", p.ended, p.a.LockedIn())
		}
	})
}

func TestLock_NothingTypedBehindItIsDone(t *testing.T) {
	bubble(t, func(t *testing.T) {
		for _, lock := range []string{"L", ": 'lock' enter"} {
			p := guarded(t, newMemory()).press("'" + sixWords + "' enter " + lock + " n").seesNot("Prepare")
			if !p.ended {
				t.Errorf("%s does not lock", lock)
			}
		}
	})
}

func TestIdle_CoversAndThenLocksOutsideATalk(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		metBefore(j)
		p := guarded(t, j).press("'" + sixWords + "' enter").sees("Dee")
		p.idle(2 * time.Minute).sees("Things to get").seesNot("Dee")
		p.idle(time.Minute)
		if !p.ended {
			t.Error("it does not lock a minute after it was covered")
		}
	})
}

func TestIdle_CoversNinetySecondsAfterTheLastKeyAndLocksAMinuteLater(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		metBefore(j)
		p := guarded(t, j).press("'" + sixWords + "' enter")
		p.pass(20 * time.Second).press("j")
		seconds := func(n int) {
			for range n {
				p.pass(time.Second)
			}
		}
		seconds(89)
		p.sees("Dee")
		seconds(1)
		p.sees("Things to get")
		seconds(59)
		if p.ended {
			t.Error("it locks before the minute is over")
		}
		seconds(1)
		if !p.ended {
			t.Error("it does not lock when the minute is over")
		}
	})
}

func TestSleep_LocksAtTheFirstKeyWhichDoesNothingElse(t *testing.T) {
	for name, at := range map[string]struct{ keys, there string }{
		"on Home":   {"", "Dee"},
		"in a talk": {"n 'Dee' enter a 4 enter", "come to be here"},
	} {
		t.Run(name, func(t *testing.T) {
			bubble(t, func(t *testing.T) {
				j := newMemory()
				metBefore(j)
				p := guarded(t, j).press("'" + sixWords + "' enter " + at.keys).sees(at.there)
				p.asleep(2 * time.Minute).press("m")
				if !p.ended || (name == "in a talk") != (p.a.LockedIn() != "") {
					t.Error("it does not lock")
				}
			})
		})
	}
}

func TestSleep_LocksSoonWithoutAKey(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := guarded(t, newMemory()).press("'" + sixWords + "' enter n 'Dee' enter a 4 enter").sees("say yes")
		p.asleep(2 * time.Minute).pass(30 * time.Second)
		if !p.ended {
			t.Error("it does not lock")
		}
	})
}

func TestSleep_LocksNothingThatHasNoPassphrase(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := bare(t, newMemory(), func(string) error { return nil }).press("n 'Dee' enter a 4 enter").sees("say yes")
		p.asleep(time.Hour).press("m").sees("1 mark").idle(time.Minute).sees("1 mark")
	})
}

func TestIdle_KeepsThePromptInATalkAndLocksLate(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := guarded(t, newMemory()).press("'" + sixWords + "' enter n 'Dee' enter a 4 enter m enter 'her words' enter l").sees("her words")
		p.idle(2 * time.Minute).sees("say yes").seesNot("her words")
		p.idle(30 * time.Minute).sees("say yes")
		if p.ended {
			t.Error("it locked during the talk")
		}
		p.idle(16 * time.Minute)
		if !p.ended {
			t.Error("it does not lock fifteen minutes after the planned end")
		}
	})
}

func TestLockScreens_LookAsTheyDid(t *testing.T) {
	bareOne := func(t *testing.T) *hand { return bare(t, newMemory(), func(string) error { return nil }) }
	lockedOne := func(t *testing.T) *hand { return guarded(t, newMemory()) }
	for _, sc := range []struct {
		name, keys string
		open       func(*testing.T) *hand
		sees       string
	}{
		{"unlock", "", lockedOne, ""},
		{"unlock-wrong", "'wrong' enter 'typ'", lockedOne, ""},
		{"protect", "L", bareOne, sixWords},
		{"protect-again", "L 'a long one of mine' enter", bareOne, sixWords},
	} {
		var pictures txtar.Archive
		for _, size := range sizes {
			bubble(t, func(t *testing.T) {
				p := sc.open(t)
				p.Resize(size[0], size[1])
				p.press(sc.keys)
				checkShape(t, p)
				p.sees(sc.sees)
				picture(&pictures, p)
			})
		}
		golden(t, filepath.Join("screens", sc.name), &pictures)
	}
}

func TestUnlock_SaysThatBringingAVaultToAnotherFormatTakesLong(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		p := openWith(t, j, 40, 20, sunday, func(c *tui.Config) {
			c.Journal, c.OldFormat, c.Now = nil, true, func() time.Time { return sunday }
			c.Unlock = func(string) (tui.Journal, []tui.Notice, error) {
				time.Sleep(time.Minute)
				return j, []tui.Notice{{Text: "This vault had the made by an older version (6)."}}, nil
			}
		})
		p.seesNot("older version").press("'"+sixWords+"' enter").sees("An older version made this vault", "takes minutes", "nothing is lost")
		p.pass(time.Minute).sees("older version")
	})
}
