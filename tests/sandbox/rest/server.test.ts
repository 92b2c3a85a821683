import { request } from "node:http";
import { expect, test } from "vitest";
import { WebSocket } from "ws";
import { startSandbox } from "../../../src/sandbox/sandbox.ts";
import { openSandbox } from "../bot.ts";

/** Who is not to be answered: another name for this machine, and pages of other sites or of nobody. */
const strangers = [
	{ headers: { host: "example.org" }, status: 421 },
	{ headers: { host: "127.0.0.1.example.org" }, status: 421 },
	{ headers: { origin: "https://example.org" }, status: 403 },
	{ headers: { origin: "http://localhost" }, status: 403 },
	{ headers: { origin: "null" }, status: 403 },
];

function statusOf(url: string, headers: Record<string, string>): Promise<number | undefined> {
	return new Promise((resolve, reject) => {
		request(url, { headers }, ({ statusCode }) => resolve(statusCode))
			.on("error", reject)
			.end();
	});
}

/** 101 once it is upgraded. */
function socketStatusOf(url: string, headers: Record<string, string>): Promise<number | undefined> {
	const socket = new WebSocket(`${url}?v=10&encoding=json`, { headers });
	return new Promise((resolve) => {
		socket.on("unexpected-response", (_, { statusCode }) => resolve(statusCode));
		socket.on("open", () => resolve(101));
	});
}

test.each(strangers)("answers $status to $headers, over HTTP and for a socket", async ({ headers, status }) => {
	const { sandbox } = await openSandbox();

	for (const path of ["/api/v10/gateway", "/"]) expect(await statusOf(sandbox.origin + path, headers)).toBe(status);
	expect(await socketStatusOf(sandbox.gateway.url, headers)).toBe(status);
	expect(sandbox.requests).toEqual([]);
});

test.each(["127.0.0.1:1", "localhost:1", "[::1]:1"])("answers its own page and programs at %s", async (host) => {
	const { sandbox } = await openSandbox();

	expect(await statusOf(`${sandbox.api}/v10/gateway`, { host })).toBe(200);
	expect(await statusOf(`${sandbox.api}/v10/gateway`, { host, origin: `http://${host}` })).toBe(200);
	expect(await socketStatusOf(sandbox.gateway.url, { host, origin: `http://${host}` })).toBe(101);
});

test.each([
	{ name: "a.html", type: "text/html", served: "text/html", disposition: "attachment; filename*=UTF-8''a.html" },
	{ name: "a.svg", type: "image/svg+xml", served: "image/svg+xml", disposition: "attachment; filename*=UTF-8''a.svg" },
	{ name: "a.png", type: "image/png", served: "image/png", disposition: "inline; filename*=UTF-8''a.png" },
	{ name: "a b'c.txt", type: "x\r\ny", served: "application/octet-stream", disposition: /''a%20b%27c\.txt$/ },
	{ name: "\ud800.txt", type: "TEXT/PLAIN", served: "text/plain", disposition: /''%EF%BF%BD\.txt$/ },
])("serves $name as what cannot run", async ({ name, type, served, disposition }) => {
	const { sandbox, channel, ada } = await openSandbox();
	const upload = { filename: name, contentType: type, content: "<script>alert(1)</script>" };
	const { attachments } = sandbox.post(ada, channel, "", [upload]);

	const { headers, status } = await fetch(attachments[0]?.url ?? "");

	expect(status).toBe(200);
	expect(headers.get("content-type")).toBe(served);
	expect(headers.get("x-content-type-options")).toBe("nosniff");
	expect(headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
	expect(headers.get("content-disposition")).toMatch(disposition);
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
