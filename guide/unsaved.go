package guide

// Unsaved is what a program holds of one talk that is not on disk: enough to
// take it in again later, whatever the journal has of it by then.
type Unsaved struct {
	Header Header  `json:"header"`
	Guide  Guide   `json:"guide"`
	Events []Event `json:"events"`
	// Draft is the line that was being written; HasDraft tells no line from an
	// unknown one.
	Draft    Draft `json:"draft,omitzero"`
	HasDraft bool  `json:"has_draft,omitempty"`
}
