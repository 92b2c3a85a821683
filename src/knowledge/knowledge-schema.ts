import { z } from "zod";
import { KnowledgeFile } from "../domain/knowledge-file.ts";

/**
 * `knowledge.schema.json`: what an editor completes and checks a knowledge file with.
 *
 * An editor reads `2014` and `occurrence: 2` as numbers and an empty `asks:` as null, where Casefile reads texts and
 * nothing at all; so the schema lets both pass.
 */
export const knowledgeSchema = (): object =>
	z.toJSONSchema(KnowledgeFile, {
		target: "draft-7",
		io: "input",
		override: ({ jsonSchema }) => {
			if (jsonSchema.type === "string" && jsonSchema.enum === undefined && jsonSchema.format === undefined) {
				Object.assign(jsonSchema, { type: ["string", "number"] });
			}
			if (jsonSchema.type === "array" && jsonSchema.minItems === undefined) {
				Object.assign(jsonSchema, { type: ["array", "null"] });
			}
		},
	});
