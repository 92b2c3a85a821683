import { expect, test } from "vitest";
import { filledIn, formModal } from "../../../src/discord/moderating/form-modal.ts";
import { formsOf } from "../../../src/discord/moderating/forms.ts";
import { Draft } from "../../../src/editing/draft.ts";

const fact = Draft.parse({
	...{ version: 1, incident: "harbour", base: 1, by: { id: "3", name: "mo" }, at: "2026-01-01T00:00:00.000Z" },
	...{ kind: "add-fact", evidence: [{ source: "log", text: "The crane stopped." }] },
});

const fieldsOf = (key: string) => formsOf(fact).find((form) => form.key === key)?.fields ?? [];

test("a form has what stands in the draft, and what was picked", () => {
	const values: Readonly<Record<string, string>> = { by: "operator", stance: "denies" };

	const { modal } = formModal("Claim", "x", fieldsOf("claim"), (path) => values[path] ?? "");

	expect(JSON.stringify(modal)).toContain('"value":"operator"');
	expect(JSON.stringify(modal)).toMatch(/\{"label":"denies","value":"denies","default":true\}/);
	expect(JSON.stringify(modal).match(/"default":true/g)).toHaveLength(1);
});

test("what was filled in is taken by its path: of a menu what was picked, and nothing where nothing was", () => {
	expect(filledIn({ by: "operator", stance: ["denies"], against: "", strength: "" }, fieldsOf("claim"))).toEqual({
		by: "operator",
		stance: "denies",
		against: "",
		strength: "",
	});
	expect(filledIn({ by: "operator", stance: [] }, fieldsOf("claim"))).toEqual({ by: "operator", stance: "" });
});

test("what a form does not ask for is not taken, whoever sends it", () => {
	const sent = {
		slot: "cranes",
		version: "2",
		"target.hash": "0".repeat(16),
		why: "!",
		kind: "remove",
		__proto__: "x",
	};

	expect(filledIn(sent, fieldsOf("slot"))).toEqual({ slot: "cranes" });
	expect(filledIn({ slot: 5 }, fieldsOf("slot"))).toEqual({});
});
