import type { Knowledge } from "../domain/knowledge.ts";

/** Reads something out of an incident's knowledge once, and forgets it with the knowledge. */
export function oncePerKnowledge<Value>(read: (knowledge: Knowledge) => Value): (knowledge: Knowledge) => Value {
	const known = new WeakMap<Knowledge, { readonly value: Value }>();
	return (knowledge) => {
		const found = known.get(knowledge) ?? { value: read(knowledge) };
		known.set(knowledge, found);
		return found.value;
	};
}
