import { defineReturning } from "../../src/discord/moderating/return-to.ts";

/** `/knowledge undo`: take back what one revision changed, as a new revision. */
export default defineReturning({
	kind: "undo",
	description: "Take back what one revision changed, as a new revision.",
});
