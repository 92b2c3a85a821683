import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressOf, linkTo } from "../../../src/sandbox/view/safe-address.ts";

const origin = "http://127.0.0.1:4747";

describe("a link", () => {
	test.each([
		["https://example.org/a?b#c", "https://example.org/a?b#c"],
		["HTTP://EXAMPLE.org", "http://example.org/"],
		["discord://-/channels/1/2", "discord://-/channels/1/2"],
	])("leads from %s to %s", (address, href) => {
		expect(linkTo(address)).toBe(href);
	});

	test.each([
		"javascript:alert(1)",
		"JaVaScRiPt:alert(1)",
		" javascript:alert(1)",
		"\u0000javascript:alert(1)",
		"java\tscript:alert(1)",
		"java\nscript:alert(1)",
		"javascript&colon;alert(1)",
		"javascript\u003aalert(1)",
		"data:text/html,<script>alert(1)</script>",
		"vbscript:msgbox(1)",
		"blob:https://example.org/1",
		"file:///etc/passwd",
		"view-source:javascript:alert(1)",
		"//example.org",
		"\\\\example.org",
		"/attachments/1/2/a.html",
		"example.org",
		"",
	])("is not made of %j", (address) => {
		expect(linkTo(address)).toBeUndefined();
	});
});

const scheme = fc.constantFrom(
	"javascript",
	"data",
	"vbscript",
	"blob",
	"file",
	"https",
	"http",
	"discord",
	"jAvAsCrIpT",
);
const noise = fc.constantFrom(
	"",
	" ",
	"\t",
	"\n",
	"\r",
	"\0",
	"\u200b",
	"\ufeff",
	"\u2028",
	"&Tab;",
	"%0a",
	"\\",
	"/",
	":",
	"&#58;",
);

/** A scheme with something put in anywhere, and then anything. */
const hostile = fc
	.tuple(noise, scheme, fc.nat(12), noise, fc.constantFrom(":", "://", "://x@", "&colon;"), fc.string())
	.map(([lead, name, at, inner, sign, rest]) => lead + name.slice(0, at) + inner + name.slice(at) + sign + rest);

test("nothing becomes a link that a browser would read as anything but http, https or discord", () => {
	fc.assert(
		fc.property(fc.oneof(hostile, fc.string(), fc.webUrl()), (address) => {
			const href = linkTo(address);

			const scheme = href === undefined ? "https:" : new URL(href, "https://page.example").protocol;
			expect(["http:", "https:", "discord:"]).toContain(scheme);
		}),
		{ numRuns: 400 },
	);
});

describe("a picture", () => {
	test("of the local Discord's own is loaded by its path", () => {
		const address = `${origin}/attachments/1/2/a%20b.png?width=3`;

		expect(addressOf(address, origin)).toEqual({ href: "/attachments/1/2/a%20b.png" });
	});

	test.each([
		"https://example.org/attachments/1/2/a.png",
		"http://127.0.0.1:4747@example.org/attachments/a.png",
		"http://127.0.0.1:4748/attachments/1/2/a.png",
		`${origin}/sandbox/events`,
		`${origin}/attachments/../sandbox/events`,
		`${origin}/attachments/%2e%2e/sandbox/events`,
		"/attachments/1/2/a.png",
		"attachment://a.png",
		"data:image/png;base64,AAAA",
		"nowhere",
	])("at %s is elsewhere", (address) => {
		expect(addressOf(address, origin)).toEqual({ elsewhere: address });
	});

	test("is never loaded from another machine, or from another place of this one", () => {
		const own = fc.string().map((rest) => `${origin}/attachments/${rest}`);

		fc.assert(
			fc.property(fc.oneof(own, hostile, fc.string(), fc.webUrl()), (address) => {
				const found = addressOf(address, origin);

				const url = new URL("href" in found ? found.href : "/attachments/", origin);
				expect(url.origin).toBe(origin);
				expect(url.pathname).toMatch(/^\/attachments\//);
			}),
			{ numRuns: 400 },
		);
	});
});
