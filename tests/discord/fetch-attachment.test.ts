import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { gzipSync } from "node:zlib";
import { describe, expect, onTestFinished, test } from "vitest";
import { createFetchAttachment } from "../../src/discord/fetch-attachment.ts";
import { knowledgeLimits } from "../../src/domain/knowledge-file.ts";

/** A server of attachments that answers as the test has it, and counts what it was asked for. */
async function serve(listener: RequestListener) {
	const asked: string[] = [];
	const server = createServer((request, response) => {
		asked.push(request.url ?? "");
		listener(request, response);
	}).listen(0, "127.0.0.1");
	await once(server, "listening");
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	const address = server.address();
	const origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
	const fetchAttachment = createFetchAttachment({ api: `${origin}/api`, patience: 1_000 });
	return {
		asked,
		fetch: (change = {}) => fetchAttachment({ name: "log.txt", size: 5, url: `${origin}/log.txt`, ...change }),
	};
}

const refusal = (words: RegExp) => ({ refused: expect.stringMatching(words) });

test("a text is taken to the character, however its bytes are parted", async () => {
	const bytes = Buffer.from("\uFEFFGrün 🏗\r\n");
	const { fetch } = await serve((_, response) => {
		for (const byte of bytes) response.write(Buffer.of(byte));
		response.end();
	});

	expect(await fetch({ type: "text/plain; charset=utf-8" })).toEqual({ text: "\uFEFFGrün 🏗\r\n" });
});

test("nothing is asked for compressed", async () => {
	const { fetch } = await serve(({ headers }, response) => response.end(headers["accept-encoding"]));

	expect(await fetch()).toEqual({ text: "identity" });
});

describe("an address is refused, and never asked,", () => {
	test.each([
		"http://cdn.discordapp.com/log.txt",
		"https://cdn.discordapp.com:8443/log.txt",
		"https://user@cdn.discordapp.com/log.txt",
		"https://cdn.discordapp.com@127.0.0.1/log.txt",
		"https://cdn.discordapp.com.example/log.txt",
		"https://evil.example/cdn.discordapp.com/log.txt",
		"https://xcdn.discordapp.com/log.txt",
		"https://discord.com/log.txt",
		"http://127.0.0.1:1/log.txt",
		"http://[::1]/log.txt",
		"http://169.254.169.254/latest/meta-data",
		"file:///etc/passwd",
		"data:text/plain,hello",
		"log.txt",
	])("%s", async (url) => {
		const { fetch, asked } = await serve((_, response) => response.end("hello"));

		expect(await fetch({ url })).toEqual(refusal(/does not lie where Discord keeps attached files/));
		expect(asked).toEqual([]);
	});

	test("of the API's own origin where the API is Discord's", async () => {
		const fetchAttachment = createFetchAttachment({ api: "https://discord.com/api" });

		const file = { name: "log.txt", size: 5, url: "https://discord.com/log.txt" };

		expect(await fetchAttachment(file)).toEqual(refusal(/does not lie where Discord keeps/));
	});
});

describe("a file is refused", () => {
	test("that leads elsewhere, and the other place is never asked", async () => {
		const { fetch, asked } = await serve((_, response) => response.writeHead(302, { location: "/secret" }).end());

		expect(await fetch()).toEqual(refusal(/could not be fetched/));
		expect(asked).toEqual(["/log.txt"]);
	});

	test("that comes compressed, before anything of it is unpacked", async () => {
		const bomb = gzipSync(Buffer.alloc(50_000_000));
		const { fetch } = await serve((_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end(bomb));

		expect(await fetch()).toEqual(refusal(/comes compressed/));
	});

	test("that says itself that it is too large, unasked", async () => {
		const { fetch, asked } = await serve((_, response) => response.end("hello"));

		expect(await fetch({ size: knowledgeLimits.sourceBytes + 1 })).toEqual(refusal(/has 4 MiB at most/));
		expect(asked).toEqual([]);
	});

	test("that is larger than it says, as soon as it is", async () => {
		const { fetch } = await serve((_, response) => {
			const more = () => {
				while (response.write(Buffer.alloc(65_536, "a")));
			};
			response.on("drain", more);
			more();
		});

		expect(await fetch()).toEqual(refusal(/has 4 MiB at most/));
	});

	test.each([
		{ what: "is not in UTF-8", bytes: Buffer.of(0x47, 0x72, 0xfc, 0x6e) },
		{ what: "ends within a character", bytes: Buffer.of(0x47, 0xc3) },
	])("that $what", async ({ bytes }) => {
		const { fetch } = await serve((_, response) => response.end(bytes));

		expect(await fetch()).toEqual(refusal(/not written in UTF-8/));
	});

	test("that is no text, unasked", async () => {
		const { fetch, asked } = await serve((_, response) => response.end("hello"));

		expect(await fetch({ type: "application/zip" })).toEqual(refusal(/is no text/));
		expect(asked).toEqual([]);
	});

	test("that is gone", async () => {
		const { fetch } = await serve((_, response) => response.writeHead(404).end());

		expect(await fetch()).toEqual(refusal(/not to be had from Discord any more \(404\)/));
	});

	test("that never ends", async () => {
		const { fetch } = await serve((_, response) => response.write("hello"));

		expect(await fetch()).toEqual(refusal(/could not be fetched/));
	});
});
