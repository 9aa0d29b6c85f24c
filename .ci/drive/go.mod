module example.org/onetoone/drive

go 1.26.0

require (
	example.org/onetoone/ptybench v0.0.0
	github.com/creack/pty v1.1.24
	golang.org/x/sys v0.49.0
)

replace example.org/onetoone/ptybench => ../ptybench
