import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Backend } from "../backend.ts";
import type { FaultAct } from "../faults.ts";
import type { RequestLog } from "../request-log.ts";
import { ApiError, methodNotAllowed, notFound, unauthorized } from "./api-error.ts";
import type { RateLimits, Verdict } from "./rate-limits.ts";
import { readPayload } from "./request.ts";
import type { RestReply } from "./route.ts";
import { findRoute } from "./router.ts";

interface Around {
	readonly backend: Backend;
	readonly log: RequestLog;
	readonly limits: RateLimits;
}

/** One request on its way through. */
interface Exchange extends Around {
	readonly request: IncomingMessage;
	readonly response: ServerResponse;
	readonly method: string;
	/** Decoded, without the API's prefix. */
	readonly path: string;
	readonly url: URL;
	readonly logId: number;
}

/** The REST API on `/api/v10`, and the files on `/attachments`. */
export function createRestListener(around: Around): RequestListener {
	return (request, response) => {
		answer(request, response, around).catch(() => response.destroy());
	};
}

async function answer(request: IncomingMessage, response: ServerResponse, around: Around): Promise<void> {
	const url = new URL(request.url ?? "/", "http://127.0.0.1");
	const method = request.method ?? "GET";
	const path = routePath(url.pathname);
	const logId = around.log.begin(method, path, url.search);
	const exchange = { ...around, request, response, method, path, url, logId };
	try {
		await serve(exchange);
	} finally {
		around.log.finish(logId);
	}
}

const isServed = (pathname: string) => /^\/(api\/v10|attachments)\//.test(pathname);

/** The path below the API, decoded: discord.js sends `@original` as `%40original`. */
function routePath(pathname: string): string {
	const path = pathname.replace(/^\/api\/v10(?=\/)/, "");
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

async function serve(exchange: Exchange): Promise<void> {
	const { backend, method, path, response, request } = exchange;
	const fault = backend.faults.strike(`${method} ${path}`);
	if (fault && !fault.afterApplying && (await suffer(exchange, fault.act))) return;
	const verdict = exchange.limits.take(`${method} ${path}`, request.headers.authorization !== undefined);
	const reply = verdict.retryAfter === undefined ? await carryOut(exchange) : tooMany(verdict, verdict.retryAfter);
	if (fault?.afterApplying && (await suffer(exchange, fault.act))) return;
	exchange.log.note(exchange.logId, { status: reply.status, response: reply.body });
	send(response, reply, verdict.headers);
}

/** @returns whether that was the end of the request. */
async function suffer({ request, response, log, logId }: Exchange, act: FaultAct): Promise<boolean> {
	switch (act.kind) {
		case "status": {
			const limited = act.status === 429 ? tooMany({ ...act, headers: {} }, act.retryAfter ?? 1) : undefined;
			const reply = limited ?? { status: act.status, body: { message: `${act.status}: injected fault`, code: 0 } };
			log.note(logId, { status: reply.status, response: reply.body });
			request.resume();
			send(response, reply, limited && act.global ? { "X-RateLimit-Global": "true" } : {});
			return true;
		}
		case "hang":
			if (act.milliseconds === undefined) return true;
			await new Promise((resolve) => setTimeout(resolve, act.milliseconds));
			return false;
		case "reset":
			request.socket.destroy();
			return true;
	}
}

/** @see https://discord.com/developers/docs/topics/rate-limits#exceeding-a-rate-limit */
function tooMany({ global = false }: Pick<Verdict, "global" | "headers">, retryAfter: number): RestReply {
	const body = { message: "You are being rate limited.", retry_after: retryAfter, global };
	return { status: 429, body };
}

async function carryOut(exchange: Exchange): Promise<RestReply> {
	const { request, method, path, url, backend, log, logId } = exchange;
	try {
		const found = isServed(url.pathname) ? findRoute(method, path) : "no path";
		if (found === "no path") throw notFound();
		if (found === "no method") throw methodNotAllowed();
		const { route, params } = found;
		if (route.access === "bot" && request.headers.authorization !== `Bot ${backend.settings.token}`) {
			throw unauthorized();
		}
		const payload = await readPayload(request);
		log.note(logId, { body: payload.body, files: payload.files.map(({ filename }) => filename) });
		const param = (name: string) => params.get(name) ?? "";
		return await route.handle({ ...payload, query: url.searchParams, param }, backend);
	} catch (error) {
		const answer = error instanceof ApiError ? error : brokenSandbox(error);
		log.note(logId, { violations: answer.violations });
		return { status: answer.status, body: answer.toJSON() };
	}
}

/** What is broken here is the sandbox itself; whoever reads the log should see it. */
function brokenSandbox(error: unknown): ApiError {
	return new ApiError(500, 0, `The sandbox is broken: ${error instanceof Error ? error.message : String(error)}`);
}

function send(response: ServerResponse, reply: RestReply, headers: Readonly<Record<string, string>> = {}): void {
	const { status, body, contentType = "application/json" } = reply;
	const type = body === undefined ? {} : { "Content-Type": contentType, "X-Content-Type-Options": "nosniff" };
	response.writeHead(status, { ...type, ...reply.headers, ...headers, ...retryHeaders(reply) });
	response.end(body === undefined || body instanceof Uint8Array ? body : JSON.stringify(body));
}

function retryHeaders({ status, body }: RestReply): Readonly<Record<string, string>> {
	const isLimited = status === 429 && typeof body === "object" && body !== null && "retry_after" in body;
	return isLimited ? { "Retry-After": String(body.retry_after), "X-RateLimit-Scope": "user" } : {};
}
