package transcript

import "example.org/onetoone/guide"

// Fields lists the fields that are not a promise's and that somebody fills in, in the
// order in which a talk meets them.
func Fields() []guide.Field {
	return []guide.Field{
		guide.FieldPerson, guide.FieldWhy, guide.FieldLearn, guide.FieldHere, guide.FieldMinutes, guide.FieldAsks, guide.FieldAsk, guide.FieldFallback,
		guide.FieldStory, guide.FieldTheme, guide.FieldStatistic,
		guide.FieldAnswer, guide.FieldElse, guide.FieldIntroduce, guide.FieldAgain,
		guide.FieldValues, guide.FieldReciprocity, guide.FieldRecognition, guide.FieldThemes, guide.FieldEnergy, guide.FieldReask, guide.FieldLearned,
	}
}

// PromiseFields lists the fields of a promise in the order they are asked.
func PromiseFields() []guide.Field {
	return []guide.Field{guide.FieldWhat, guide.FieldWhen, guide.FieldWhere, guide.FieldWith, guide.FieldObstacle, guide.FieldReply}
}
