type Given<Whole> = { [Key in keyof Whole]?: Exclude<Whole[Key], undefined> };

/** Without the keys whose value is undefined: a view leaves out what there is nothing to say about. */
export function given<Whole extends object>(object: Whole): Given<Whole> {
	const entries: readonly (readonly unknown[])[] = Object.entries(object);
	return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
