module example.org/onetoone/listener

go 1.26.0

require example.org/onetoone v0.0.0

replace example.org/onetoone => ../..
