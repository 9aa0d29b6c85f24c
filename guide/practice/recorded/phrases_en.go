package recorded

// wordNames are names that are ordinary words too, and words for a speaker that
// are no name: they stay.
const wordNames = `will may mark bill grace hope joy faith rose art pat rob sue jack drew don dawn june april august summer
	iris ivy lily daisy ruby amber pearl crystal melody miles dean guy frank ernest gene rich chase hunter mason carol eve
	angel christian chance bob nick chuck jimmy robin jay ray penny ginger olive violet heather holly hazel chip
	organizer organiser person therapist client speaker interviewer interviewee trainer trainee observer tenant worker member
	neighbour neighbor nurse student parent volunteer the a an and of in on at i me you`

// noNames are words that are written as names are, and name nobody.
const noNames = `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
	september october november december christmas easter ramadan eid god mum mom dad mam nan gran grandma grandad
	mr mrs ms miss dr english british american irish scottish welsh french german spanish polish european
	okay yeah yes no ok so well oh hello hi thanks zoom facebook whatsapp google internet`
