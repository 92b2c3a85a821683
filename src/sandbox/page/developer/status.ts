/** How an answer to a request is told: its number and its name, for those who don't see the colour. */
export interface StatusView {
	readonly text: string;
	readonly tone: "good" | "warning" | "bad";
}

/** @see https://discord.com/developers/docs/topics/opcodes-and-status-codes#http-http-response-codes */
const names: Readonly<Record<number, string>> = {
	0: "no answer",
	200: "OK",
	201: "Created",
	204: "No Content",
	400: "Bad Request",
	401: "Unauthorized",
	403: "Forbidden",
	404: "Not Found",
	405: "Method Not Allowed",
	413: "Too Large",
	429: "Too Many Requests",
	500: "Server Error",
	502: "Bad Gateway",
	503: "Unavailable",
};

export function statusView(status: number): StatusView {
	const name = names[status] ?? (status < 400 ? "OK" : "Error");
	return { text: status === 0 ? name : `${status} ${name}`, tone: toneOf(status) };
}

function toneOf(status: number): StatusView["tone"] {
	if (status === 429) return "warning";
	return status >= 200 && status < 400 ? "good" : "bad";
}

/** Ids and tokens of interactions are long and say nothing: one end of them is enough to tell them apart. */
export const shortPath = (path: string): string =>
	path
		.replaceAll(/[\w-]{24,}/g, (token) => `${token.slice(0, 6)}…`)
		.replaceAll(/\d{17,20}/g, (id) => `…${id.slice(-5)}`);

/** `07:15:29.042`, in the time of whoever looks. */
export function clockTime(at: string): string {
	const date = new Date(at);
	const seconds = date.toLocaleTimeString("en-GB");
	return `${seconds}.${String(date.getMilliseconds()).padStart(3, "0")}`;
}
