import { describe, expect, test } from "vitest";
import { textsOf } from "../../src/discord/message-parts.ts";

const component = (json: object) => ({ toJSON: () => json });

describe("the texts of a message", () => {
	test("are told top down, however deep", () => {
		const texts = textsOf([
			component({ type: 10, content: "one" }),
			component({
				type: 17,
				components: [{ type: 9, components: [{ type: 10, content: "two" }], accessory: { type: 2, label: "no" } }],
			}),
		]);

		expect(texts).toEqual(["one", "two"]);
	});

	test("are none where components are of a kind that nobody knows", () => {
		expect(textsOf([component({ type: 99, components: "none" }), component({ type: 10 })])).toEqual([]);
	});
});
