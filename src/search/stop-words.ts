const words = (list: string) => new Set(list.trim().split(/\s+/));

/** Words that carry no information of their own: never looked up, never counted as covered or missing. */
export const stopWords: ReadonlySet<string> = words(`
	a about aint again all also although am an and another any anybody anyone anything are arent as at be became because become
	becomes been being both but by can cannot cant could couldnt did didnt do does doesnt doing dont done each either else ever every
	everybody everyone everything few for from further get gets getting give given gives go goes going gone got had has
	hadnt hasnt have havent having he her here hers herself him himself his how however i if in instead into is isnt it its itself just
	kind know known let like made make makes making many may maybe me might mine more most much must my myself neither no
	nobody none nor not nothing now of off often on once one only onto or other others our ours out over own per perhaps
	please quite rather really same shall she should shouldnt since so some somebody someone something still such than that the
	their theirs them themselves then there these they thing things this those though through thus to too toward towards
	under until up upon us very via was wasnt we were werent what whatever when where whether which while who whoever whom
	whose why will with within without wont would wouldnt yes yet you your yours yourself`);

/** What people type around a question in a chat. */
export const chatFillers: ReadonlySet<string> = words(`
	abt alright anyway anyways aye bc bot bro bruh btw cmon cuz da dat dis dude dudes eh em fam folks fr gtfo guys haha hah hello hey hi
	hiya hmm idk ikr im imo kinda lemme lmao lol lmfao mate mhm nah nvm oh ok okay omg omfg pal pls plz ppl ppls r rly
	rn sec smh somehow sorta sup thanks thx tho thats til tldr u uh um umm ur wanna was wat wdym whats whens wheres whos whys
	wht wot wtf wya ya yall yea yeah yep yo yup`);

/**
 * Words that rather ask than tell. They name the kind of thing that is wanted (`year`, `city`, `term`), or belong to
 * the asking itself (`according`, `mentioned`, `example`): the passage that answers has them in one case of five, where
 * other words of a question are found there in three of five.
 */
export const askingWords: ReadonlySet<string> = words(`
	according addition additional along amount area areas article articles ask begin began called cause caused cities city
	common commonly considered countries country date describe described describes detail details device document
	documents entity exactly example examples explain find happen happened happens identify information info kind known
	list location locations located main major mention mentioned mentions modern name named names notable notably
	number occur occurred occurs original particular percent percentage person place places present primary provide
	provided question refer referred refers report reported reports say saying says sort source sources specific
	specifically start started starting state stated states take taken takes tell term terms text texts thing took type
	types typical typically used utilized way ways went year years`);
