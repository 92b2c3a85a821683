import { describe, expect, test } from "vitest";
import { below, beside } from "../../../src/sandbox/page/messages/placement.ts";

describe("what opens", () => {
	const window = { width: 400, height: 300 };
	const size = { width: 100, height: 120 };

	test("stands below where there is room, and above where there is more", () => {
		expect(below({ left: 50, top: 20, width: 80, height: 30 }, size, window)).toEqual({ left: 50, top: 54 });
		expect(below({ left: 50, top: 250, width: 80, height: 30 }, size, window)).toEqual({ left: 50, top: 126 });
	});

	test("stands at the right, or at the left where there is more room", () => {
		expect(beside({ left: 20, top: 50, width: 100, height: 30 }, size, window)).toEqual({ left: 124, top: 46 });
		expect(beside({ left: 290, top: 50, width: 100, height: 30 }, size, window)).toEqual({ left: 186, top: 46 });
	});

	test("never leaves the window", () => {
		expect(below({ left: 390, top: 290, width: 0, height: 0 }, size, window)).toEqual({ left: 296, top: 166 });
		expect(below({ left: 0, top: 0, width: 0, height: 0 }, { width: 900, height: 900 }, window)).toEqual({
			left: 4,
			top: 4,
		});
	});
});
