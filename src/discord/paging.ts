import type { APIButtonComponentWithCustomId } from "discord-api-types/v10";
import { button, type Reply } from "./components.ts";
import { changedSince } from "./custom-id.ts";

/** How a list is shown. */
export interface View {
	/** Counted from 0. */
	readonly page: number;
	readonly audience?: Reply["audience"];
	/** A line of the bot's own above. */
	readonly remark?: string;
}

/** A part of a long list. */
export interface Page<Item> {
	readonly items: readonly Item[];
	/** Of the first item in the whole list, counted from 0. */
	readonly from: number;
	/** Counted from 0; the last one for a number beyond it. */
	readonly number: number;
	/** At least 1. */
	readonly count: number;
}

export function pageOf<Item>(all: readonly Item[], number: number, size: number): Page<Item> {
	const count = Math.max(1, Math.ceil(all.length / size));
	const shown = Math.min(Math.max(0, number), count - 1);
	const from = shown * size;
	return { items: all.slice(from, from + size), from, number: shown, count };
}

/** `page 2 of 5`; nothing where there is one page only. */
export const pageNote = ({ number, count }: Page<unknown>): string =>
	count < 2 ? "" : `page ${number + 1} of ${count}`;

/** Previous and Next, as far as there are such pages. @param idOf Of the button that leads to a page. */
export const turningButtons = (
	{ number, count }: Page<unknown>,
	idOf: (page: number) => string,
): APIButtonComponentWithCustomId[] => [
	...(number > 0 ? [button("Previous", idOf(number - 1))] : []),
	...(number + 1 < count ? [button("Next", idOf(number + 1))] : []),
];

/** A list that has changed since its button was made begins anew, for the member alone: nobody has seen it yet. */
export const viewOf = ({
	page,
	isOutdated,
	audience = "member",
}: Omit<View, "remark"> & { readonly isOutdated: boolean }): View =>
	isOutdated ? { page: 0, remark: changedSince } : { page, audience };
