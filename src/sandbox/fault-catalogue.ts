import type { Backend } from "./backend.ts";
import type { FaultAct } from "./faults.ts";

type Parts = Pick<Backend, "faults" | "gateway" | "settings">;

/** Something that can go wrong, as it is put in by hand: by a button of a page. */
export interface CataloguedFault {
	readonly id: string;
	readonly label: string;
	/** What it strikes, and what is to be seen then. */
	readonly description: string;
	readonly arm: (parts: Parts) => void;
}

/** Of a bot: files are fetched by whoever looks at a message. */
const anyRequest = /^[A-Z]+ \/(?!attachments\/)/;
const callback = /^POST \/interactions\/\d+\/[^/]+\/callback$/;

/** Milliseconds past the deadline: as little as is safely late. */
const lateBy = 200;

/** What goes wrong at Discord, each with what a bot should stand. */
export const faultCatalogue: readonly CataloguedFault[] = [
	{
		id: "late-answer",
		label: "Late answer",
		description: "Strikes the next answer: it misses the deadline.",
		arm: ({ faults, settings }) =>
			faults.add({ match: callback, act: { kind: "hang", milliseconds: settings.ackDeadlineMs + lateBy } }),
	},
	{
		id: "lost-answer",
		label: "Lost answer",
		description: "Strikes the next answer: it takes effect, the bot is told 502.",
		arm: ({ faults }) => faults.add({ match: callback, afterApplying: true, act: { kind: "status", status: 502 } }),
	},
	{
		id: "second-delivery",
		label: "Second delivery",
		description: "Strikes the next interaction: the bot gets it twice.",
		arm: ({ faults }) => {
			faults.deliveriesOfNext = 2;
		},
	},
	atNextRequest({
		id: "rate-limit",
		label: "Rate limit (429)",
		description: "Strikes the next request: too many, try again in a second.",
		act: { kind: "status", status: 429, retryAfter: 1 },
	}),
	atNextRequest({
		id: "server-error",
		label: "Server error (500)",
		description: "Strikes the next request: an error on Discord's side.",
		act: { kind: "status", status: 500 },
	}),
	{
		id: "dropped-socket",
		label: "Dropped socket",
		description: "At once: the connection breaks off without a word.",
		arm: ({ gateway }) => gateway.drop(),
	},
	{
		id: "reconnect",
		label: "Reconnect",
		description: "At once: the bot is asked to connect again and resume.",
		arm: ({ gateway }) => gateway.reconnect(),
	},
	{
		id: "invalid-session",
		label: "Invalid session",
		description: "At once: the session is over, the bot begins a new one.",
		arm: ({ gateway }) => gateway.invalidate(false),
	},
	{
		id: "none",
		label: "Everything right again",
		description: "At once: takes back whatever has not struck yet.",
		arm: ({ faults }) => faults.clear(),
	},
];

function atNextRequest({ act, ...fault }: Omit<CataloguedFault, "arm"> & { readonly act: FaultAct }): CataloguedFault {
	return { ...fault, arm: ({ faults }) => faults.add({ match: anyRequest, act }) };
}
