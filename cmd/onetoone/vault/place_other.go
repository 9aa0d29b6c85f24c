//go:build !linux

package vault

// networkDisk is not known here.
func networkDisk(string) string { return "" }

// swapping is not known here.
func swapping() bool { return false }
