/**
 * Casefile as a process of its own, beside the local Discord that started it: whoever looks at the page is not kept
 * waiting while it reads and draws. It reads what it knows at once, and joins when it is told where.
 */
import { once } from "node:events";
import { openDesk } from "../desk/open-desk.ts";
import { aborted } from "../discord/aborted.ts";
import { outliveRejections, serveUntil } from "../discord/casefile-bot.ts";
import { createLog } from "../discord/log.ts";
import { joinCasefile, tellCommands } from "../local/join.ts";
import { describeFault } from "./fault.ts";
import { followLibrary } from "./follow-library.ts";
import { print, processIo } from "./io.ts";
import { openLiveContext } from "./open-context.ts";
import { renderJoined } from "./render-welcome.ts";
import { Address, type Report, Settings } from "./separate-bot.ts";

const io = processIo();
const stopping = io.endRequest();
const told = once(process, "message");
// Whoever started it is gone.
process.once("disconnect", () => process.exit());

try {
	await answerUntilStopped(Settings.parse(JSON.parse(process.argv[2] ?? "")));
} catch (error) {
	await report({ kind: "fault", ...describeFault(error) });
} finally {
	process.disconnect();
}

async function answerUntilStopped({ level, knowledge, ...keeping }: Settings): Promise<void> {
	const { context, library, root } = await openLiveContext(knowledge);
	const address = await Promise.race([told, aborted(stopping)]);
	if (address === undefined || stopping.aborted) return;

	const { api, token } = Address.parse(address[0]);
	const log = createLog({ level, secrets: [token] });
	outliveRejections(log);
	const desk = openDesk({ library, root, ...keeping, tell: log.warn });
	const bot = await joinCasefile({ api, token }, { context, desk, log, stopping });
	followLibrary(library, log, () => tellCommands({ api, token }, context));
	if (!stopping.aborted) await print(io.output, renderJoined(context.casefiles));
	await serveUntil(stopping, bot);
}

function report(fault: Report): Promise<void> {
	return new Promise((resolve) => process.send?.(fault, undefined, undefined, () => resolve()));
}
