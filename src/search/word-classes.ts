/** Classes of words that noun phrases are bounded by. */
export type BoundaryClass =
	| "determiner"
	| "preposition"
	| "conjunction"
	| "relative"
	| "auxiliary"
	| "pronoun"
	| "adverb"
	| "verb";

const words = (list: string) => list.trim().split(/\s+/);

/** Folded as `Token.word` is. All but the verbs are closed classes. */
const classes: Readonly<Record<BoundaryClass, readonly string[]>> = {
	determiner: words(`
		the a an this these those its his her their our my your whose some any each every no such another both all either
		neither other many several various certain same most more much few less`),
	preposition: words(`
		of in on at by for with from to into onto over under after before during between among amongst through throughout
		against about as than via per within without toward towards upon across behind beyond near off out since until till
		around along throughout despite like except inside outside above below down up regarding concerning following
		including amid according`),
	conjunction: words(
		"and or but nor so yet because although though while whereas if whether unless once however therefore thus hence",
	),
	relative: words("who whom that which what where when why how"),
	auxiliary: words(`
		is was are were be been being am isnt wasnt arent werent has have had having hasnt havent hadnt do does did doing
		doesnt dont didnt will would can could may might must shall should cannot cant couldnt wont wouldnt shouldnt`),
	pronoun: words(`
		he she it they we i you him them us me himself herself itself themselves ourselves there here others something
		anything nothing everything someone anyone everyone nobody`),
	adverb: words(`
		not also then often even still already just very too again ever never always sometimes instead indeed rather quite
		soon later ago together respectively usually`),
	verb: words(`
		said says say told tells wrote writes written became becomes become began begins begun came comes gave gives given
		went goes gone got gets held holds kept keeps knew knows known led leads left lost made makes meant means met paid put
		ran saw seen sent sold sought spent stood took takes taken taught thought threw thrown understood won wore built
		brought bought broke broken chose chosen drew drawn drove driven fell fallen felt fought found founded grew grown hid
		hidden heard laid lay rose risen sang sat shot showed shown shows spoke spoken struck swore wrought includes include
		contains contain consists consist requires require allows allow provides provide refers refer describes describe
		remains remain exists exist seems seem appears appear believes believe argues argue claims suggests suggest considers
		consider causes uses use occurs occur involves involve applies apply ensures ensure determines determine defines
		depends depend produces produce represents creates create helps help tries try wants want needs need serves serve
		belongs belong follows enables enable`),
};

const classOfWord = new Map<string, BoundaryClass>();
for (const name of [
	"determiner",
	"preposition",
	"conjunction",
	"relative",
	"auxiliary",
	"pronoun",
	"adverb",
	"verb",
] as const)
	for (const word of classes[name]) if (!classOfWord.has(word)) classOfWord.set(word, name);

export const boundaryClass = (word: string): BoundaryClass | undefined => classOfWord.get(word);

/** A word that joins others and names nothing itself. */
export function isFunctionWord(word: string): boolean {
	const found = classOfWord.get(word);
	return found !== undefined && found !== "verb";
}

/** What stands before a person's name and is no part of it. */
export const titles: ReadonlySet<string> = new Set(
	words(`
		mr mrs ms miss dr sir lord lady saint prime minister president vice chancellor king queen prince princess emperor
		empress duke duchess count pope bishop archbishop cardinal general colonel captain major admiral professor senator
		congressman governor mayor secretary ambassador judge justice commissioner chairman spokesman spokeswoman spokesperson
		chief director engineer inventor author historian scientist`),
);

/** Adjectives that sentences often begin with: a capital makes no name of them. */
export const openingAdjectives: ReadonlySet<string> = new Set(
	words(`
		last next first second third final original early earlier late later recent new old modern great large small main major
		total additional further initial famous notable popular traditional historical current present former empty close`),
);

/** What says that a number is less or more than it is. */
export const approximations: ReadonlySet<string> = new Set(
	words(`
		nearly almost about around approximately roughly over exceeding some circa estimated least most more less fewer than at
		under below above up to only`),
);

/** Words that belong to the number before them. */
export const magnitudes: ReadonlySet<string> = new Set(
	words(
		"hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens percent per cent percentage",
	),
);
