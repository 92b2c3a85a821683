import type { Interaction } from "discord.js";
import { expect, test } from "vitest";
import { faultCatalogue } from "../../src/sandbox/fault-catalogue.ts";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { settingsOf } from "../../src/sandbox/settings.ts";
import type { SandboxEvent } from "../../src/sandbox/types.ts";
import { joinBot, openSandbox } from "./bot.ts";

const options = { ackDeadlineMs: 250 };

/** A bot that answers `/ping`, and the errors that its answers ended in. */
async function openWithPing() {
	const opened = await openSandbox(options);
	const { sandbox, ada, channel } = opened;
	const errors: unknown[] = [];
	const bot = await joinBot(sandbox, async (interaction: Interaction) => {
		if (interaction.isChatInputCommand()) await interaction.reply("pong").catch((error) => errors.push(error));
	});
	await bot.application.commands.set([{ name: "ping", description: "Answers." }]);
	const ping = () => sandbox.slash(ada, channel, "ping");
	return { ...opened, bot, errors, ping };
}

function arm({ faults, gateway }: Sandbox, id: string): void {
	const fault = faultCatalogue.find((each) => each.id === id);
	if (!fault) throw new Error(`There is no fault "${id}".`);
	fault.arm({ faults, gateway, settings: settingsOf(options) });
}

const callbacks = ({ requests }: Sandbox) =>
	requests.filter(({ path }) => path.endsWith("/callback")).map(({ status }) => status);

const isGateway = (action: string) => (event: SandboxEvent) => event.type === "gateway" && event.action === action;

test("a late answer misses the deadline, and the next one meets it", async () => {
	const { sandbox, errors, ping } = await openWithPing();
	arm(sandbox, "late-answer");

	expect(await ping()).toMatchObject({ kind: "failed", reason: "The application did not respond" });
	await expect.poll(() => errors).toMatchObject([{ code: 10_062 }]);
	expect(await ping()).toMatchObject({ kind: "message" });
});

test("a lost answer is seen by the member, and the bot that tries again is told so", async () => {
	const { sandbox, errors, ping } = await openWithPing();
	arm(sandbox, "lost-answer");

	expect(await ping()).toMatchObject({ kind: "message", message: { content: "pong" } });
	await expect.poll(() => errors).toMatchObject([{ code: 40_060 }]);
});

test("a second delivery is of the next interaction only", async () => {
	const { sandbox, errors, ping } = await openWithPing();
	const delivered: string[] = [];
	sandbox.events.subscribe((event) => {
		if (event.type === "dispatch" && event.name === "INTERACTION_CREATE") delivered.push(event.name);
	});
	arm(sandbox, "second-delivery");

	await ping();
	await expect.poll(() => errors).toMatchObject([{ code: 40_060 }]);
	await ping();

	expect(delivered).toHaveLength(3);
});

test.each([
	{ id: "rate-limit", status: 429 },
	{ id: "server-error", status: 500 },
])("$id strikes one request, whatever it asks for, and is survived", async ({ id, status }) => {
	const { sandbox, bot, errors } = await openWithPing();
	arm(sandbox, id);

	await bot.users.fetch(bot.user.id, { force: true });

	expect(sandbox.requests.slice(-2).map((request) => request.status)).toEqual([status, 200]);
	expect(errors).toEqual([]);
});

test("a fault of the next request leaves those who look at a picture alone", async () => {
	const { sandbox, ada, channel } = await openWithPing();
	const { attachments } = sandbox.post(ada, channel, "", [{ filename: "a.txt", content: "a" }]);
	arm(sandbox, "server-error");

	expect((await fetch(attachments[0]?.url ?? "")).status).toBe(200);
});

test.each([
	{ id: "dropped-socket", comesBack: "resumed" },
	{ id: "reconnect", comesBack: "resumed" },
	{ id: "invalid-session", comesBack: "identified" },
])("after $id the bot comes back $comesBack, and answers", async ({ id, comesBack }) => {
	const { sandbox, ping } = await openWithPing();
	const back = sandbox.events.until(isGateway(comesBack), 20_000);
	arm(sandbox, id);

	await back;

	expect(await ping()).toMatchObject({ kind: "message" });
});

test("everything is right again once all is taken back", async () => {
	const { sandbox, ping } = await openWithPing();
	for (const id of ["late-answer", "lost-answer", "second-delivery", "rate-limit", "server-error"]) arm(sandbox, id);

	arm(sandbox, "none");

	expect(await ping()).toMatchObject({ kind: "message" });
	expect(callbacks(sandbox)).toEqual([204]);
});

test("every fault has a name of its own and says what it does", () => {
	const ids = faultCatalogue.map(({ id }) => id);

	expect(new Set(ids).size).toBe(ids.length);
	for (const { description } of faultCatalogue) expect(description).toMatch(/^(Strikes the next|At once:) .+\.$/);
});
