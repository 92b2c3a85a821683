import { defineReturning } from "../../src/discord/moderating/return-to.ts";

/** `/knowledge restore`: the knowledge file as a revision left it, as a new revision. */
export default defineReturning({
	kind: "restore",
	description: "Bring the knowledge back to how a revision left it, as a new revision.",
});
