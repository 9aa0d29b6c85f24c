package main

import "testing"

func TestCount_OfTwoReaders(t *testing.T) {
	talk, err := parse("talk: dee 2 1\nstyle: short\n> a\n< A\n= fits fits\n> b\n< B\n= fits wrong\n> c\n< C\n= wrong wrong\n> d\n< D\n= generic generic\n")
	if err != nil {
		t.Fatal(err)
	}
	c, err := talk.count([]string{"A", "B", "C", "another"})
	if err != nil || c.changed != 1 || c.share(0) != 50 || c.share(2) != 50 || c.share(1) != 0 {
		t.Errorf("%+v, %v: %v %v %v", c, err, c.share(0), c.share(1), c.share(2))
	}
	if same, kappa := c.agreement(); same < 0.66 || same > 0.67 || kappa < 0.39 || kappa > 0.41 {
		t.Errorf("they agree in %v, kappa %v", same, kappa)
	}
	if c.reached() == nil {
		t.Error("half wrong is enough")
	}
	talk.turns[3].said[0] = ""
	if _, err := talk.count([]string{"A", "B", "C", "D"}); err == nil {
		t.Error("an answer that one reader judged is counted")
	}
}
