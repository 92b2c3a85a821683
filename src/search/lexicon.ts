/**
 * General English beside an incident's own synonyms: words of people who ask against words of the press.
 *
 * A line is one group whose words can stand for each other in a question about an incident, be it an attack, a dispute
 * of states, an accident, a fraud or an outage. Opposites never share a line, nor who does something with whom it is
 * done to, nor two months with each other. Words are compared by stem, so one form of a word is enough; a hyphen joins a
 * phrase, all of which has to be there; a word may stand in several groups. Nothing here belongs to any one incident.
 */
const themes = {
	"attacks and intrusions": `
		attack assault strike hit target offensive raid
		hack breach intrusion intrude compromise infiltrate penetrate break-in
		hack cyberattack cyber digital
		hack hacker cyberattack attacker
		hacker attacker intruder actor perpetrator culprit
		perpetrator culprit offender responsible
		malware ransomware virus wiper worm trojan software program
		vulnerability flaw bug weakness hole exploit
		phishing lure bait
		password credential login
		encrypt lock scramble
		ransom extort blackmail
		spy espionage surveillance eavesdrop snoop
		sabotage tamper vandalise
		access entry foothold backdoor
		wipe erase delete destroy scrub purge nuke
		steal stole stolen theft thief exfiltrate rob loot nick swipe snatch take taken
		leak expose disclose dump publish
		patch update fix`,
	"outages and recovery": `
		disrupt disturb interrupt paralyse paralyze cripple disable shut-down offline halt outage knock-out pull-the-plug take-down
		outage blackout downtime disruption interruption
		glitch error bug fault malfunction failure
		restore recover recovery repair fix resume return back operational
		backup copy
		website site page portal online service internet web
		system computer network server infrastructure digital
		data information record file communication email
		document paper file record
		customer client user subscriber consumer
		temporary brief short`,
	"accidents and disasters": `
		accident crash collision collide wreck derail
		explosion explode blast detonate bomb
		burn fire blaze flame set-alight set-fire ignite smoke torch
		collapse cave-in crumble
		sink capsize founder
		flood deluge inundate
		spill leak discharge
		rescue save
		evacuate clear flee
		survive survivor
		casualty victim toll
		kill murder die death dead fatal fatality slay assassinate
		injure wound hurt harm
		hospital clinic medic doctor ambulance
		emergency crisis disaster catastrophe
		negligent negligence careless reckless
		missing disappear vanish lost
		witness bystander onlooker see seen
		footage video recording film
		photo picture image`,
	"blame and denial": `
		accuse blame allege charge point-finger
		blame fault guilty culprit responsible culpable behind
		attribute attribution ascribe blame pin trace
		claim assert contend maintain insist say
		accusation charge allegation claim allege
		deny denial reject refute dismiss disavow rebut dispute contradict
		reject refuse decline turn-down rebuff
		baseless unfounded groundless false untrue illogical
		lie false fake untrue bogus
		admit confess acknowledge concede come-clean
		apologise apologize apology sorry regret
		condemn denounce criticise criticize slam blast decry deplore censure rebuke condemnation roast lash-out call-out
		angry anger fury furious outrage mad
		accountable responsible answerable account
		shocking disgusting outrageous shameful
		proof evidence prove sign indication
		certain sure confident confidence certainty conviction
		doubt uncertain unsure suspicion
		suspect suspicion
		conceal hide cover-up
		secret confidential classified`,
	"reactions and threats": `
		support back endorse favour favor approve side stand solidarity
		react reaction respond response reply answer retort comment clap-back
		retaliate retaliation revenge avenge punish punishment consequence reprisal action payback hit-back strike-back
		sanction penalty embargo measure
		promise vow pledge swear commit
		warn warning caution alert alarm threaten threat
		threat menace danger risk hazard peril
		protest demonstrate rally march
		riot unrest chaos turmoil disorder
		cancel call-off scrap abandon drop postpone
		postpone delay defer
		suspend pause freeze halt
		retreat withdraw withdrew back-off back-down
		proportionate appropriate fitting justified
		strong powerful harsh severe tough extreme drastic`,
	"states and their missions": `
		expel evict eject oust deport banish remove kick-out throw-out boot-out
		leave left depart departure exit quit withdraw withdrew vacate evacuate dip bail pack-up walk-out
		resign quit step-down
		sack fire dismiss axe
		appoint nominate name
		summon recall
		order command instruct demand tell told require direct ultimatum
		deadline limit hours ultimatum
		diplomat envoy representative attache consul diplomatic
		ambassador envoy
		embassy mission consulate compound premises building legation
		building premises compound house yard
		staff personnel employee worker team crew
		sever cut break end terminate rupture split cease discontinue
		tie relation relationship link bond connection
		strain tense tension sour deteriorate worsen bad damage
		country nation state land homeland
		government administration authority cabinet state regime official
		politician lawmaker legislator senator congressman parliamentarian mp
		leader head chief president premier boss chair ruler
		minister secretary official
		premier pm prime-minister
		spokesperson spokeswoman spokesman speaker representative
		ally partner friend alliance member
		enemy foe adversary rival opponent
		opposition dissident opponent resistance exile
		exile refugee asylum refuge shelter
		harbour harbor shelter host house accommodate settle accept refuge
		settle live reside stay dwell inhabit home
		agreement treaty deal accord pact contract
		border frontier boundary
		flag banner colours hoist raise fly
		american america usa united-states
		british britain uk united-kingdom england`,
	"law and money": `
		police officer cop force
		guard security
		arrest detain capture imprison jail apprehend nab bust custody
		charge indict prosecute
		convict sentence guilty
		acquit exonerate clear
		sue sued lawsuit litigation legal-action
		seize confiscate impound
		search raid
		kidnap abduct hostage
		escape flee run-away
		fraud scam swindle con deceive deceit trick dupe fool rip-off
		embezzle misappropriate
		forge fake counterfeit
		bribe bribery corruption kickback
		impersonate pose pretend
		compensate compensation refund reimburse repay
		fine penalty
		law legislation statute act rule regulation
		court tribunal judge
		trial hearing
		ban prohibit forbid outlaw
		money cash fund payment cost price pay ransom
		expensive cost price dear
		bankrupt insolvent`,
	"words and findings": `
		state declare announce statement tell told say remark comment speech mention
		announce declare proclaim reveal disclose publish release unveil
		publish release issue print reveal put
		finding result conclusion report outcome
		investigate investigation probe inquiry enquiry inspect examine analyse analyze study research
		conclude conclusion find decide determine establish
		discover find detect uncover spot
		expert specialist analyst researcher consultant
		describe call characterise characterize brand label portray depict
		name call title term dub designate label
		mean define meaning definition
		rumour rumor gossip
		agree consent accept concur
		disagree differ conflict dispute contradict
		question doubt query challenge
		believe think consider regard deem hold view
		think believe opinion view
		aware understand
		show display demonstrate exhibit`,
	"aims, causes and ends": `
		goal aim purpose objective intention motive intent target plan want hope seek
		reason cause motive ground explanation
		cause trigger provoke lead bring result prompt spark
		effect impact consequence result damage harm outcome
		fail failure unsuccessful miss
		success succeed successful achieve accomplish
		decide decision choose choice move step measure action
		plan intend scheme arrange prepare conspiracy plot
		conspire collude plot
		try attempt seek effort
		use employ utilise utilize deploy apply
		use purpose function
		deploy install place plant put use
		role part function hand involvement
		involve include participate engage involvement hand
		influence affect sway power
		force compel oblige coerce
		allow permit enable authorise authorize
		help aid assist assistance support
		protect defend guard secure safeguard shield`,
	"time and degree": `
		begin start commence open launch initiate onset
		end finish stop conclude cease terminate close halt
		happen occur take-place unfold event
		first earliest initial unprecedented precedent original
		last final latest
		recent new late current
		previous earlier before past former prior
		old ancient early
		fast quick rapid swift speedy soon
		large big huge major great massive vast enormous
		small little minor tiny
		weak feeble soft
		unusual rare unprecedented uncommon exceptional
		important significant key crucial main major chief primary principal
		famous renowned noted celebrated
		similar alike
		different distinct unlike differ
		increase rise grow growth expand raise surge
		decrease decline fall drop reduce lower shrink
		change alter modify transform shift
		summer june
		summer july
		summer august
		autumn september
		autumn october
		autumn november
		night overnight midnight
		noon midday
		year annual yearly
		size large area extent dimension
		speed velocity rate fast
		type sort form category class variety
		amount quantity number total sum
		percentage percent proportion share fraction`,
	"people, places and things": `
		group organisation organization gang band faction outfit unit
		group set collection
		company firm business corporation vendor enterprise
		member part participant belong
		meeting conference summit gathering congress event assembly
		invite invitation guest ask
		arrive arrival come reach enter
		car vehicle automobile convoy
		passenger occupant people person aboard
		carry bring transport haul move bear
		container barrel drum
		travel journey trip
		send dispatch deliver ship
		receive obtain accept
		buy purchase acquire obtain
		sell sale trade market
		possess hold belong
		control rule govern run dominate command
		join enter unite enrol merge
		win victory defeat triumph beat conquer
		lose loss
		fight battle war combat conflict struggle
		war conflict battle hostilities
		army military troop force soldier
		build construct create produce manufacture
		create form found establish invent develop
		found establish set create start
		invent devise create discover develop design
		include contain comprise consist
		teach educate instruct school
		student pupil learner
		school college university academy
		write author compose pen
		book work publication volume
		language tongue dialect speech
		religion faith belief church
		worker labourer laborer employee
		vote elect election ballot
		population inhabitant people resident
		birth born bear
		marry marriage wed wife husband spouse
		child son daughter kid offspring
		city town capital
		area region zone territory district
		near close nearby next
		river stream
		ocean sea water
		mountain peak hill
		north northern
		south southern
		east eastern
		west western
		example instance case
		part portion section piece component`,
};

export const lexicon: readonly (readonly string[])[] = Object.values(themes)
	.flatMap((lines) => lines.trim().split("\n"))
	.map((line) => line.trim().split(/\s+/));
