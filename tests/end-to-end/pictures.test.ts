import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import type { Bot } from "../../src/discord/bot.ts";
import { createPainter, type Painter } from "../../src/pictures/painter.ts";
import { buttonsOf, textsOf } from "../../src/sandbox/reading.ts";
import type { Message } from "../../src/sandbox/types.ts";
import { expectNoHarm, restarted } from "./circumstances.ts";
import { type Incident, openIncident } from "./incident.ts";

const drawing = createPainter();

/** Draws until a test says otherwise. */
let paint: Painter["paint"] = drawing.paint;

const pictured = ["timeline", "attribution"] as const;

let incident: Incident;
let bot: Bot;
const lines: string[] = [];

beforeAll(async () => {
	incident = await openIncident();
	const painter: Painter = {
		paint: (picture) => paint(picture),
		warmUp: () => Promise.reject(new Error("no fonts")),
	};
	bot = await restarted(incident.newsroom, incident.casefiles, { painter, lines });
	await drawing.warmUp();
	for (const command of pictured) await newsroomDraws(command);
}, 30_000);

/** On a busy machine a picture may come too late once, and is remembered then. */
const newsroomDraws = (command: string) =>
	vi.waitFor(async () => expect((await incident.newsroom.call(command)).attachments).toHaveLength(1), 10_000);

afterEach(() => {
	paint = drawing.paint;
	incident.newsroom.sandbox.faults.clear();
	expectNoHarm(incident.newsroom);
});

afterAll(async () => {
	await bot.stop();
	await incident.newsroom.close();
});

const hasGallery = ({ json }: Message) => JSON.stringify(json.components).includes('"type":12');

test("a bot that can't draw starts nevertheless, and says so", () => {
	expect(lines.join("")).toContain("Replies go out without pictures: Error: no fonts");
});

test.each(pictured)("/%s comes without its picture where that can't be drawn, and tells the same", async (command) => {
	const { newsroom } = incident;
	const whole = await newsroom.call(command);
	paint = () => Promise.reject(new Error("broken on purpose"));
	const message = await newsroom.call(command);

	expect(whole.attachments).toHaveLength(1);
	expect(message.attachments).toEqual([]);
	expect(hasGallery(message)).toBe(false);
	expect(textsOf(message)).toEqual(textsOf(whole));
	expect(buttonsOf(message)).toEqual(buttonsOf(whole));
	expect(lines.join("")).toContain(`${command}.png could not be drawn, and was left out: Error: broken on purpose`);
});

test("a painter that throws instead of rejecting costs the picture alone", async () => {
	paint = () => {
		throw new Error("thrown on purpose");
	};

	expect(hasGallery(await incident.newsroom.call("timeline"))).toBe(false);
});

test("a picture that Discord refuses is left out, and the rest comes", async () => {
	const { newsroom } = incident;
	const refused = { match: /callback/, times: 1, act: { kind: "status", status: 413 } } as const;
	newsroom.sandbox.faults.add(refused);
	const message = await newsroom.call("timeline");

	expect(message.attachments).toEqual([]);
	expect(hasGallery(message)).toBe(false);
	expect(textsOf(message)[0]).toMatch(/^\*\*Timeline\*\*/);
});

test("a picture that never comes is not waited for beyond the time that an answer has", async () => {
	paint = () => new Promise(() => undefined);
	const message = await incident.newsroom.call("timeline");

	expect(hasGallery(message)).toBe(false);
	expect(textsOf(message)[0]).toMatch(/^\*\*Timeline\*\*/);
	expect(lines.join("")).toMatch(/timeline\.png took longer than \d+ ms to draw, and was left out/);
});

test("a picture that fails after it was given up on harms nobody", async () => {
	const { newsroom } = incident;
	let fail: (reason: Error) => void = () => undefined;
	paint = () =>
		new Promise((_, reject) => {
			fail = reject;
		});
	await newsroom.call("timeline");
	fail(new Error("far too late"));
	paint = drawing.paint;

	expect(hasGallery(await newsroom.call("timeline"))).toBe(true);
});

test("a page turned back to comes without its picture where that can't be drawn any more", async () => {
	const { newsroom } = incident;
	const second = await newsroom.press(await newsroom.call("timeline"), "Next");
	expect(second.attachments).toEqual([]);
	paint = () => Promise.reject(new Error("broken on purpose"));

	const first = await newsroom.press(second, "Previous");

	expect(first).toMatchObject({ id: second.id, attachments: [] });
	expect(hasGallery(first)).toBe(false);
});

test("a shared reply has the picture, and the same bytes", async () => {
	const { newsroom } = incident;
	const own = await newsroom.call("attribution");
	const shared = await newsroom.press(own, "Share");

	const [one, other] = await Promise.all([own, shared].map((message) => bytesOf(message)));
	expect(shared.ephemeral).toBe(false);
	expect(one?.byteLength).toBeGreaterThan(1_000);
	expect(Buffer.compare(Buffer.from(one ?? []), Buffer.from(other ?? []))).toBe(0);
});

async function bytesOf({ attachments }: Message): Promise<Uint8Array> {
	const served = await fetch(attachments[0]?.url ?? "");
	return new Uint8Array(await served.arrayBuffer());
}

test("a picture is sent once more with the answer whose way to Discord broke", async () => {
	const { newsroom } = incident;
	newsroom.sandbox.faults.add({ match: /callback/, act: { kind: "reset" } });

	const message = await newsroom.call("timeline");

	expect(message.attachments).toHaveLength(1);
	expect(hasGallery(message)).toBe(true);
});

test("a picture stands in the answer that Discord got but did not confirm", async () => {
	const { newsroom } = incident;
	const act = { kind: "status", status: 502 } as const;
	newsroom.sandbox.faults.add({ match: /callback/, afterApplying: true, act });

	const { id } = await newsroom.call("timeline");

	await expect.poll(() => newsroom.sandbox.message(id)?.edited).toBe(true);
	const message = newsroom.sandbox.message(id);
	expect(message?.attachments).toHaveLength(1);
	expect(message && hasGallery(message)).toBe(true);
});
