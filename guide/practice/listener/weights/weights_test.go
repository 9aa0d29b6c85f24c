package weights_test

import (
	"bytes"
	"strings"
	"testing"

	"example.org/onetoone/guide/practice/listener/weights"
)

func TestWrite_GivesTheSameWeightsBack(t *testing.T) {
	m := weights.New(map[string][]int32{"w:why": make([]int32, 13), weights.Bias: {1, -2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13}})
	var a, b bytes.Buffer
	if err := m.Write(&a); err != nil {
		t.Fatal(err)
	}
	back, err := weights.Read(bytes.NewReader(a.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	if err := back.Write(&b); err != nil || !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Errorf("other bytes (%v)", err)
	}
}

func TestRead_RefusesWeightsThatAreCutShort(t *testing.T) {
	var b bytes.Buffer
	if err := weights.New(map[string][]int32{"w:why": {1, 2, 3}}).Write(&b); err != nil {
		t.Fatal(err)
	}
	if _, err := weights.Read(&b); err == nil || !strings.Contains(err.Error(), "line 1 has 3 numbers") {
		t.Error(err)
	}
}
