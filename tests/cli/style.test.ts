import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { styleOf } from "../../src/cli/style.ts";
import { terminal } from "./streams.ts";

test.each([
	{ does: "colours a terminal", isTerminal: true, environment: {}, colours: true },
	{ does: "leaves a pipe alone", isTerminal: false, environment: {}, colours: false },
	{ does: "leaves a pipe alone on a build server", isTerminal: false, environment: { CI: "1" }, colours: false },
	{ does: "keeps to NO_COLOR", isTerminal: true, environment: { NO_COLOR: "1" }, colours: false },
	{ does: "takes an empty NO_COLOR for none", isTerminal: true, environment: { NO_COLOR: "" }, colours: true },
	{ does: "keeps to FORCE_COLOR", isTerminal: false, environment: { FORCE_COLOR: "1" }, colours: true },
	{ does: "keeps to FORCE_COLOR=0", isTerminal: true, environment: { FORCE_COLOR: "0" }, colours: false },
	{ does: "lets NO_COLOR win", isTerminal: true, environment: { NO_COLOR: "1", FORCE_COLOR: "1" }, colours: false },
	{ does: "spares a dumb terminal", isTerminal: true, environment: { TERM: "dumb" }, colours: false },
])("$does", ({ isTerminal, environment, colours }) => {
	const style = styleOf(isTerminal ? terminal() : new PassThrough(), environment);

	expect(style.colours.bold("crane") !== "crane").toBe(colours);
});

test("wraps for a terminal's width within reason, and never in a pipe", () => {
	expect(styleOf(terminal(72), {}).columns).toBe(72);
	expect(styleOf(terminal(400), {}).columns).toBe(100);
	expect(styleOf(terminal(3), {}).columns).toBe(30);
	expect(styleOf(new PassThrough(), {}).columns).toBe(Number.POSITIVE_INFINITY);
});
