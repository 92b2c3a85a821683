import { Draft, withField } from "../editing/draft.ts";
import type { IncidentDesk, KeptDraft } from "./desk.ts";
import type { InOrder } from "./in-order.ts";
import type { IncidentParts } from "./incident-parts.ts";

type Drafting = Pick<IncidentDesk, "begin" | "draft" | "draftsOf" | "fill" | "discard">;

/** @param inTurn What changes a draft waits until it is approved, and the other way round. */
export function drafting({ incident, book, drawer, seen, now }: IncidentParts, inTurn: InOrder): Drafting {
	async function draft(id: string): Promise<KeptDraft | undefined> {
		const laid = await drawer.get(id);
		return laid && { id, draft: laid.draft };
	}

	return {
		draft,
		async draftsOf(moderator) {
			const all = (await drawer.list()).map(({ id, value }) => ({ id, draft: value.draft }));
			return all.filter(({ draft: { by } }) => by.id === moderator);
		},
		async begin(begun, { id, name }) {
			const { number: base } = await (await book.log()).latest();
			const draft = Draft.parse({ ...begun, version: 1, incident, base, by: { id, name }, at: now().toISOString() });
			return { id: await drawer.add(draft), draft };
		},
		fill: (id, fields) =>
			inTurn(async () => {
				const kept = await draft(id);
				if (kept === undefined) return undefined;
				const filled = filledIn(kept.draft, fields);
				await drawer.put(id, { draft: filled });
				return { id, draft: filled };
			}),
		discard: (id) =>
			inTurn(async () => {
				seen.forget(id);
				await drawer.remove(id);
			}),
	};
}

const filledIn = (draft: Draft, fields: Readonly<Record<string, string>>): Draft =>
	Object.entries(fields).reduce((filled, [field, value]) => withField(filled, field, value), draft);
