package scorecard

import (
	"fmt"

	"example.org/onetoone/guide/words"
)

// The ids of the figures.
const (
	WordShareID  = "word-share"
	TimeShareID  = "time-share"
	OpenShareID  = "open-share"
	ReflectingID = "reflecting"
	DeepID       = "deep-share"
	UnaskedID    = "unasked"
	PausesID     = "pauses"
	ClickID      = "click"
	AskPartsID   = "ask-parts"
)

// FigureIDs lists them, in the order of a card.
func FigureIDs() []string {
	return []string{WordShareID, TimeShareID, OpenShareID, ReflectingID, DeepID, UnaskedID, PausesID, ClickID, AskPartsID}
}

// Like is the figure of an id with a value that was kept, beside its band; ok
// is false for an id that there is not. Its Text is the value alone.
func Like(id string, value float64) (f Figure, ok bool) {
	switch id {
	case WordShareID:
		f = shareFigure(id, value)
	case TimeShareID:
		f = TimeShare(value)
	case OpenShareID:
		f = OpenShare(0, 1)
	case ReflectingID:
		f = Reflecting(0, 1)
	case DeepID:
		f = deep(0, 1)
	case UnaskedID:
		f = Unasked(0)
	case PausesID:
		f = Pauses(0)
	case ClickID:
		f = ClickSteps(0)
	case AskPartsID:
		f = askFigure(0)
	default:
		return Figure{}, false
	}
	f.Value, f.Text = value, words.Of("figure.plain", "N", fmt.Sprintf("%.4g", value))
	switch {
	case id == ReflectingID:
		f.Text = words.Of("figure.to", "N", fmt.Sprintf("%.2g", value), "All", 1)
	case f.Start < 1:
		f.Text = share100(value)
	}
	return f, true
}
