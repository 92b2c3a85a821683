import { expect, test } from "vitest";
import { sizeText } from "../../../src/sandbox/page/messages/file-size.ts";

test.each([
	[0, "0 bytes"],
	[1023, "1023 bytes"],
	[1536, "1.5 KB"],
	[5 * 1024 ** 2, "5 MB"],
	[undefined, ""],
])("says a size of %s bytes as “%s”", (bytes, text) => {
	expect(sizeText(bytes)).toBe(text);
});
