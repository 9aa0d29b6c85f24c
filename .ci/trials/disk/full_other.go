//go:build !linux

package main

// full needs a disk of a chosen size.
func full(settings) (result, error) { return result{}, errSkip }
