package talks

import (
	"errors"
	"io"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/open"
	"example.org/onetoone/guide/exchange"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
)

// reporting is how a report is wanted.
type reporting struct {
	asJSON bool
	file   string
}

// Report writes down everything that is held about a person.
func Report(d *desk.Desk) *cobra.Command {
	var r reporting
	cmd := &cobra.Command{
		Use:               "report [PERSON]",
		Args:              desk.OneName(d, "report"),
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	desk.TakesNames(d, cmd, func(names []string) error { return reportOn(d, names, r) })
	cmd.Flags().BoolVar(&r.asJSON, "json", false, "")
	cmd.Flags().StringVarP(&r.file, "output", "o", "", "")
	return cmd
}

func reportOn(d *desk.Desk, names []string, how reporting) error {
	var r exchange.Report
	err := open.With(d, func(v *store.Vault) (err error) {
		r, err = reportOf(d, v, desk.Named(d, names))
		return err
	})
	if err != nil {
		return err
	}
	write := func(w io.Writer) error { return exchange.WriteReport(w, d.W, r) }
	if how.asJSON {
		write = func(w io.Writer) error { return exchange.WriteReportJSON(w, d.W, r) }
	}
	if how.file == "" && !how.asJSON { // it is to be read
		return write(d.Out)
	}
	if err := d.WriteOut(how.file, write); err != nil {
		return words.Fail("fail.report.writing", err)
	}
	return nil
}

// reportOf reads all that is held about a person.
func reportOf(d *desk.Desk, v *store.Vault, name string) (r exchange.Report, err error) {
	r.Written = d.Now()
	person, err := open.Who(d, v, name)
	if err != nil {
		return r, err
	}
	if r.Holding, err = v.Holding(person.ID); err != nil {
		return r, err
	}
	if r.Days, err = v.Retention(); err != nil {
		return r, err
	}
	if person.NoKey {
		d.Tell("out.report.gone", "Name", safe.Text(person.Name))
	}
	same, err := v.Linked(person.ID)
	for _, id := range same {
		if err == nil {
			err = addRecords(v, &r, id)
		}
	}
	return r, err
}

// addRecords adds what is held about a person in the record of an id.
func addRecords(v *store.Vault, r *exchange.Report, id string) error {
	p, _, err := v.Person(id)
	if err != nil {
		return err
	}
	if c, err := v.Card(id); err == nil { // else its key is gone
		r.Card = r.Card.And(c)
	}
	for _, talk := range p.Talks {
		rec, err := v.Load(talk)
		if errors.Is(err, store.ErrDamaged) {
			continue // Holding names it
		}
		if err != nil {
			return err
		}
		r.Records = append(r.Records, rec)
	}
	return nil
}
