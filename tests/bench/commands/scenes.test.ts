import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { drawMessages, type Sight } from "../../../bench/commands/message-drawing.ts";
import { scenes } from "../../../bench/commands/scenes.ts";
import { type Stage, setStage } from "../../../bench/commands/stage.ts";
import { textsIn } from "../../../src/pictures/drawing.ts";
import { flattenComponents } from "../../../src/sandbox/component-tree.ts";

const root = join(import.meta.dirname, "../../..");

let stage: Stage;

beforeAll(async () => {
	stage = await setStage(join(root, "knowledge/albania-iran"), pathToFileURL(join(root, "commands/")));
});

afterAll(() => stage.close());

/** Letters and digits alone, for that is what markup leaves as it is; addresses stand behind their words. */
const bare = (text: string) => text.replaceAll(/\(<[^>]*>\)/g, "").replaceAll(/[^\p{L}\p{N}]+/gu, "");

const wordsOf = ({ content, components }: Sight) => [
	content,
	...flattenComponents(components).flatMap(({ component: { content: text, label } }) =>
		[text, label].filter((each) => typeof each === "string"),
	),
];

test.each(Object.entries(scenes))("draws all that the bot says: %s", async (_, play) => {
	const messages = await play(stage);
	const shown = bare(textsIn(drawMessages(messages)).join(" "));
	const words = messages.flatMap(wordsOf).map(bare);

	expect(words.join("").length).toBeGreaterThan(20);
	expect(words.filter((each) => !shown.includes(each))).toEqual([]);
});
