package words

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"sync"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

//go:embed en.json
var english []byte

// Words says texts in one language.
type Words struct {
	localizer *i18n.Localizer
	// plain keeps the texts that have no values in them, which are most.
	plain map[string]string
}

// catalogue reads the embedded file once; nothing changes it afterwards.
var catalogue = sync.OnceValues(func() (*i18n.Bundle, error) {
	b := i18n.NewBundle(language.English)
	b.RegisterUnmarshalFunc("json", json.Unmarshal)
	_, err := b.ParseMessageFileBytes(english, "en.json")
	return b, err
})

// English is the catalogue in English.
func English() (*Words, error) {
	b, err := catalogue()
	if err != nil {
		return nil, fmt.Errorf("reading the catalogue: %w", err)
	}
	return &Words{localizer: i18n.NewLocalizer(b, "en"), plain: map[string]string{}}, nil
}

// T says the text of an id. values are pairs of a name and what it stands for.
// It is not safe for use by several goroutines at once.
func (w *Words) T(id string, values ...any) string {
	if len(values) == 0 {
		if s, ok := w.plain[id]; ok {
			return s
		}
		s := w.say(&i18n.LocalizeConfig{MessageID: id})
		w.plain[id] = s
		return s
	}
	return w.say(&i18n.LocalizeConfig{MessageID: id, TemplateData: pairs(values)})
}

// N says the text of an id that goes with a number.
func (w *Words) N(id string, n int, values ...any) string {
	data := pairs(values)
	data["PluralCount"] = n
	return w.say(&i18n.LocalizeConfig{MessageID: id, TemplateData: data, PluralCount: n})
}

func (w *Words) say(c *i18n.LocalizeConfig) string {
	s, err := w.localizer.Localize(c)
	if err != nil {
		return "[" + c.MessageID + "]"
	}
	return s
}

func pairs(values []any) map[string]any {
	data := make(map[string]any, len(values)/2+1)
	for i := 0; i+1 < len(values); i += 2 {
		data[fmt.Sprint(values[i])] = values[i+1]
	}
	return data
}
