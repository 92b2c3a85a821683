import type { JsonObject } from "./json.ts";

/** What happens to a request instead of, or after, what should. */
export interface RequestFault {
	/** Tried on `METHOD /path`, the path decoded and without `/api/v10`. */
	readonly match: RegExp;
	/** How many requests it strikes; 1 by default. */
	readonly times?: number;
	/** How many matching requests pass before it strikes; none by default. */
	readonly skip?: number;
	/** Whether the request takes effect first and only its answer is lost; false by default. */
	readonly afterApplying?: boolean;
	readonly act: FaultAct;
}

export type FaultAct =
	/** A 429 may say in seconds when to try again, and whether it is a global one. */
	| { readonly kind: "status"; readonly status: number; readonly retryAfter?: number; readonly global?: boolean }
	/** Milliseconds until the request is treated as if nothing had happened; without them it is never answered. */
	| { readonly kind: "hang"; readonly milliseconds?: number }
	/** The connection is cut. */
	| { readonly kind: "reset" };

interface Armed {
	readonly fault: RequestFault;
	toSkip: number;
	left: number;
}

/** The faults that tests put in. */
export class Faults {
	readonly #armed: Armed[] = [];
	/** Turn off to let the bot believe that its connection is dead. */
	acknowledgeHeartbeats = true;
	/** Answer every RESUME with INVALID_SESSION. */
	rejectResume = false;
	/** How many sessions may still be started today. */
	sessionStartsLeft = 1_000;
	/** How often each interaction is delivered. */
	deliveries = 1;
	/** How often the next one is, if that is to differ from all others. */
	deliveriesOfNext: number | undefined;
	/** Changes an interaction on its way to the bot, as to leave out what should be there. */
	alterInteraction: (payload: JsonObject) => unknown = (payload) => payload;

	add(fault: RequestFault): void {
		this.#armed.push({ fault, toSkip: fault.skip ?? 0, left: fault.times ?? 1 });
	}

	/** The fault that strikes this request, if one does; uses it up. */
	strike(request: string): RequestFault | undefined {
		const armed = this.#armed.find(({ fault, left }) => left > 0 && fault.match.test(request));
		if (!armed) return undefined;
		if (armed.toSkip > 0) {
			armed.toSkip -= 1;
			return undefined;
		}
		armed.left -= 1;
		return armed.fault;
	}

	/** How often the interaction that is sent now is delivered. */
	takeDeliveries(): number {
		const deliveries = this.deliveriesOfNext ?? this.deliveries;
		this.deliveriesOfNext = undefined;
		return deliveries;
	}

	/** Everything works again. */
	clear(): void {
		this.#armed.length = 0;
		this.acknowledgeHeartbeats = true;
		this.rejectResume = false;
		this.sessionStartsLeft = 1_000;
		this.deliveries = 1;
		this.deliveriesOfNext = undefined;
		this.alterInteraction = (payload) => payload;
	}
}
