import { expect, test } from "vitest";
import { contentSecurityPolicy, readPageFile } from "../../../src/sandbox/web/page-files.ts";

const bodyOf = async (address: string) => Buffer.from((await readPageFile(address))?.body ?? "").toString();

test("everything that the page asks for at its start is there", async () => {
	const asked = [...(await bodyOf("/")).matchAll(/(?:href|src)="([^"]+)"/g)].map(([, address = ""]) => address);

	expect(asked).toEqual(["/page/icon.svg", "/page/style.css", "/page/page.js"]);
	for (const address of asked) expect(await readPageFile(address), address).toBeDefined();
});

test("the styles ask for nothing but files of the page", async () => {
	const asked = [...(await bodyOf("/page/style.css")).matchAll(/url\("?([^")]+)"?\)/g)].map(([, url = ""]) => url);

	expect(asked.length).toBeGreaterThan(3);
	for (const address of asked) expect((await readPageFile(address))?.contentType, address).toBe("font/woff2");
});

test("the modules are one, of the browser's own language, and say where each line came from", async () => {
	const code = await bodyOf("/page/page.js");

	expect((await readPageFile("/page/page.js"))?.contentType).toBe("text/javascript; charset=utf-8");
	expect(code).toContain("function reduce(state, action) {");
	expect(code).not.toMatch(/^import |\binterface |: readonly /m);
	expect(await bodyOf(`/page/${/sourceMappingURL=(\S+)/.exec(code)?.[1]}`)).toContain("state.ts");
});

test("nothing but the page's own files can be had", async () => {
	const addresses = [
		"/page/../sandbox.ts",
		"/page/%2e%2e/sandbox.ts",
		"/page/messages/../../sandbox.ts",
		"/page/state.ts",
		"/page/tsconfig.json",
		"/page/nothing.js",
		"/page/messages",
		"/page/",
	];

	expect(await Promise.all(addresses.map((address) => readPageFile(address)))).toEqual(addresses.map(() => undefined));
});

test("no script stands in the page itself, and the policy knows of none from elsewhere", async () => {
	expect(await bodyOf("/")).not.toMatch(/<script(?![^>]*src=)/);
	expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:/);
});
