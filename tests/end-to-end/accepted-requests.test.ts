import { ApplicationCommandType } from "discord-api-types/v10";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buttonsOf, messageOf } from "../../src/sandbox/reading.ts";
import type { Message } from "../../src/sandbox/types.ts";
import { openIncident } from "./incident.ts";
import type { Newsroom } from "./newsroom.ts";

let newsroom: Newsroom;

beforeAll(async () => {
	({ newsroom } = await openIncident());
}, 30_000);

afterAll(() => newsroom.close());

/** What somebody might say that the documents speak of. */
const statement = "The diplomats were given 24 hours to leave Albania. My grandmother put two eggs in the dough.";

/** Calls every command there is, and gives back what it answers; what must be told it is told as it offers it. */
async function* everyReply(): AsyncGenerator<Message> {
	const { sandbox, ada, bob, channel } = newsroom;
	for (const { name, type, options = [] } of sandbox.offered(ada, channel)) {
		if (type === ApplicationCommandType.Message) {
			yield messageOf(await sandbox.messageMenu(ada, sandbox.post(bob, channel, statement), name));
			continue;
		}
		const values: Record<string, string> = {};
		for (const option of options) {
			const [choice] = await newsroom.offered(name, { [option.name]: "" });
			if ("required" in option && option.required) values[option.name] = String(choice?.value ?? statement);
		}
		yield newsroom.call(name, values);
	}
}

/** Presses each button of a message once, and each that appears in its place. */
async function pressAll(message: Message): Promise<number> {
	const pressed = new Set<string>();
	const next = (shown: Message) =>
		buttonsOf(shown).find(({ label = "", customId, disabled }) => customId && !disabled && !pressed.has(label));
	let shown = message;
	for (let button = next(shown); button; button = next(shown)) {
		pressed.add(button.label ?? "");
		const outcome = await newsroom.sandbox.click(shown, button.customId ?? "", newsroom.ada);
		if (outcome.kind === "update") shown = outcome.message;
	}
	return pressed.size;
}

test("every request that the bot makes is accepted: for each command, what it offers, and each button", async () => {
	let replies = 0;
	let presses = 0;
	for await (const reply of everyReply()) {
		replies += 1;
		presses += await pressAll(reply);
	}

	const { requests } = newsroom.sandbox;
	expect(replies).toBe(9);
	expect(presses).toBeGreaterThanOrEqual(40);
	expect(requests.length).toBeGreaterThanOrEqual(60);
	expect(requests.flatMap(({ violations }) => violations)).toEqual([]);
	expect(requests.filter(({ status }) => status < 200 || status >= 300)).toEqual([]);
});
