import { expect, test } from "vitest";
import { inCode } from "../../../src/discord/moderating/in-code.ts";

test.each([
	["crane-stopped", "`crane-stopped`"],
	["a`b @everyone\n# c", "`a'b @everyone # c`"],
	["\u200B", "`?`"],
	["a".repeat(100), `\`${"a".repeat(63)}…\``],
])("%j is shown as %j", (id, shown) => {
	expect(inCode(id)).toBe(shown);
});
