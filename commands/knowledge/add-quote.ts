import { defineAdding } from "../../src/discord/moderating/add-entry.ts";

/** `/knowledge add-quote`: what somebody said, as a document has it. */
export default defineAdding({
	kind: "add-quote",
	description: "Write down what somebody said, as a document has it.",
	title: "A new quote",
});
