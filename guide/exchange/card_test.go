package exchange_test

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/exchange"
	"example.org/onetoone/guide/people"
	"example.org/onetoone/guide/words"
)

// TestCard_EveryFieldIsARowOfTheConsentTableAndInTheReport fills every field of a card
// there is: one that is added to it fails here, until it is asked for and told of.
func TestCard_EveryFieldIsARowOfTheConsentTableAndInTheReport(t *testing.T) {
	var c people.Card
	v := reflect.ValueOf(&c).Elem()
	for i := range v.NumField() {
		name := v.Type().Field(i).Name
		switch v.Field(i).Interface().(type) {
		case string:
			v.Field(i).SetString("the " + name)
		case []string:
			v.Field(i).Set(reflect.ValueOf([]string{"the " + name}))
		case time.Time:
			v.Field(i).Set(reflect.ValueOf(time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)))
		default:
			t.Fatalf("no test fills %s", name)
		}
	}
	var asData bytes.Buffer
	if err := exchange.WriteReportJSON(&asData, words.English(), exchange.Report{Card: c}); err != nil {
		t.Fatal(err)
	}
	var data struct{ Report struct{ Card map[string]any } }
	if err := json.Unmarshal(asData.Bytes(), &data); err != nil {
		t.Fatal(err)
	}
	report := reported(t, exchange.Report{Card: c})
	rows := map[guide.Held]guide.Consent{}
	for _, k := range guide.Keeps() {
		rows[k.What] = k.From
	}
	little := c
	little.Agreed = time.Time{}
	kept, full := reflect.ValueOf(little.Kept(false)), reflect.ValueOf(little)
	for i := range v.NumField() {
		f := v.Type().Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		held, ok := people.HeldOf(name)
		from, stands := rows[held]
		if !ok || !stands {
			t.Errorf("%s is in no row of the table", f.Name)
		}
		if stays := reflect.DeepEqual(kept.Field(i).Interface(), full.Field(i).Interface()); stays != (from == guide.None) {
			t.Errorf("%s is kept from %s on, and without consent: %v", f.Name, from, stays)
		}
		if _, told := data.Report.Card[name]; !told {
			t.Errorf("%s is not in the report as data", f.Name)
		}
		id := f.Name == "ThroughID" || f.Name == "Same" // which the report tells in words
		if !id && f.Name != "Agreed" && !strings.Contains(report, "the "+f.Name) {
			t.Errorf("%s is not in the report", f.Name)
		}
	}
	for _, line := range []string{"1 more record", "22 November 2026"} {
		if !strings.Contains(report, line) {
			t.Errorf("it lacks %q in\n%s", line, report)
		}
	}
}
