import { expect, test } from "vitest";
import { logLineOf, type News } from "../../src/live/news.ts";

const revision = "ab".repeat(32);

const told: readonly { readonly news: News; readonly level: string; readonly line: string }[] = [
	{
		news: { incident: "harbour", kind: "new", revision },
		level: "info",
		line: "harbour is new and answered from, at revision abababababab.",
	},
	{
		news: { incident: "harbour", kind: "changed", revision },
		level: "info",
		line: "harbour has changed, and is answered from revision abababababab now.",
	},
	{ news: { incident: "harbour", kind: "mended" }, level: "info", line: "harbour is in order again." },
	{
		news: { incident: "harbour", kind: "gone" },
		level: "warn",
		line: "harbour is gone, and not answered from any more.",
	},
	{
		news: { incident: "harbour", kind: "refused", text: "knowledge.yaml:1:1: …", isServed: true },
		level: "warn",
		line: "harbour can't be read as it lies there now, and is answered from as it was before:\nknowledge.yaml:1:1: …",
	},
	{
		news: { incident: "harbour", kind: "refused", text: "knowledge.yaml:1:1: …", isServed: false },
		level: "warn",
		line: "harbour is new and can't be read, so nothing is answered from it:\nknowledge.yaml:1:1: …",
	},
];

test.each(told)("is a line for whoever runs the bot: $news.kind", ({ news, level, line }) => {
	expect(logLineOf(news)).toEqual({ level, line });
});
