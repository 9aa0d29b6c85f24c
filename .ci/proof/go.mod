module example.org/onetoone/proof

go 1.26.0

require (
	example.org/onetoone/ptybench v0.0.0
	github.com/creack/pty v1.1.24
)

replace example.org/onetoone/ptybench => ../ptybench
