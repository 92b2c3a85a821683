import { hurriedQuestionWords } from "./chat-spelling.ts";

const words = (list: string) => new Set(list.trim().split(/\s+/));

/** Words that carry no information of their own: never looked up, never counted as covered or missing. */
export const stopWords: ReadonlySet<string> = words(`
	a about aint again all also although am an and another any anybody anyone anything are arent as at be became because become
	becomes been being both but by can cannot cant could couldnt did didnt do does doesnt doing dont done each either else ever every
	already apparently even probably simply
	everybody everyone everything few for from further get gets getting give given gives go goes going gone got had has
	hadnt hasnt have havent having he her here hers herself him himself his how however i if in instead into is isnt it its itself just
	kind know known let like made make makes making many may maybe me might mine more most much must my myself neither no
	nobody none nor not nothing now of off often on once one only onto or other others our ours out over own per perhaps
	please quite rather really same shall she should shouldnt since so some somebody someone something still such than that the
	their theirs them themselves then there these they thing things this those though through thus to too toward towards
	under until up upon us very via was wasnt we were werent what whatever when where whether which while who whoever whom
	whose why will with within without wont would wouldnt yes yet you your yours yourself`);

/** What people type around a question in a chat. Swearing and laughing tell nothing either. */
export const chatFillers: ReadonlySet<string> = new Set([
	...hurriedQuestionWords,
	...words(`
		abt actually adn af afaik alright any1 anyway anyways asap aye basically bc bestie bro bros bruh btw cap cmon coz cuz da damn dang dat
		deadass dis dude dudes dumb dunno eh em fam ffs finna folks fr frfr fwiw fyi gg gimme gm gn gonna gotta gtfo guys hah haha hahah
		hahaha heh hehe hello hey hi hiya hm hmm honestly heck hell hte idc idek idk ig iirc ik ikr im imho imo innit irl istg ive jk k kinda kk
		lemme lil literally lmao lmfao lmk lol lolol lowkey highkey mate mhm nah nb ngl noob nope np nvm oh ok okay omfg omg ong oof pal pls plz
		ppl ppls prolly r rly rn rofl sec seriously sis smh smth some1 somehow sorry sorta srsly sry sup taht tbf tbh teh tf thanks tho thsi tihs
		thx til tldr tryna tysm u uh uhh um umm ur w wait wanna wassup wdym whatcha whoa wow wth wtf ya yall yea yeah yep yk yo yup`),
]);

/**
 * Words that rather ask than tell. They name the kind of thing that is wanted (`year`, `city`, `term`), or belong to
 * the asking itself (`according`, `mentioned`, `example`): the passage that answers has them in one case of five, where
 * other words of a question are found there in three of five.
 */
export const askingWords: ReadonlySet<string> = words(`
	according addition additional along amount area areas article articles ask begin began called cause caused cities city
	common commonly considered countries country date day days describe described describes detail details device document
	documents entity exactly example examples explain find happen happened happens identify information info kind known
	list location locations located main major mention mentioned mentions modern name named names notable notably
	number occur occurred occurs original particular percent percentage person place places present primary provide
	provided question refer referred refers report reported reports say saying says sort source sources specific
	specifically start started starting state stated states take taken takes tell term terms text texts thing took type
	types typical typically used utilized way ways went year years`);
