package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestRooms_StandOnTheMap holds that whoever reads the manual's page of the code
// finds every room of the house there, by a link to its folder.
func TestRooms_StandOnTheMap(t *testing.T) {
	page, err := os.ReadFile(filepath.Join("manual", "code.md"))
	must(t, err)
	list, err := os.ReadFile(filepath.Join("testdata", "rooms.txt"))
	must(t, err)
	rooms := readList(string(list))
	if len(rooms) < 40 {
		t.Fatalf("the list has only %d rooms", len(rooms))
	}
	for room := range rooms {
		if !strings.Contains(string(page), "](../../../"+room+")") {
			t.Errorf("the map in manual/code.md has no link to %s", room)
		}
	}
}
