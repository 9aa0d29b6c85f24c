module example.org/onetoone/proof

go 1.26.0

require example.org/onetoone/drive v0.0.0

require (
	example.org/onetoone/ptybench v0.0.0 // indirect
	github.com/creack/pty v1.1.24 // indirect
	golang.org/x/sys v0.49.0 // indirect
)

replace example.org/onetoone/ptybench => ../ptybench

replace example.org/onetoone/drive => ../drive
