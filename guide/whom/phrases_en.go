package whom

// English words by which a description of somebody is told from a name.

// describing are words that open a description of somebody, or stand in one.
const describing = "the a an my his her their our your someone somebody anyone whoever me us myself nobody everyone everybody " +
	"both all two three four some another from of on in at with who and or for not new old other whole"

// joining are words between two people.
const joining = "and & + /"

// roles are what people are called who are not named.
const roles = "nurse steward rep neighbour neighbor tenant teacher student cleaner driver janitor caretaker manager supervisor boss " +
	"colleague coworker co-worker worker volunteer organizer organiser priest imam rabbi pastor nun doctor carer friend friends family " +
	"mother father mum mom dad sister brother sisters brothers daughter son aunt uncle cousin grandmother grandfather husband wife partner " +
	"people others team crew shift night nights day days morning warehouse kitchen ward floor building school church mosque " +
	"chair secretary treasurer councillor landlord agent clerk guard cashier packer picker apprentice retiree pensioner"
