/**
 * General English beside an incident's own synonyms: words of people who ask against words of the press.
 *
 * A line is one group whose words can stand for each other in a question about an incident. They are compared by stem,
 * so one form of a word is enough; a word may stand in several groups. Nothing here belongs to any one incident.
 */
const groups = `
	accuse blame allege charge fault guilty culprit responsible attribute ascribe finger culpable behind
	attack assault strike hit target offensive raid
	hack breach intrusion intrude compromise infiltrate break-in penetrate cyberattack cyber hacker attacker
	hacker attacker intruder actor perpetrator culprit
	perpetrator culprit offender responsible
	malware ransomware virus wiper worm trojan software
	wipe erase delete destroy remove
	steal stole stolen theft exfiltrate rob loot take taken leak
	disrupt disturb interrupt paralyse paralyze cripple disable shut down offline halt outage knock
	website site page portal online service internet web
	system computer network infrastructure digital it
	data information record file communication email
	document paper file record
	restore recover recovery repair fix resume return back operational
	expel evict eject oust deport banish kick throw boot remove order
	leave left depart departure exit quit go withdraw vacate evacuate dip
	arrive arrival come reach enter
	order command instruct demand tell told require direct ultimatum
	deadline limit hours ultimatum within
	diplomat envoy ambassador representative attache consul diplomatic
	embassy mission consulate compound premises building legation
	building premises compound house yard
	staff personnel employee worker team crew
	police officer cop force guard security
	sever cut break end terminate rupture split cease discontinue
	tie relation relationship link bond connection
	strain tense tension sour deteriorate worsen bad damage
	deny denial reject refute dismiss disavow rebut dispute contradict
	baseless unfounded groundless false untrue illogical
	claim allege assert contend maintain say accusation charge allegation
	accusation charge allegation claim
	admit confess acknowledge concede own
	condemn denounce criticise criticize slam blast decry deplore censure rebuke condemnation angry
	support back endorse favour favor approve side stand solidarity
	react reaction respond response reply answer retort comment
	retaliate retaliation revenge avenge punish punishment consequence reprisal action payback
	accountable responsible answerable account
	promise vow pledge swear commit
	warn caution alert threaten threat
	threat menace danger risk hazard peril
	state declare announce statement tell told say remark comment speech mention
	announce declare proclaim reveal disclose publish release unveil
	publish release issue print reveal put
	finding result conclusion report outcome
	investigate investigation probe inquiry enquiry inspect examine analyse analyze study research
	conclude conclusion find decide determine establish
	proof evidence prove sign indication
	certain sure confident confidence certainty conviction doubt
	goal aim purpose objective intention motive intent target plan want hope seek
	reason cause motive ground explanation why
	cause trigger provoke lead bring result prompt spark
	effect impact consequence result damage harm outcome
	fail failure unsuccessful miss
	success succeed successful achieve accomplish
	decide decision choose choice move step measure action
	plan intend scheme arrange prepare conspiracy plot
	cancel call off scrap abandon drop postpone
	meeting conference summit gathering congress event assembly
	invite invitation guest ask
	politician lawmaker legislator senator congressman parliamentarian mp
	leader head chief president premier boss chair ruler
	minister secretary official
	spokesperson spokeswoman spokesman speaker representative
	government administration authority cabinet state regime official
	country nation state land homeland
	city town capital
	ally partner friend alliance member
	enemy foe adversary rival opponent
	opposition dissident opponent resistance exile
	exile refugee asylum refuge shelter
	harbour harbor shelter host house accommodate settle accept refuge
	settle live reside stay dwell inhabit home
	group organisation organization gang band faction outfit unit
	company firm business corporation vendor enterprise
	expert specialist analyst researcher consultant
	member part participant belong
	burn fire blaze flame set alight ignite smoke torch
	flag banner colours hoist raise fly
	car vehicle automobile convoy
	passenger occupant people person aboard
	carry bring transport haul move bear
	container barrel drum
	kill murder die death dead fatal slay assassinate
	injure wound hurt harm
	arrest detain capture imprison jail apprehend
	money cash fund payment cost price pay ransom
	expensive cost price dear
	large big huge major great massive vast enormous
	small little minor tiny
	fast quick rapid swift speedy soon
	begin start commence open launch initiate onset
	end finish stop conclude cease terminate close halt
	happen occur take place unfold event
	first earliest initial unprecedented precedent original
	last final latest
	recent new late current
	previous earlier before past former prior
	old ancient early
	strong powerful harsh severe tough extreme drastic
	weak feeble soft
	proportionate appropriate fitting justified excessive
	unusual rare unprecedented uncommon exceptional normal
	shocking disgusting outrageous shameful
	important significant key crucial main major chief primary principal
	famous known renowned noted celebrated
	help aid assist assistance support
	ban prohibit forbid outlaw
	allow permit let enable authorise authorize
	force compel make oblige coerce
	try attempt seek effort
	use employ utilise utilize deploy apply
	deploy install place plant put use
	build construct make create produce manufacture
	create make form found establish invent develop
	found establish set create start
	invent devise create discover develop design
	discover find detect uncover spot
	buy purchase acquire obtain
	sell sale trade market
	own possess hold have belong
	control rule govern run dominate command
	join enter unite enrol merge
	win victory defeat triumph beat conquer
	lose loss defeat
	fight battle war combat conflict struggle
	war conflict battle hostilities
	army military troop force soldier
	protect defend guard secure safeguard shield
	increase rise grow growth expand raise surge
	decrease decline fall drop reduce lower shrink
	change alter modify transform shift
	teach educate instruct school
	student pupil learner
	school college university academy
	write author compose pen
	book work publication volume
	language tongue dialect speech
	religion faith belief church
	worker labourer laborer employee
	law legislation statute act rule regulation
	court tribunal judge
	agreement treaty deal accord pact contract
	vote elect election ballot
	population inhabitant people resident
	birth born bear
	marry marriage wed wife husband spouse
	child son daughter kid offspring
	size large area extent dimension
	speed velocity rate fast
	type kind sort form category class variety
	amount quantity number total sum
	percentage percent proportion share fraction
	area region zone territory district
	border frontier boundary
	river stream
	ocean sea water
	mountain peak hill
	north northern
	south southern
	east eastern
	west western
	name call title term dub designate label
	mean define meaning definition
	describe call characterise characterize brand label portray depict
	example instance case
	similar alike same like
	different distinct unlike other differ
	part portion section piece component
	group set collection
	use purpose function
	near close nearby next
	travel journey trip go
	send dispatch deliver ship
	receive get obtain accept
	show display demonstrate exhibit
	believe think consider regard deem hold view
	know aware understand
	think believe opinion view
	agree consent accept concur
	disagree differ conflict dispute contradict
	question doubt query challenge
	influence affect sway power
	role part function hand involvement
	involve include participate engage involvement hand
	include contain comprise consist
	american us usa states
	british uk britain england
	summer june july august
	autumn september october november
	night overnight midnight
	noon midday
	year annual yearly
`;

export const lexicon: readonly (readonly string[])[] = groups
	.split("\n")
	.map((line) => line.trim().split(/\s+/).filter(Boolean))
	.filter((group) => group.length > 1);
