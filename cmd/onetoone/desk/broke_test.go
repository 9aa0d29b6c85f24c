package desk

import (
	"regexp"
	"strings"
	"testing"
)

func TestBroke_SaysACodeAndNothingThatWasWritten(t *testing.T) {
	err := Safely(func() error { panic("her papers") })
	if err == nil || strings.Contains(err.Error(), "papers") || !regexp.MustCompile(`code [0-9a-f]{4}`).MatchString(err.Error()) {
		t.Errorf("it says %v", err)
	}
}
