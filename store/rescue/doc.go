// Package rescue is the form of a rescue file: what could not be saved where its
// vault is, in a file that opens without it. Package store fills and reads them.
package rescue
