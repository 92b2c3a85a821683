import type { Interaction, RepliableInteraction } from "discord.js";
import type { Painter } from "../pictures/painter.ts";
import { createAgeing, lifetime } from "./ageing.ts";
import { notice, type Reply } from "./components.ts";
import { type Drawn, drawn, undrawn } from "./drawn.ts";
import { described, type Log } from "./log.ts";
import { createPause, type Pause, withPauses } from "./pause.ts";
import { type Answer, answerTo, choicesFor, type Routing } from "./routing.ts";
import { type Delivery, deferReply, sendChoices, sendLate, sendModal, sendReply } from "./send.ts";
import { within } from "./within.ts";

export interface Dispatching extends Routing {
	readonly paint: Painter["paint"];
	readonly log: Log;
	readonly now?: () => number;
}

/** Takes each interaction to its command and the command's answer back. Never rejects: whatever breaks is logged. */
export function createDispatch(dispatching: Dispatching): (interaction: Interaction) => Promise<void> {
	const { log } = dispatching;
	const ageing = createAgeing(dispatching.now);
	const isRepeated = createMemory();

	return async (interaction) => {
		try {
			const age = ageing(interaction.createdTimestamp);
			if (isRepeated(interaction.id)) return log.debug(`Interaction ${interaction.id} came twice.`);
			if (age() > lifetime) return log.warn(`Interaction ${interaction.id} came ${age()} ms late and was dropped.`);
			await deal(interaction, age, dispatching);
		} catch (error) {
			log.error(`Interaction ${interaction.id} failed: ${described(error)}`);
		}
	};
}

/** Milliseconds that something may take at the most, and how old an interaction may become by it. */
const patience = {
	/** Without its picture, a reply still tells all. */
	picture: { most: 1_500, age: 2_000 },
	/** After that, whoever waits is told that it takes longer, and gets the answer when there is one. */
	answer: { most: 1_500, age: 1_800 },
} as const;

const timeLeft = ({ most, age: oldest }: { readonly most: number; readonly age: number }, age: () => number): number =>
	Math.max(0, Math.min(most, oldest - age()));

async function deal(interaction: Interaction, age: () => number, dispatching: Dispatching): Promise<void> {
	const { log } = dispatching;
	if (interaction.isAutocomplete()) {
		const choices = await attempted(() => choicesFor(interaction, dispatching), [], log);
		logged(interaction, await sendChoices(interaction, choices, age), log);
	} else if (interaction.isRepliable()) {
		const { hold, asked, grant } = createPause();
		const routing = { ...dispatching, desk: withPauses(dispatching.desk, hold) };
		const answering = attempted<Answer>(() => answerTo(interaction, routing), failed, log);
		const answer = await Promise.race([within(timeLeft(patience.answer, age), answering), asked]);
		const way = { interaction, age, dispatching };
		await (answer === undefined ? answerLate(answering, { ...way, grant }) : answerNow(answer, way));
	}
}

/** How an answer goes out. */
interface Way {
	readonly interaction: RepliableInteraction;
	readonly age: () => number;
	readonly dispatching: Dispatching;
}

async function answerNow(answer: Answer, way: Way): Promise<void> {
	const { interaction, age, dispatching } = way;
	const send = (message: Drawn) => sendReply(interaction, message, age);
	if ("container" in answer) {
		await deliver(answer, send, way);
		return putDown(answer, way);
	}

	const delivery = await sendModal(interaction, answer, age);
	logged(interaction, delivery, dispatching.log);
	if (delivery.as === "refused") await deliver(failed, send, way);
}

/** What takes longer than Discord waits is done all the same, and told when it is done. */
async function answerLate(answering: Promise<Answer>, way: Way & Pick<Pause, "grant">): Promise<void> {
	const { interaction, age, dispatching, grant } = way;
	logged(interaction, await deferReply(interaction, age), dispatching.log);
	grant();
	const answer = await answering;
	const send = (message: Drawn) => sendLate(interaction, message);
	const reply = "container" in answer ? answer : overdue;
	await deliver(reply, send, { ...way, age: () => 0 });
	await putDown(reply, way);
}

/** Whoever asked has their answer already. */
async function putDown({ note }: Reply, { dispatching: { desk, log } }: Way): Promise<void> {
	if (note !== undefined) await attempted(() => desk.note(note), undefined, log);
}

/** Where Discord finds fault with a reply, it is tried without its picture, and then an apology in its place. */
async function deliver(reply: Reply, send: (message: Drawn) => Promise<Delivery>, way: Way): Promise<void> {
	const { interaction, age, dispatching } = way;
	const { paint, log } = dispatching;
	const whole = await drawn(reply, { paint, log, most: timeLeft(patience.picture, age) });
	const lesser = whole.reply.picture === undefined ? [] : [undrawn(reply)];
	for (const attempt of [whole, ...lesser, undrawn(failed)]) {
		const delivery = await send(attempt);
		logged(interaction, delivery, log);
		if (delivery.as !== "refused") return;
	}
}

/** A command that throws must cost one answer, not the bot. */
async function attempted<Value>(work: () => Value | Promise<Value>, otherwise: Value, log: Log): Promise<Value> {
	try {
		return await work();
	} catch (error) {
		log.error(`A command failed: ${described(error)}`);
		return otherwise;
	}
}

function logged({ id }: Interaction, delivery: Delivery, log: Log): void {
	if (delivery.as === "lost") log.warn(`Interaction ${id} is left unanswered: ${delivery.reason}.`);
	if (delivery.as === "replaced") log.debug(`Interaction ${id} had been acknowledged already.`);
	if (delivery.as === "refused")
		log.error(`Discord refuses the answer to interaction ${id}: ${described(delivery.error)}`);
}

const failed = notice("Something broke on the bot's side, and it has been logged. Try again, or ask in other words.");

/** Discord opens a form only in the first three seconds. */
const overdue = notice("This took so long that Discord opens no form any more. Press the button again.");

/** Remembers the last ids: Discord delivers an interaction again when a connection is resumed. */
function createMemory(most = 1_000): (id: string) => boolean {
	const ids = new Set<string>();
	return (id) => {
		if (ids.has(id)) return true;
		ids.add(id);
		const [oldest] = ids;
		if (ids.size > most && oldest !== undefined) ids.delete(oldest);
		return false;
	};
}
