import { expect, test } from "vitest";
import { z } from "zod";
import { type Command, defineCommand, defineMessageCommand } from "../../src/discord/command.ts";
import { notice } from "../../src/discord/components.ts";
import { drawAhead } from "../../src/discord/draw-ahead.ts";
import type { Drawing } from "../../src/pictures/drawing.ts";

const drawing: Drawing = {
	width: 1,
	height: 1,
	alt: "A dot.",
	root: { type: "div", props: { style: {} } },
};

const pictured = { ...notice("See:"), picture: { filename: "dot.png", drawing } };

const named = (name: string, options: z.ZodType<unknown>): Command =>
	defineCommand({ data: { name, description: "!" }, options, reply: () => pictured });

async function drawnFor(...commands: readonly Command[]): Promise<readonly Drawing[]> {
	const drawn: Drawing[] = [];
	const painter = {
		warmUp: async () => undefined,
		paint: async (each: Drawing) => {
			drawn.push(each);
			return new Uint8Array();
		},
	};
	const all = new Map(commands.map((command) => [command.data.name, command]));
	await drawAhead({ casefiles: new Map(), commands: all }, painter);
	return drawn;
}

test("draws what commands show to whoever fills in nothing", async () => {
	expect(await drawnFor(named("timeline", z.object({ from: z.string().optional() })))).toEqual([drawing]);
});

test("draws nothing for what has no picture, needs an option, or is called on a message", async () => {
	const plain = defineCommand({
		data: { name: "help", description: "!" },
		options: z.object({}),
		reply: () => notice("Help."),
	});
	const onMessage = defineMessageCommand({
		data: { name: "Check", type: 3 },
		summary: "checks.",
		reply: () => pictured,
	});

	expect(await drawnFor(plain, named("people", z.object({ name: z.string() })), onMessage)).toEqual([]);
});
