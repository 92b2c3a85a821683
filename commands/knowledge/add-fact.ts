import { defineAdding } from "../../src/discord/moderating/add-entry.ts";

/** `/knowledge add-fact`: what a document says, with the questions that it answers. */
export default defineAdding({
	kind: "add-fact",
	description: "Write down what a document says, and the questions that it answers.",
	title: "A new fact",
});
