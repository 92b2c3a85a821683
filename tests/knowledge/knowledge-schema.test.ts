import { expect, test } from "vitest";
import { knowledgeSchema } from "../../src/knowledge/knowledge-schema.ts";

/** As the formatter writes a short list. */
const onOneLine = (_: string, items: string) => `[${items.replace(/,\s+/g, ", ")}]`;

test("the schema for editors is made from the one that Casefile reads with", async () => {
	const schema = `${JSON.stringify(knowledgeSchema(), null, "\t")}\n`.replace(/\[\s+([^[\]{}]+?)\s+\]/g, onOneLine);

	// Made anew with `npx vitest run tests/knowledge/knowledge-schema.test.ts --update`.
	await expect(schema).toMatchFileSnapshot("../../knowledge/knowledge.schema.json");
});

test("an editor may read a text as a number, and what is left empty as null", () => {
	expect(knowledgeSchema()).toMatchObject({
		additionalProperties: false,
		required: ["title", "sources"],
		properties: {
			sources: { type: "array", minItems: 1, items: { properties: { published: { type: ["string", "number"] } } } },
			facts: {
				type: ["array", "null"],
				items: {
					required: ["id", "evidence"],
					properties: {
						evidence: { type: "array", items: { properties: { occurrence: { type: ["string", "number"] } } } },
						value: { type: ["string", "number"], description: "The value, verbatim in the evidence." },
					},
				},
			},
			entities: { items: { properties: { kind: { type: "string" } } } },
		},
	});
});
