import { type JsonObject, textAt } from "../../json.ts";
import type { Rule } from "../rule.ts";

const page =
	"https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-choice-structure";

/** The schema allows 6000; the documentation does not. */
const maximumValue = 100;

/** What the choices offered for an option must keep; paths start at the callback's data. */
export const choiceRules: readonly Rule<readonly JsonObject[]>[] = [
	{
		page,
		find: (choices) =>
			choices.flatMap((choice, at) =>
				(textAt(choice, "value")?.length ?? 0) > maximumValue
					? [
							{
								path: ["choices", at, "value"],
								code: "BASE_TYPE_MAX_LENGTH",
								message: `Must be ${maximumValue} or fewer in length.`,
							},
						]
					: [],
			),
	},
];
