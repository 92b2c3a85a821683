import { Events } from "discord.js";
import { expect, test } from "vitest";
import { z } from "zod";
import type { ActView, PageEvent, SceneView } from "../../../src/sandbox/view/views.ts";
import { joinBot, openSandbox } from "../bot.ts";

type Opened = Awaited<ReturnType<typeof openSandbox>>;

const json = { "content-type": "application/json" };

async function post({ sandbox }: Opened, path: string, body: unknown, headers: Record<string, string> = json) {
	const response = await fetch(sandbox.origin + path, { method: "POST", headers, body: JSON.stringify(body) });
	return { status: response.status, body: response.status === 204 ? undefined : await response.json() };
}

const Done = z.object({ kind: z.literal("done"), messageId: z.string() });

const act = (opened: Opened, body: ActView) => post(opened, "/sandbox/acts", body);

/** What a page is told, until it is closed. */
async function listen({ sandbox }: Opened, as: string) {
	const closing = new AbortController();
	const response = await fetch(`${sandbox.origin}/sandbox/events?as=${as}`, { signal: closing.signal });
	const events: PageEvent[] = [];
	const reading = (async () => {
		let rest = "";
		for await (const chunk of response.body ?? []) {
			const parts = (rest + Buffer.from(chunk).toString("utf8")).split("\n\n");
			rest = parts.pop() ?? "";
			for (const part of parts) if (part.startsWith("data: ")) events.push(JSON.parse(part.slice(6)));
		}
	})().catch(() => undefined);
	await expect.poll(() => events.length).toBeGreaterThan(0);
	return {
		events,
		async close() {
			closing.abort();
			await reading;
		},
	};
}

function sceneIn(events: readonly PageEvent[]): SceneView {
	const [scene] = events.flatMap((event) => (event.type === "scene" ? [event.scene] : [])).toReversed();
	if (!scene) throw new Error("There was no scene.");
	return scene;
}

const body = [{ name: "ping", description: "Answers." }];

async function register({ sandbox }: Opened): Promise<void> {
	await fetch(`${sandbox.api}/v10/applications/${sandbox.applicationId}/commands`, {
		method: "PUT",
		headers: { ...json, authorization: `Bot ${sandbox.token}` },
		body: JSON.stringify(body),
	});
}

test("the page comes with a policy that lets nothing in from elsewhere", async () => {
	const { sandbox } = await openSandbox();
	const response = await fetch(`${sandbox.origin}/`);

	expect(response.status).toBe(200);
	expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
	expect(response.headers.get("x-content-type-options")).toBe("nosniff");
	expect(await response.text()).toContain('<script type="module" src="/page/page.js">');
});

test("a page is told the whole scene first, and what is offered as soon as it is registered", async () => {
	const opened = await openSandbox();
	const page = await listen(opened, "ada");

	expect(sceneIn(page.events)).toMatchObject({
		isConnected: false,
		viewer: { name: "ada" },
		people: [{ name: "ada" }, { name: "bob" }],
		places: [{ kind: "guild", name: "general", guild: "Newsroom" }],
	});

	await register(opened);
	await joinBot(opened.sandbox);
	await expect.poll(() => sceneIn(page.events).isConnected).toBe(true);
	const [offer] = Object.values(sceneIn(page.events).offers);
	expect(offer?.chat.map(({ name }) => name)).toEqual(["ping"]);
	await page.close();
});

test("what somebody does reaches the bot, and what it says reaches whoever may see it", async () => {
	const opened = await openSandbox();
	const { channel, ada, bob } = opened;
	await register(opened);
	const client = await joinBot(opened.sandbox, async (interaction) => {
		if (interaction.isChatInputCommand()) await interaction.reply({ content: "Psst.", flags: ["Ephemeral"] });
	});
	const [hers, his] = await Promise.all([listen(opened, "ada"), listen(opened, bob.id)]);

	const outcome = await act(opened, { act: "slash", person: ada.id, place: channel.id, command: "ping", values: {} });
	const said = await act(opened, { act: "say", person: bob.id, place: channel.id, text: "Hello", files: [] });

	const [whispered, posted] = [outcome, said].map(({ body: done }) => Done.parse(done).messageId);
	const idsIn = ({ events }: typeof hers) =>
		events.flatMap((event) => (event.type === "message" ? [event.message.id] : []));
	await expect.poll(() => idsIn(hers)).toEqual([whispered, posted]);
	await expect.poll(() => idsIn(his)).toEqual([posted]);
	expect(client.listenerCount(Events.InteractionCreate)).toBe(1);
	await Promise.all([hers.close(), his.close()]);
});

test("what Discord's client would not allow is refused with the option that is wrong", async () => {
	const opened = await openSandbox();
	const { channel, ada } = opened;
	const call = { act: "slash", person: ada.id, place: channel.id, values: {} } as const;

	const { status, body: refused } = await act(opened, { ...call, command: "nothing" });

	expect(status).toBe(200);
	expect(refused).toMatchObject({ kind: "refused", reason: expect.stringContaining("no such command is registered") });
});

test.each([
	["what is no JSON", "text/plain", {}, 415, /Send JSON/],
	["an act that there isn't", "application/json", { act: "fly" }, 400, /act/],
	["an act without a person", "application/json", { act: "press", message: "1", customId: "a" }, 400, /person/],
])("%s is refused with what is wrong", async (_, type, sent, status, message) => {
	const opened = await openSandbox();
	const answer = await post(opened, "/sandbox/acts", sent, { "content-type": type });

	expect(answer).toMatchObject({ status, body: { message: expect.stringMatching(message) } });
});

test("a page of another site can neither read nor do anything", async () => {
	const opened = await openSandbox();
	const { sandbox } = opened;
	const from = { ...json, origin: "https://example.org" };

	expect((await fetch(`${sandbox.origin}/sandbox/events`, { headers: from })).status).toBe(403);
	expect((await fetch(`${sandbox.origin}/sandbox/acts`, { method: "POST", headers: from, body: "{}" })).status).toBe(
		403,
	);
	expect((await fetch(`${sandbox.origin}/sandbox/faults`, { method: "POST", headers: from, body: "{}" })).status).toBe(
		403,
	);
});

test("a fault is put in by its name, and one that there isn't is refused", async () => {
	const opened = await openSandbox();

	expect((await post(opened, "/sandbox/faults", { fault: "late-answer" })).status).toBe(204);
	expect(await post(opened, "/sandbox/faults", { fault: "earthquake" })).toMatchObject({
		status: 400,
		body: { message: 'There is no fault "earthquake".' },
	});
});

test("what the bot asked for and was sent is told as it happens, and to a page that is opened later", async () => {
	const opened = await openSandbox();
	const early = await listen(opened, "ada");
	await register(opened);
	await joinBot(opened.sandbox);
	await expect.poll(() => early.events.filter(({ type }) => type === "log").length).toBeGreaterThan(2);

	const late = await listen(opened, "bob");
	const kinds = new Set(sceneIn(late.events).log.map(({ kind }) => kind));

	expect([...kinds].sort()).toEqual(["event", "note", "request"]);
	expect(sceneIn(late.events).log.map(({ number }) => number)).toEqual([...sceneIn(late.events).log.keys()]);
	await Promise.all([early.close(), late.close()]);
});
