package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestRooms_StandOnTheMap holds that whoever reads the README finds every room of
// the house there, by a link to its folder.
func TestRooms_StandOnTheMap(t *testing.T) {
	readme, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	list, err := os.ReadFile(filepath.Join("testdata", "rooms.txt"))
	if err != nil {
		t.Fatal(err)
	}
	rooms := readList(string(list))
	if len(rooms) < 40 {
		t.Fatalf("the list has only %d rooms", len(rooms))
	}
	for room := range rooms {
		if !strings.Contains(string(readme), "]("+room+")") {
			t.Errorf("the README's map has no link to %s", room)
		}
	}
}
