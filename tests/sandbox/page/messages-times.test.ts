import { describe, expect, test } from "vitest";
import { sentText, timestampText } from "../../../src/sandbox/page/messages/times.ts";

const noon = new Date(2026, 4, 3, 12, 0, 0);

describe("times", () => {
	const shown = (date: Date) => sentText(date, noon.getTime()).replaceAll(/\s/g, " ");

	test("say today and yesterday, and else the date", () => {
		expect(shown(new Date(2026, 4, 3, 9, 5))).toBe("Today at 9:05 AM");
		expect(shown(new Date(2026, 4, 2, 23, 59))).toBe("Yesterday at 11:59 PM");
		expect(shown(new Date(2026, 4, 1, 16, 20))).toBe("05/01/2026, 4:20 PM");
	});

	test.each([
		[-3, "3 seconds ago"],
		[119, "in 1 minute"],
		[-3 * 3600, "3 hours ago"],
		[40 * 86_400, "in 1 month"],
		[-800 * 86_400, "2 years ago"],
		[0, "in 0 seconds"],
	])("tell %i seconds from now as %s", (seconds, text) => {
		expect(timestampText(new Date(noon.getTime() + seconds * 1000), "R", noon.getTime())).toBe(text);
	});

	test("come in each of Discord's styles", () => {
		const styles = ["t", "T", "d", "D", "f", "F", "s", "S"] as const;
		expect(styles.map((style) => timestampText(noon, style, 0).replaceAll(/\s/g, " "))).toEqual([
			"12:00 PM",
			"12:00:00 PM",
			"05/03/2026",
			"May 3, 2026",
			"May 3, 2026 at 12:00 PM",
			"Sunday, May 3, 2026 at 12:00 PM",
			"05/03/2026, 12:00 PM",
			"05/03/2026, 12:00:00 PM",
		]);
	});
});
