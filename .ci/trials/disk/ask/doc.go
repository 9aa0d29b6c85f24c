// Package ask looks into vaults from a child process, which damage may kill.
//
//	a := ask.New(program, "look")   // the child runs ask.Serve
//	answer := a.Ask(ask.Question{Dir: dir})
//	a.Close()
//
// One child answers many questions. One that dies, or does not answer in time,
// is an answer too; the next question gets a new child.
//
// # Caveats
//
//   - An Asker is for one goroutine.
//   - Looking opens and closes the vault, which may change its files.
package ask
