import type { IncomingHttpHeaders, RequestListener } from "node:http";

/** Why somebody isn't answered, as HTTP says it. */
interface CallerRefusal {
	readonly status: 403 | 421;
	readonly message: string;
}

type CallerHeaders = Pick<IncomingHttpHeaders, "host" | "origin">;

/**
 * Who is not answered: a page of another site, whether it asks this machine by its own name or has had its own name
 * resolved to it. Programs send no origin, and the server's own page sends the server's.
 * @see https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Origin
 */
export function refusedCaller({ host, origin }: CallerHeaders): CallerRefusal | undefined {
	if (!isLoopback(host)) return { status: 421, message: "Misdirected Request" };
	if (origin !== undefined && origin !== `http://${host}`) return { status: 403, message: "Forbidden" };
	return undefined;
}

/** Lets through whoever may be answered. */
export function forOwnCallers(listener: RequestListener): RequestListener {
	return (request, response) => {
		const refusal = refusedCaller(request.headers);
		if (refusal) response.writeHead(refusal.status, { "Content-Type": "text/plain" }).end(refusal.message);
		else listener(request, response);
	};
}

function isLoopback(host = ""): boolean {
	return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host);
}
