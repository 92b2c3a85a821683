import { defineModeratorCommand } from "../src/discord/command.ts";

/** `/knowledge`: what moderators add, correct and withdraw, and who did it when. */
export default defineModeratorCommand({ name: "knowledge", description: "Keep what the bot answers from." });
