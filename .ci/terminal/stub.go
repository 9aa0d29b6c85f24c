package main

const roleDial = "be-dialer"

func beDialer() int       { return 0 }
func paste(*room) error   { return errSkip }
func hostile(*room) error { return errSkip }
func panics(*room) error  { return errSkip }
func canary(*room) error  { return errSkip }
func network(*room) error { return errSkip }
func kills(*room) error   { return errSkip }
func soak(*room) error    { return errSkip }
