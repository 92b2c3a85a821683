import { createHash } from "node:crypto";

/** How many requests of a kind may be made in a time. */
export interface RateLimit {
	/** Tried on `METHOD /path`; each path that it matches, up to its second part, has its own bucket. */
	readonly match: RegExp;
	readonly limit: number;
	readonly windowMs: number;
}

/** As Discord sets them, as far as bots have observed: it publishes none, and may change them. */
const usualLimits: readonly RateLimit[] = [
	{ match: /^POST \/channels\/\d+\/messages$/, limit: 5, windowMs: 5_000 },
	{ match: /^(PATCH|DELETE) \/channels\/\d+\/messages\/\d+$/, limit: 5, windowMs: 5_000 },
	{ match: /^\w+ \/webhooks\//, limit: 5, windowMs: 2_000 },
];

interface Window {
	endsAt: number;
	left: number;
}

/** What the answer must say about the limits, and whether the request was one too many. */
export interface Verdict {
	readonly headers: Readonly<Record<string, string>>;
	/** Seconds until it may be tried again. */
	readonly retryAfter?: number;
	readonly global?: boolean;
}

/** @see https://discord.com/developers/docs/topics/rate-limits */
export class RateLimits {
	readonly #windows = new Map<string, Window>();
	readonly #now: () => number;
	readonly #globalLimit: RateLimit;
	limits: readonly RateLimit[] = usualLimits;

	constructor(now: () => number, globalRequestsPerSecond: number) {
		this.#now = now;
		this.#globalLimit = { match: /^/, limit: globalRequestsPerSecond, windowMs: 1_000 };
	}

	/** Counts a request. The global limit counts those with a bot's token only. */
	take(request: string, isAuthorized: boolean): Verdict {
		if (isAuthorized) {
			const window = this.#count("global", this.#globalLimit);
			if (window.left < 0) return { ...this.#refusal(window), headers: { "X-RateLimit-Global": "true" }, global: true };
		}
		const limit = this.limits.find(({ match }) => match.test(request));
		if (!limit) return { headers: {} };
		const window = this.#count(limit.match.source + majorOf(request), limit);
		const headers = this.#headers(limit, window);
		return window.left < 0 ? { ...this.#refusal(window), headers } : { headers };
	}

	#count(key: string, { limit, windowMs }: RateLimit): Window {
		const known = this.#windows.get(key);
		const window = known && known.endsAt > this.#now() ? known : { endsAt: this.#now() + windowMs, left: limit };
		window.left -= 1;
		this.#windows.set(key, window);
		return window;
	}

	#secondsLeft({ endsAt }: Window): number {
		return Math.max(0, endsAt - this.#now()) / 1_000;
	}

	#refusal(window: Window) {
		return { retryAfter: this.#secondsLeft(window) };
	}

	/** @see https://discord.com/developers/docs/topics/rate-limits#header-format */
	#headers({ match, limit }: RateLimit, window: Window): Readonly<Record<string, string>> {
		return {
			"X-RateLimit-Limit": String(limit),
			"X-RateLimit-Remaining": String(Math.max(0, window.left)),
			"X-RateLimit-Reset": (window.endsAt / 1_000).toFixed(3),
			"X-RateLimit-Reset-After": this.#secondsLeft(window).toFixed(3),
			"X-RateLimit-Bucket": createHash("sha256").update(match.source).digest("hex").slice(0, 32),
		};
	}
}

/** The part of the path that separates buckets: a channel, or a webhook with its token. */
function majorOf(request: string): string {
	return /^\w+ (\/webhooks\/\d+\/[^/]+|\/[a-z]+\/\d+)/.exec(request)?.[1] ?? "";
}
