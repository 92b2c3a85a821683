import { request } from "node:http";
import { expect, test } from "vitest";
import { WebSocket } from "ws";
import { startSandbox } from "../../../src/sandbox/sandbox.ts";
import { openSandbox } from "../bot.ts";

const elsewhere = { host: "example.org" };

function statusOf(url: string, headers: Record<string, string>): Promise<number | undefined> {
	return new Promise((resolve, reject) => {
		request(url, { headers }, ({ statusCode }) => resolve(statusCode))
			.on("error", reject)
			.end();
	});
}

test("answers nobody who calls it by another name than this machine's", async () => {
	const { sandbox } = await openSandbox();
	const socket = new WebSocket(`${sandbox.gateway.url}?v=10&encoding=json`, { headers: elsewhere });
	const refused = new Promise((resolve) => socket.on("error", resolve));

	expect(await statusOf(`${sandbox.api}/v10/gateway`, elsewhere)).toBe(421);
	expect(await statusOf(`${sandbox.api}/v10/gateway`, { host: "localhost:1" })).toBe(200);
	expect(await refused).toBeInstanceOf(Error);
});

test("listens on this machine alone, and frees its port when it stops", async () => {
	const first = await startSandbox();
	const port = Number(new URL(first.origin).port);

	expect(new URL(first.origin).hostname).toBe("127.0.0.1");
	await expect(startSandbox({ port })).rejects.toThrow("EADDRINUSE");
	await first.stop();
	const second = await startSandbox({ port });
	await second.stop();
});

test("gives back the path as it was meant and the query as it was", async () => {
	const { sandbox } = await openSandbox();

	await fetch(`${sandbox.api}/v10/webhooks/1/x/messages/%40original?with_components=true`);

	expect(sandbox.requests.at(-1)).toMatchObject({
		path: "/webhooks/1/x/messages/@original",
		query: "?with_components=true",
	});
});

test("notes when a request came and how long its answer took", async () => {
	const times: number[] = [];
	const { sandbox } = await openSandbox({ now: () => times.shift() ?? 5_250 });
	times.push(5_000);

	await fetch(`${sandbox.api}/v10/gateway`);

	expect(sandbox.requests.at(-1)).toMatchObject({ at: 5_000, milliseconds: 250, status: 200 });
});

test("refuses a form that is none", async () => {
	const { sandbox, channel } = await openSandbox();
	const headers = { authorization: `Bot ${sandbox.token}`, "content-type": "multipart/form-data; boundary=x" };

	const response = await fetch(`${sandbox.api}/v10/channels/${channel.id}/messages`, {
		method: "POST",
		headers,
		body: "?",
	});

	expect(response.status).toBe(400);
});
