import type { Desk, IncidentDesk } from "../desk/desk.ts";

/** Lets work that takes long wait until whoever is waiting for it has been told so. */
export interface Pause {
	/** Asks for it; done once it is granted, at once where it has been. */
	readonly hold: () => Promise<void>;
	/** Once somebody has asked for it. */
	readonly asked: Promise<void>;
	readonly grant: () => void;
}

export function createPause(): Pause {
	const [asked, granted] = [signal(), signal()];
	return {
		async hold() {
			asked.give();
			await granted.given;
		},
		asked: asked.given,
		grant: granted.give,
	};
}

function signal(): { readonly given: Promise<void>; readonly give: () => void } {
	let give = () => {};
	const given = new Promise<void>((resolve) => {
		give = resolve;
	});
	return { given, give };
}

/**
 * The desk as moderators come to it through Discord. While a preview is made, nothing else can be said, and Discord gives
 * up after three seconds: so it is told before.
 */
export const withPauses = (desk: Desk, hold: Pause["hold"]): Desk => ({
	of(incident) {
		const found = desk.of(incident);
		return found && pausing(found, hold);
	},
	get incidents() {
		return desk.incidents;
	},
	note: desk.note,
});

const pausing = (desk: IncidentDesk, hold: Pause["hold"]): IncidentDesk => ({
	...desk,
	get casefile() {
		return desk.casefile;
	},
	async prepare(id) {
		await hold();
		return desk.prepare(id);
	},
	async approve(id, approval) {
		await hold();
		return desk.approve(id, approval);
	},
});
