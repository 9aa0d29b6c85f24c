package practice

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/files"
	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/words"
)

// errFaults is returned by check where something is wrong.
const errFaults = words.Error("fail.persona.faults")

// newPersona writes a file to make a persona of, over no other.
func newPersona(d *desk.Desk) *cobra.Command {
	var from, file string
	cmd := &cobra.Command{
		Use:               "new NAME",
		Args:              desk.One("fail.wants.persona.name", "onetoone personas new Nadia"),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE:              desk.Does(func(args []string) error { return writePersona(d, args[0], from, file) }),
	}
	cmd.Flags().StringVar(&from, "from", "", "")
	cmd.Flags().StringVarP(&file, "output", "o", "", "")
	desk.CompleteFlag(cmd, "from", func(c *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
		return personaOrFile(c, nil, typed)
	})
	return cmd
}

func writePersona(d *desk.Desk, name, from, file string) (err error) {
	who := personas.Blank()
	if from != "" {
		if who, err = FindPersona(from); err != nil {
			return err
		}
	}
	id := personas.IDFor(name)
	if id == "" {
		return desk.Usage(words.Fail("fail.persona.letters", nil, "Typed", strconv.Quote(name)))
	}
	text, faults := personas.Draft(name, who)
	if len(faults) > 0 {
		return desk.Usage(words.Fail("fail.persona.name", faults[0], "Typed", strconv.Quote(name)))
	}
	into := file
	if file == "" {
		if into, err = files.NewPersona(id); err != nil {
			return err
		}
	}
	if err := d.WriteOut(into, desk.Bytes(text)); err != nil || into == "-" {
		return err
	}
	if _, ours := personas.Find(id); ours && file == "" {
		d.Tell("out.persona.front", "ID", id)
	}
	to := cmp.Or(file, id)
	d.Tell("out.persona.new", "File", desk.Quoted(into), "Whom", desk.Quoted(to))
	return nil
}

// checkPersonas says everything that is wrong with files.
func checkPersonas(d *desk.Desk) *cobra.Command {
	return &cobra.Command{
		Use:               "check FILE...",
		Args:              desk.Between(1, 0),
		ValidArgsFunction: desk.AnyFile,
		RunE: desk.Does(func(args []string) error {
			wrong := 0
			for _, file := range args {
				n, err := checkPersona(d, file)
				if err != nil {
					return err
				}
				wrong += n
			}
			if wrong > 0 {
				return words.As(errFaults, "fail.persona.faults.n", "N", wrong)
			}
			return nil
		}),
	}
}

// checkPersona writes a line for each thing that is wrong with a file, with the
// section of the manual's page that says how it is written, and gives how many are.
func checkPersona(d *desk.Desk, file string) (wrong int, err error) {
	f := files.TypedPersona(file)
	if f.Err != nil {
		return 1, d.PrintLine(f.Name + ": " + d.W.Say(f.Err))
	}
	faults := personas.Check(f.Name, f.Text)
	for _, x := range faults {
		if !slices.Contains(personas.Sections(), x.Under) {
			x.Under = "File"
		}
		if err := d.PrintLine(d.W.T("out.persona.fault", "Fault", x.Say(d.W), "Section", x.Under)); err != nil {
			return 0, err
		}
	}
	if len(faults) == 0 {
		return 0, d.PrintLine(d.W.T("out.persona.passes", "File", f.Name))
	}
	return len(faults), nil
}
