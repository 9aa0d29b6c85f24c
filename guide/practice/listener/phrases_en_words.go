package listener

// The words that questions hang on.
var (
	wh      = set("what what's why how how's when where where's who who's which")
	verbs   = set("is are was were do does did have has had can could will would should am isn't aren't don't doesn't didn't won't wouldn't couldn't can't haven't may might shall")
	doers   = set("you i we he she it they that this there your the those these any anything anyone his her people some")
	amounts = set("many much often long old far likely important confident ready big soon frequently come about")
	whatOf  = set("kind kinds sort sorts about else time number")
	mine    = set("i i'm i'd we my")
	sounds  = set("sounds sound seems hear hearing")
)

var (
	yours = set("you your you're you've you'd yourself you'll")
	ours  = set("i i'm i've i'd my me i'll we we're")
)

// fillers mean nothing and are left out everywhere, so that "So, um, what-what
// hurt?" is "so what hurt?".
var fillers = set("um uh er erm hm hmm ah oh")

// leads open a turn and say nothing about what it does.
var leads = set("okay ok so and well but yeah right mm mhm alright all now then yes sure")

// short are whole words of one or two letters: what follows them is not their
// second beginning.
var short = set("i a so do we it is no to he be an as at by go if in me my of on or th us up")

var strengths = set("really just actually definitely probably honestly very always also clearly totally maybe perhaps literally bloody all so truly still ever")

// common are words that anybody says, which give nothing back.
var common = set(`a about after again all also am an and any anything are as at back be because been before being but by
	can come could day did do does doing don't down even for from get go going good got had has have he her here him his how
	i i'd i'll i'm i've if in into is it it's its just know like little lot make maybe me mean more much my no not now of off oh ok okay
	on one only or other our out over people really right said say she so some something sort still such take than that that's the their them
	then there these they thing things think this those time to too two up us very want was way we well were what when where which
	who why will with would yeah yes you you're you've your`)

// takesIn are behind "I" where one says what one heard in somebody's words.
var takesIn = set("hear imagine guess sense gather see get can notice")

// inward are how somebody is, what they want and what they carry: by these one
// gives back what was meant, in words of one's own.
var inward = stems(`feel felt tired hopeless helpless angry furious scared afraid frightened alone lonely sad hurt ashamed guilty worried proud relieved upset exhausted worn
	shattered terrified stuck lost trapped humiliated ignored invisible small stupid used fed hard rough awful unfair matter mattered trust
	want wanted wish hope need needed rather care cared love loved miss missed hate hated fear dread carry carrying carried cost costs enough nobody never still`)

// pointed take up what was just said; pleasant is what is said of things in
// sight.
var (
	pointed    = set("that that's it it's this they they're them he he's him she she's her those these")
	pasts      = set("found went told left lost had did were was kept took gave came saw heard put made knew thought said")
	concluding = set("so and but then because as like or")
	pleasant   = set("nice lovely beautiful pretty gorgeous big small tidy clean new warm cosy")
)

// conditional are the words a clause begins with that only leads to the question.
var conditional = set("if when since because given")

// calls are said before a line, and say nothing of what it does.
var calls = set("hey heyy heyyy hi hiya hello wow god omg oh fine great lol sorry cheers")

// deeds are what one asks somebody to do; can says which are asked for by "can
// you" too, which else asks whether they are able to.
var (
	deeds = set(`come join help bring speak sign phone ring call text knock meet introduce hand share stand run attend fill invite lead host write
		count fold tell give do ask take go talk have put send show`)
	// bare are deeds that need what they are done to, or a day: "can you do that?"
	bare   = set("do go take have give ask talk call ring put send count run stand show")
	givers = set("will would could can")
	// fates are what happens to somebody: nobody asks for them by "will you".
	fates = set("be get have lose feel need miss manage tell say still know ever see think")
	// behind these what somebody would do is asked after, not for.
	after = set("what what's how why when where who which else if whether")
)

// speech are words for saying and thinking.
var speech = set(`said says say saying told tell tells telling think thinks thought thinking reckon reckons feel feels felt feeling believe believes
	believed claim claims insist insists insisted suggest suggests suggested mentioned asked heard wrote`)

var (
	// joins may stand between who speaks and what they do.
	joins   = set("have has had would do did does often then both")
	negated = set("don't didn't doesn't wouldn't can't couldn't won't isn't aren't wasn't weren't haven't hasn't not never")
)

// report are words by which one tells what others have said or have.
var report = set("told said say says tell tells telling heard hear hearing same mentioned described have had has alone talked spoken talking speaking")

var (
	asked   = set("if whether what what's how when where why who which that's what")
	related = set("ways way like because that until before once unless while means and as though")
)

// owed are what was, or was not, done for somebody.
var owed = set("told put paid given left heard seen made kept sent shown taken met thrown spoken")

// orders are what one tells somebody to do who has not asked.
var orders = set(`call ring phone report complain email write go ask tell speak talk move get leave stop try appeal refuse contact sue
	keep make start quit demand threaten insist push fight stand organise organize hire change`)

// harmless are words behind one of these with which it tells nobody what to do:
// "tell me", "go on", "take your time".
var harmless = set("me us on ahead back for it that by - if away well going some home round to bits yourself whenever wherever anything anywhere at from of as slowly talking")

// formal are orders whatever they are done to.
var formal = set("report appeal refuse email sue demand")

const spellings = `u ya ye yous y'all yall = you
yer = your
youre = you're
youve = you've
youll = you'll
im = i'm
ive = i've
theyre = they're
theyve = they've
weve = we've
thats = that's
wot wat wut waht wht wha = what
wots wats whats wot's wat's what're whatre = what's
what'd whatd = what did
what've = what have
hows how're howre = how's
how'd howd = how did
how've howve = how have
wheres where're = where's
where'd = where did
whos who're = who's
why'd = why did
when'd = when did
wen = when
wich = which
dont doan't = don't
didnt = didn't
doesnt = doesn't
wont = won't
cant = can't
couldnt = couldn't
wouldnt = wouldn't
shouldnt = shouldn't
isnt = isn't
arent = aren't
wasnt = wasn't
werent = weren't
havent = haven't
hasnt = hasn't
aint ain't = isn't
innit = isn't it
d'you d'ya d'ye dya = do you
wud wld = would
cud cld = could
shud = should
hav = have
wos = was
gonna gona gunna = going to
wanna = want to
gotta = got to
lemme = let me
dunno = don't know
tho = though
r = are
n = and
cos coz cuz = because
ppl = people
bout = about
owt = anything
nowt = nothing
summat = something
mum'll = mum will
any1 = anyone
some1 = someone
every1 = everyone
thurs = thursday
tues = tuesday
hapened happend hapend = happened
tmrw tomoz = tomorrow
cómo = how
qué = what
quién = who
dónde = where
cuándo = when
cuántos cuántas cuánto = how many
doin goin livin tellin comin havin workin gettin makin talkin sayin tryin takin feelin nothin somethin anythin = *g`

// kindsOfWords are those that the shape of a sentence is made of.
const kindsOfWords = `
be: is are was were am be been
do: do does did
have: have has had
can: can could may might
will: will would shall
must: should must need ought
you: you
yoube: you're you've you'd you'll
me: i we me us
mebe: i'm i've i'd i'll we're we'll let's
it: it that this there he she they those these
itbe: it's that's there's he's she's they're
your: your
the: the a an my our his her their some
any: any anything anyone anybody else ever
mind: think feel feeling know want like believe see mean guess wonder hope worried afraid feels seems felt thinking thought find found wanted
say: say tell said talk talking told saying hear heard hearing share describe explain
sounds: sounds sound seem
very: really just actually very so well kind sort
and: and or but because if
to: to of in on at for with from about
`

// leaving is how one leaves it to them to say no, or to stop.
var leaving = []string{"say if you'd rather", "say if you would rather", "tell me if you'd rather", "you can tell me to", "tell me to go away", "tell me to stop",
	"you can say no", "you can stop", "you can skip", "you needn't answer", "don't have to answer", "just say so", "stop me"}
