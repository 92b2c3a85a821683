import type { APIButtonComponent } from "discord-api-types/v10";
import type { Knowledge } from "../domain/knowledge.ts";
import { countOrigins } from "../domain/origins.ts";
import { colophon } from "./colophon.ts";
import { button, container, gallery, type Picture, type Reply, rowOf, separator, text } from "./components.ts";
import { limits } from "./limits.ts";
import { type Page, turningButtons, type View } from "./paging.ts";
import { type Shown, snippetSections } from "./snippet-sections.ts";

interface SnippetList {
	readonly knowledge: Knowledge;
	readonly colour: number;
	/** Texts of the bot's own above the snippets. */
	readonly opening: readonly string[];
	readonly page: Page<Shown>;
	readonly picture?: Picture | undefined;
	/** Small lines of the bot's own below. */
	readonly notes?: readonly string[];
	readonly view: View;
	/** The custom_ids of the buttons that turn pages, and of Share. */
	readonly idOf: (action: "page" | "share", page: number) => string;
	/** Rows of further buttons. */
	readonly rows?: readonly (readonly APIButtonComponent[])[];
}

/** A page of snippets as one message: what it is, a picture, the snippets with their places, how to go on. */
export function snippetList({ knowledge, colour, page, picture, view, idOf, ...texts }: SnippetList): Reply {
	const { audience = "member", remark } = view;
	const { items, from, number } = page;
	const origins = countOrigins(
		items.map(({ snippet }) => snippet),
		knowledge,
	);
	const opening = [...texts.opening, ...(remark === undefined ? [] : [remark])];
	const closing = [...(texts.notes ?? []), colophon(knowledge, origins)];
	const taken = [...opening, ...closing].reduce((sum, { length }) => sum + length, 0);
	const turning = turningButtons(page, (to) => idOf("page", to));
	return {
		audience,
		turns: true,
		...(picture === undefined ? {} : { picture }),
		container: container(colour, [
			...opening.map(text),
			...(picture === undefined ? [] : [gallery(picture)]),
			...snippetSections(items, { knowledge, from, room: limits.text - taken }),
			separator(),
			...closing.map(text),
			...(texts.rows ?? []).flatMap(rowOf),
			...rowOf([...turning, ...(audience === "member" ? [button("Share", idOf("share", number))] : [])]),
		]),
	};
}
