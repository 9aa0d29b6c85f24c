package main

import (
	"fmt"
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"
)

// unused are the exported names of each package that no other package of the
// module uses, tests aside: functions, types, methods, constants, variables.
func (h *house) unused() []string {
	used := map[types.Object]bool{}
	for id, obj := range h.info.Uses {
		from, to := h.fileOf(id.Pos()), h.fileOf(obj.Pos())
		if from != nil && to != nil && from.tree.Name.Name+from.room != to.tree.Name.Name+to.room {
			used[origin(obj)] = true
		}
	}
	asked := h.asked()
	lonely, all, sum := map[string][]string{}, 0, 0
	for _, p := range h.packages {
		if p.Name() == "main" || strings.Contains(p.Path(), "/.ci/") {
			continue
		}
		for _, obj := range exported(p) {
			all++
			if !used[obj] && !(isMethod(obj) && asked[obj.Name()]) {
				sum++
				lonely[p.Path()] = append(lonely[p.Path()], fullName(obj))
			}
		}
	}
	out := []string{fmt.Sprintf("%d of %d", sum, all)}
	for _, p := range slices.SortedFunc(maps.Keys(lonely), func(a, b string) int { return len(lonely[b]) - len(lonely[a]) }) {
		slices.Sort(lonely[p])
		_, short, _ := strings.Cut(p, "/")
		out = append(out, fmt.Sprintf("%4d  %s: %s", len(lonely[p]), short, strings.Join(lonely[p], " ")))
	}
	return out
}

// origin is what an instance of something generic was made from.
func origin(obj types.Object) types.Object {
	switch o := obj.(type) {
	case *types.Func:
		return o.Origin()
	case *types.Var:
		return o.Origin()
	}
	return obj
}

// exported are the exported names of a package, and methods of its exported types.
func exported(p *types.Package) (out []types.Object) {
	for _, name := range p.Scope().Names() {
		obj := p.Scope().Lookup(name)
		if !token.IsExported(name) {
			continue
		}
		out = append(out, obj)
		named, ok := obj.Type().(*types.Named)
		if _, isType := obj.(*types.TypeName); !ok || !isType || types.IsInterface(named) {
			continue
		}
		for m := range named.Methods() {
			if m.Exported() {
				out = append(out, m)
			}
		}
	}
	return out
}

// asked are the names of the methods of all interfaces of the module, and of those
// that it imports.
func (h *house) asked() map[string]bool {
	names := map[string]bool{"Error": true}
	for _, p := range h.packages {
		for _, of := range append(p.Imports(), p) {
			for _, name := range of.Scope().Names() {
				if i, ok := of.Scope().Lookup(name).Type().Underlying().(*types.Interface); ok {
					for m := range i.Methods() {
						names[m.Name()] = true
					}
				}
			}
		}
	}
	return names
}

func isMethod(obj types.Object) bool {
	fn, ok := obj.(*types.Func)
	return ok && fn.Signature().Recv() != nil
}

func fullName(obj types.Object) string {
	if isMethod(obj) {
		t := obj.(*types.Func).Signature().Recv().Type()
		if p, ok := t.(*types.Pointer); ok {
			t = p.Elem()
		}
		return t.(*types.Named).Obj().Name() + "." + obj.Name()
	}
	return obj.Name()
}
