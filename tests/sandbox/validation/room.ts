import { type Sandbox, startSandbox } from "../../../src/sandbox/sandbox.ts";
import type { SandboxOptions } from "../../../src/sandbox/settings.ts";
import type { Channel, Guild, Message, User } from "../../../src/sandbox/types.ts";
import { type Answer, call, deliver, deliverCommand, idOf } from "../http.ts";
import { button, chat, inRow, stringOption } from "./parts.ts";

/** A local Discord without a bot: the test sends what a bot would, and nothing puts it right on the way. */
export interface Room {
	readonly sandbox: Sandbox;
	readonly guild: Guild;
	readonly channel: Channel;
	readonly ada: User;
	readonly commands: string;
	/** Sends a body as what is named. */
	readonly send: Readonly<Record<Sending, (body: unknown) => Promise<Answer>>>;
}

export type Sending =
	| "a message"
	| "an edit of a message"
	| "a reply"
	| "an update"
	| "an edit of a reply"
	| "a follow-up"
	| "a modal"
	| "choices"
	| "a callback"
	| "a command"
	| "an edit of a command"
	| "all commands";

export async function openRoom(options: SandboxOptions = {}): Promise<Room> {
	const sandbox = await startSandbox({ ackDeadlineMs: 60_000, globalRequestsPerSecond: 10_000, ...options });
	sandbox.limits.limits = [];
	const guild = sandbox.world.createGuild("Newsroom");
	const channel = sandbox.world.createChannel(guild, "general");
	const ada = sandbox.world.createUser("ada");
	sandbox.world.join(ada, guild);
	const commands = `/applications/${sandbox.applicationId}/commands`;
	const messages = `/channels/${channel.id}/messages`;

	const callback = async (body: unknown) => {
		const { callback: path } = await deliverCommand(sandbox, ada, channel);
		return call(sandbox, "POST", path, body);
	};
	/** The webhook of a command that has been answered. */
	const answered = async () => {
		const delivered = await deliverCommand(sandbox, ada, channel);
		await call(sandbox, "POST", delivered.callback, { type: 4, data: { content: "a", ...inRow(button()) } });
		return delivered.webhook;
	};
	const lastMessage = (): Message => {
		const message = sandbox.messages(channel, ada).at(-1);
		if (!message) throw new Error("There is no message.");
		return message;
	};
	const send: Room["send"] = {
		"a message": (body) => call(sandbox, "POST", messages, body),
		"an edit of a message": async (body) => {
			const id = idOf(await call(sandbox, "POST", messages, { content: "a" }));
			return call(sandbox, "PATCH", `${messages}/${id}`, body);
		},
		"a reply": (data) => callback({ type: 4, data }),
		"an update": async (data) => {
			await answered();
			const { callback: path } = await deliver(sandbox, () => sandbox.click(lastMessage(), "a", ada));
			return call(sandbox, "POST", path, { type: 7, data });
		},
		"an edit of a reply": async (body) => call(sandbox, "PATCH", `${await answered()}/messages/@original`, body),
		"a follow-up": async (body) => call(sandbox, "POST", await answered(), body),
		"a modal": (data) => callback({ type: 9, data }),
		choices: async (data) => {
			const find = chat({ name: "find", options: [stringOption({ autocomplete: true })] });
			await call(sandbox, "POST", commands, find);
			const { callback: path } = await deliver(sandbox, () =>
				sandbox.autocomplete(ada, channel, "find", { what: "a" }),
			);
			return call(sandbox, "POST", path, { type: 8, data });
		},
		"a callback": callback,
		"a command": (body) => call(sandbox, "POST", commands, body),
		"an edit of a command": async (body) => {
			const id = idOf(await call(sandbox, "POST", commands, chat({ name: "edited" })));
			return call(sandbox, "PATCH", `${commands}/${id}`, body);
		},
		"all commands": (body) => call(sandbox, "PUT", commands, body),
	};
	return { sandbox, guild, channel, ada, commands, send };
}
