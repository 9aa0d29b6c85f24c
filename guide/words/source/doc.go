// Package source reads the catalogues as people write them, and prepares them
// for package words.
//
// A language is a folder of guide/words, named by its tag, with files of
// go-i18n's form in it (JSON: an id and its text, or an id and the forms that
// go with a number). Begin with Read; Language.Catalogue is what is committed
// beside the folder.
//
// Caveats: the program itself does not link this room, nor go-i18n; the
// generator and tests do.
package source
