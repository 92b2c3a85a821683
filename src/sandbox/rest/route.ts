import type { Backend } from "../backend.ts";
import type { Payload } from "./request.ts";

export interface RestRequest extends Payload {
	readonly query: URLSearchParams;
	/** The part of the path that the route's `:name` stands for. */
	param(name: string): string;
}

export interface RestReply {
	readonly status: number;
	/** Sent as JSON; bytes as they are. */
	readonly body?: unknown;
	readonly contentType?: string;
	readonly headers?: Readonly<Record<string, string>>;
}

/** One endpoint. A resource's endpoints make a file, and the files are listed in `router.ts`. */
export interface Route {
	readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
	/** Without `/api/v10`, like `/channels/:channel/messages/:message`. */
	readonly path: string;
	/** Who may call: the bot by its token, or whoever knows the path, which then holds a secret. */
	readonly access: "bot" | "path";
	readonly handle: (request: RestRequest, backend: Backend) => RestReply | Promise<RestReply>;
}

export const ok = (body: unknown): RestReply => ({ status: 200, body });
export const created = (body: unknown): RestReply => ({ status: 201, body });
export const noContent = (): RestReply => ({ status: 204 });
