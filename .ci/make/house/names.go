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
	asked := h.interfaces()
	lonely, all, sum := map[string][]string{}, 0, 0
	for _, p := range h.packages {
		if p.Name() == "main" || strings.Contains(p.Path(), "/.ci/") {
			continue
		}
		for _, obj := range exported(p) {
			all++
			if !used[obj] && !asks(asked, obj) {
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

// interfaces are those of the module and of what it imports.
func (h *house) interfaces() (out []*types.Interface) {
	seen := map[*types.Package]bool{}
	var visit func(p *types.Package, deeper bool)
	visit = func(p *types.Package, deeper bool) {
		if seen[p] {
			return
		}
		seen[p] = true
		for _, name := range p.Scope().Names() {
			t, ok := p.Scope().Lookup(name).(*types.TypeName)
			if !ok || !types.IsInterface(t.Type()) {
				continue
			}
			if named, ok := t.Type().(*types.Named); ok && named.TypeParams().Len() > 0 {
				continue
			}
			if i := t.Type().Underlying().(*types.Interface); i.NumMethods() > 0 {
				out = append(out, i)
			}
		}
		for _, q := range p.Imports() {
			if deeper {
				visit(q, false)
			}
		}
	}
	for _, p := range h.packages {
		visit(p, false)
	}
	for _, p := range h.packages {
		delete(seen, p)
		for _, q := range p.Imports() {
			visit(q, false)
		}
	}
	return append(out, types.Universe.Lookup("error").Type().Underlying().(*types.Interface))
}

// asks reports whether a method is one that an interface asks of its type.
func asks(all []*types.Interface, obj types.Object) bool {
	fn, ok := obj.(*types.Func)
	if !ok || fn.Signature().Recv() == nil {
		return false
	}
	t := fn.Signature().Recv().Type()
	if _, ok := t.(*types.Pointer); !ok {
		t = types.NewPointer(t)
	}
	return slices.ContainsFunc(all, func(i *types.Interface) bool {
		m, _, _ := types.LookupFieldOrMethod(i, false, fn.Pkg(), fn.Name())
		return m != nil && types.Implements(t, i)
	})
}

func fullName(obj types.Object) string {
	if fn, ok := obj.(*types.Func); ok && fn.Signature().Recv() != nil {
		t := fn.Signature().Recv().Type()
		if p, ok := t.(*types.Pointer); ok {
			t = p.Elem()
		}
		return t.(*types.Named).Obj().Name() + "." + fn.Name()
	}
	return obj.Name()
}
