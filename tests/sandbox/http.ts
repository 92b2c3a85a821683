import { isObject, type JsonObject, textAt } from "../../src/sandbox/json.ts";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import type { Channel, User } from "../../src/sandbox/types.ts";

export interface Answer {
	readonly status: number;
	readonly code: unknown;
	readonly body: unknown;
	readonly headers: Headers;
	/** Where something is wrong and what, like `data.content BASE_TYPE_MAX_LENGTH`. */
	readonly faults: readonly string[];
}

/** A request as a bot sends it, without a library in between that could put it right. */
export async function call(
	sandbox: Sandbox,
	method: string,
	path: string,
	body?: unknown,
	token = sandbox.token,
): Promise<Answer> {
	const response = await fetch(`${sandbox.api}/v10${path}`, {
		method,
		headers: { authorization: `Bot ${token}`, "content-type": "application/json" },
		...(body === undefined ? {} : { body: JSON.stringify(body) }),
	});
	return answerOf(response);
}

/** A request with files, as discord.js sends it. */
export async function upload(
	sandbox: Sandbox,
	path: string,
	{ body, files }: { readonly body: unknown; readonly files: Readonly<Record<string, string>> },
): Promise<Answer> {
	const form = new FormData();
	form.set("payload_json", JSON.stringify(body));
	for (const [at, [name, text]] of Object.entries(files).entries()) form.set(`files[${at}]`, new Blob([text]), name);
	return answerOf(await fetch(`${sandbox.api}/v10${path}`, { method: "POST", body: form }));
}

async function answerOf(response: Response): Promise<Answer> {
	const text = await response.text();
	const body: unknown = text === "" ? undefined : JSON.parse(text);
	const code = isObject(body) ? body.code : undefined;
	const faults = isObject(body) && isObject(body.errors) ? listFaults(body.errors) : [];
	return { status: response.status, code, body, headers: response.headers, faults };
}

function listFaults(errors: JsonObject, path = ""): readonly string[] {
	return Object.entries(errors).flatMap(([key, value]) => {
		if (key === "_errors" && Array.isArray(value)) {
			return value.filter(isObject).map((error) => `${path} ${textAt(error, "code")}`.trim());
		}
		return isObject(value) ? listFaults(value, path === "" ? key : `${path}.${key}`) : [];
	});
}

/** The id of what an answer gives out. */
export const idOf = ({ body }: Answer): string => (isObject(body) && textAt(body, "id")) || "";

/** What a bot is told of an interaction that it has not answered yet. */
export interface Delivered {
	readonly id: string;
	readonly token: string;
	readonly callback: string;
	readonly webhook: string;
}

/** An interaction that nobody but the test answers. `act` starts it. */
export function deliver(sandbox: Sandbox, act: () => Promise<unknown>): Promise<Delivered> {
	return new Promise((resolve, reject) => {
		sandbox.faults.alterInteraction = (payload) => {
			const id = textAt(payload, "id") ?? "";
			const token = textAt(payload, "token") ?? "";
			const callback = `/interactions/${id}/${token}/callback`;
			resolve({ id, token, callback, webhook: `/webhooks/${sandbox.applicationId}/${token}` });
			return payload;
		};
		act().catch(reject);
	});
}

/** A command without options, called and not yet answered. */
export async function deliverCommand(sandbox: Sandbox, user: User, channel: Channel): Promise<Delivered> {
	const command = { name: "ping", description: "Answers." };
	await call(sandbox, "POST", `/applications/${sandbox.applicationId}/commands`, command);
	return deliver(sandbox, () => sandbox.slash(user, channel, "ping"));
}
