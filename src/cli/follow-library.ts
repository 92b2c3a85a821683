import { described, type Log } from "../discord/log.ts";
import type { Library } from "../live/library.ts";
import { logLineOf, type News } from "../live/news.ts";

/**
 * Logs what happens to the incidents while the bot runs.
 *
 * @param tellCommands Has the commands offered with other incidents to choose. Without it, a person is asked to.
 */
export function followLibrary(library: Library, log: Log, tellCommands?: () => Promise<unknown>): void {
	library.onChange((news) => {
		const { level, line } = logLineOf(news);
		log[level](line);
		if (!changesChoices(news)) return;
		if (tellCommands === undefined)
			log.info("Run `npm run deploy`, so that Discord offers the incidents as they are now.");
		else tellCommands().catch((error) => log.warn(`The commands still offer the old incidents: ${described(error)}`));
	});
}

/** The incidents are choices of the commands. */
const changesChoices = ({ kind }: News): boolean => kind === "new" || kind === "gone";
