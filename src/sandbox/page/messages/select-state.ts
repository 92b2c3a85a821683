import type { OptionChoiceView, SelectView } from "../../view/views.ts";

/** A select whose list is open. */
export interface OpenSelect {
	/** Values, in the order in which they were picked. */
	readonly picked: readonly string[];
	/** Where the keys are, among the options that are shown. */
	readonly active: number;
	readonly search: string;
	/** What was typed in quick succession to go to an option. */
	readonly typed: string;
	/** When the last of it was typed, in milliseconds. */
	readonly typedAt: number;
}

/** Fewer options than these are seen at a glance. */
const searchedFrom = 10;

/** How long somebody may wait between two letters of one word, in milliseconds. */
const typingPause = 700;

export const hasSearch = ({ options }: SelectView): boolean => options.length >= searchedFrom;

/** Whether several can be picked, so that picking one doesn't close the list. */
export const isMultiple = ({ maximum }: SelectView): boolean => maximum > 1;

export const preselected = ({ options }: SelectView): readonly string[] =>
	options.filter(({ isSelected }) => isSelected).map(({ value }) => value);

export function opened(select: SelectView, picked: readonly string[]): OpenSelect {
	const first = select.options.findIndex(({ value }) => picked.includes(value));
	return { picked, active: Math.max(0, first), search: "", typed: "", typedAt: 0 };
}

/** The options that what is searched for stands in. */
export function shownOptions(
	{ options }: SelectView,
	{ search }: Pick<OpenSelect, "search">,
): readonly OptionChoiceView[] {
	const sought = search.trim().toLowerCase();
	return options.filter(({ label, description = "" }) => `${label}\n${description}`.toLowerCase().includes(sought));
}

export const searched = (open: OpenSelect, search: string): OpenSelect => ({ ...open, search, active: 0 });

const page = 8;

/** Where a key leads, or nothing where it leads nowhere. The arrows go round, as in Discord. */
const leads: Readonly<Record<string, (active: number, last: number) => number>> = {
	ArrowDown: (active, last) => (active >= last ? 0 : active + 1),
	ArrowUp: (active, last) => (active <= 0 ? last : active - 1),
	Home: () => 0,
	End: (_, last) => last,
	PageDown: (active, last) => Math.min(last, active + page),
	PageUp: (active) => Math.max(0, active - page),
};

export function moved(open: OpenSelect, key: string, shown: readonly OptionChoiceView[]): OpenSelect | undefined {
	const lead = leads[key];
	return lead && { ...open, active: Math.max(0, lead(open.active, shown.length - 1)) };
}

/** Goes to the next option that begins as typed; the same letter again goes to the one after it. */
export function typedAhead(
	open: OpenSelect,
	letter: string,
	at: number,
	shown: readonly OptionChoiceView[],
): OpenSelect {
	const typed = at - open.typedAt < typingPause ? open.typed + letter.toLowerCase() : letter.toLowerCase();
	const from = typed.length === 1 ? open.active + 1 : open.active;
	const order = shown.map((_, index) => (from + index) % shown.length);
	const found = order.find((index) => shown[index]?.label.toLowerCase().startsWith(typed));
	return { ...open, typed, typedAt: at, active: found ?? open.active };
}

/** Picks an option or lets go of it. Nothing changes where as many are picked as can be. */
export function toggled({ maximum, minimum }: SelectView, picked: readonly string[], value: string): readonly string[] {
	if (maximum === 1) return picked.includes(value) && minimum === 0 ? [] : [value];
	if (picked.includes(value)) return picked.filter((each) => each !== value);
	return picked.length < maximum ? [...picked, value] : picked;
}

/** Whether an option can't be picked because the others are enough. */
export const isBarred = ({ maximum }: SelectView, picked: readonly string[], value: string): boolean =>
	maximum > 1 && picked.length >= maximum && !picked.includes(value);

/** What is sent when the list closes: nothing where it is what was sent before, or too little. */
export function settled(
	{ minimum, maximum }: SelectView,
	before: readonly string[],
	picked: readonly string[],
): readonly string[] | undefined {
	const isSame = before.length === picked.length && picked.every((value) => before.includes(value));
	return isSame || picked.length < minimum || picked.length > maximum ? undefined : picked;
}
