import { expect, test } from "vitest";
import { openMessages, picture } from "./stored.ts";

const { show } = openMessages();
const words = (text: string) => [{ kind: "text", text }];
const strong = (text: string) => [{ kind: "strong", content: words(text) }];

test("an embed shows all that it has", () => {
	const embed = {
		color: 0x5865f2,
		author: { name: "**Ada**", url: "https://x.org/ada" },
		title: "**Title**",
		url: "https://x.org/title",
		description: "- **a**",
		fields: [
			{ name: "**n**", value: "# v", inline: true },
			{ name: "m", value: "w" },
		],
		image: { url: "https://x.org/a.png" },
		thumbnail: { url: "https://x.org/b.png", description: "A cat" },
		footer: { text: "**Foot**" },
		timestamp: "2026-01-02T03:04:05.000Z",
	};

	expect(show({ embeds: [embed] }).embeds).toEqual([
		{
			colour: "#5865f2",
			author: { name: "**Ada**", href: "https://x.org/ada" },
			title: { content: strong("Title"), href: "https://x.org/title" },
			description: [{ kind: "list", items: [strong("a")] }],
			fields: [
				{ name: strong("n"), value: [{ kind: "heading", level: 1, content: words("v") }], isInline: true },
				{ name: words("m"), value: words("w"), isInline: false },
			],
			image: { elsewhere: "https://x.org/a.png", description: "Image", isSpoiler: false },
			thumbnail: { elsewhere: "https://x.org/b.png", description: "A cat", isSpoiler: false },
			footer: "**Foot**",
			timestamp: "2026-01-02T03:04:05.000Z",
		},
	]);
});

test("an embed leaves out what it has not", () => {
	expect(show({ embeds: [{ description: "a", color: 0 }] }).embeds).toEqual([{ description: words("a"), fields: [] }]);
});

test("an embed's title and author lead nowhere unsafe", () => {
	const unsafe = { url: "javascript:alert(1)" };

	expect(show({ embeds: [{ title: "a", author: { name: "b", ...unsafe }, ...unsafe }] }).embeds).toEqual([
		{ title: { content: words("a") }, author: { name: "b" }, description: [], fields: [] },
	]);
});

test("an embed shows what was uploaded for it, and the message doesn't show it again", () => {
	const embed = {
		image: { url: "attachment://a.png" },
		footer: { text: "f", icon_url: "attachment://b.png" },
	};
	const files = [picture("a.png", "0"), picture("b.png", "1"), picture("c.png", "2")];
	const { embeds, pictures } = show({ embeds: [embed] }, { files });

	expect(embeds[0]?.image).toMatchObject({ href: expect.stringMatching(/\/a\.png$/), width: 3, height: 2 });
	expect(pictures.map(({ href }) => href?.split("/").at(-1))).toEqual(["c.png"]);
});
