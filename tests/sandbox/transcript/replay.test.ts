import { expect, test } from "vitest";
import { messageOf } from "../../../src/sandbox/reading.ts";
import { CastError } from "../../../src/sandbox/transcript/casting.ts";
import { differenceInWords } from "../../../src/sandbox/transcript/differences.ts";
import { replayTranscript } from "../../../src/sandbox/transcript/replay.ts";
import { parseTranscript } from "../../../src/sandbox/transcript/transcript.ts";
import { openGreeter } from "./little-bot.ts";

type Greeter = Awaited<ReturnType<typeof openGreeter>>;

const outcomeOf = (result: Awaited<ReturnType<Greeter["act"]>>) => {
	if (result instanceof Error || !("kind" in result)) throw new Error("That came to no outcome.");
	return result;
};

/** Everything that can be done with the greeter, by two people, in a channel and in a direct message. */
async function talkWith(greeter: Greeter): Promise<void> {
	const { sandbox, act, ada, bob, channel } = greeter;
	const inChannel = { person: ada.id, place: channel.id };
	const typing = { ...inChannel, act: "autocomplete", command: "greet", focused: "how" } as const;
	await act({ ...typing, values: { how: "k" } });
	await act({ ...typing, values: { how: "kind" } });
	const greeting = messageOf(
		outcomeOf(await act({ ...inChannel, act: "slash", command: "greet", values: { whom: bob.id, how: "kindly" } })),
	);
	const opened = outcomeOf(await act({ act: "press", person: bob.id, message: greeting.id, customId: "talk" }));
	await act({ act: "submit", person: bob.id, modal: opened.interactionId, fields: { words: "Good morning" } });
	const followUp = sandbox.messages(channel, ada).find(({ content }) => content === "Anything else?");
	await act({ act: "message-menu", person: ada.id, message: followUp?.id ?? "", command: "Repeat" });
	await act({ act: "pick", person: ada.id, message: greeting.id, customId: "pick", values: ["2"] });
	await act({ act: "user-menu", ...inChannel, target: bob.id, command: "Wave" });
	const direct = sandbox.world.directMessage(bob).id;
	const said = await act({ act: "say", person: bob.id, place: direct, text: "Just us?", files: [] });
	if (!("content" in said)) throw new Error("Nothing was said.");
	await act({ act: "message-menu", person: bob.id, message: said.id, command: "Repeat" });
	await act({ act: "slash", ...inChannel, command: "greet", values: {} });
}

/** What was recorded with the usual greeter, as it is read from a file. */
async function recorded() {
	const greeter = await openGreeter();
	await talkWith(greeter);
	return parseTranscript(JSON.stringify(greeter.recorder.transcript));
}

test("keeps who did what and what a reader saw of it, by names and steps", async () => {
	const { steps } = await recorded();

	expect(steps.map(({ act, outcome }) => [act.act, outcome.kind])).toEqual([
		["autocomplete", "choices"],
		["slash", "message"],
		["press", "modal"],
		["submit", "message"],
		["message-menu", "message"],
		["pick", "update"],
		["user-menu", "message"],
		["say", "said"],
		["message-menu", "message"],
		["slash", "refused"],
	]);
	expect(steps[0]?.outcome).toEqual({ kind: "choices", choices: ["kindly", "kind indeed"] });
	expect(steps[1]).toEqual({
		step: 2,
		act: {
			act: "slash",
			person: "ada",
			place: "general",
			command: "greet",
			values: { whom: { person: "bob" }, how: "kindly" },
		},
		outcome: {
			kind: "message",
			message: {
				texts: ["Hello, <@bob>! It is <t:…:R>, call …."],
				buttons: ["Talk"],
				menus: [{ placeholder: "Pick", options: ["One", "Two"] }],
				files: [],
				seenBy: "everyone",
			},
		},
	});
	expect(steps[2]?.act).toMatchObject({
		message: { step: 2, message: 1 },
		component: { customId: "talk", position: 1 },
	});
	expect(steps[3]?.act).toMatchObject({
		modal: 3,
		fields: [{ customId: "words", position: 1, value: "Good morning" }],
	});
	expect(steps[4]?.act).toMatchObject({ message: { step: 2, message: 2 } });
	expect(steps[7]?.act).toMatchObject({ person: "bob", place: "dm" });
	expect(steps[9]?.outcome).toEqual({
		kind: "refused",
		reason: '"whom": This option is required. Specify a value.',
	});
	expect(JSON.stringify(steps)).not.toMatch(/\d{17}/);
});

test("finds no difference where the bot does the same again", async () => {
	const { sandbox } = await openGreeter();

	expect(await replayTranscript(sandbox, await recorded())).toEqual([]);
});

test("finds no difference where only the custom ids are others", async () => {
	const { sandbox } = await openGreeter({ prefix: "second-run-" });

	expect(await replayTranscript(sandbox, await recorded())).toEqual([]);
});

test("names what has changed, and where", async () => {
	const { sandbox } = await openGreeter({ greeting: "Good day", buttonLabel: "Speak", isPrivate: true });

	const differences = await replayTranscript(sandbox, await recorded());

	expect(differences.slice(0, 4).map(differenceInWords)).toEqual([
		'Step 2, ada calls /greet: message.texts.0 was "Hello, <@bob>! It is <t:…:R>, call ….", and is "Good day, <@bob>! It is <t:…:R>, call ….".',
		'Step 2, ada calls /greet: message.buttons.0 was "Talk", and is "Speak".',
		'Step 2, ada calls /greet: message.seenBy was "everyone", and is "ada".',
		expect.stringMatching(
			/^Step 3, bob presses "talk": the outcome was modal: "Say something", \["Your words"\], and is refused: "bob does not see/,
		),
	]);
});

test("names what can't be done any more", async () => {
	const { sandbox } = await openGreeter({ isDeaf: true });

	const differences = await replayTranscript(sandbox, await recorded());

	expect(differences).toEqual([
		{
			step: 3,
			act: 'bob presses "talk"',
			part: "the outcome",
			expected: 'modal: "Say something", ["Your words"]',
			found: 'failed: "The application did not respond"',
		},
		{ step: 4, act: "bob sends off the modal of step 3", part: "the modal", expected: "there", found: "missing" },
	]);
});

test("has others play the parts where the cast says so", async () => {
	const { sandbox, guild } = await openGreeter();
	const { world } = sandbox;
	const [carol, hall] = [world.createUser("carol"), world.createChannel(guild, "hall")];
	world.join(carol, guild);

	await replayTranscript(sandbox, await recorded(), { ada: carol, general: hall });

	expect(sandbox.messages(hall, carol)[0]?.json.interaction_metadata?.user.username).toBe("carol");
});

test("says who is missing", async () => {
	const transcript = await recorded();
	const { sandbox, ada } = await openGreeter();
	sandbox.world.users.delete(ada.id);

	await expect(replayTranscript(sandbox, transcript)).rejects.toThrow(new CastError("person", "ada").message);
});

test("refers to what the bot says by itself by its place", async () => {
	const greeter = await openGreeter();
	const { sandbox, channel, act, ada, recorder } = greeter;
	const announcement = sandbox.post(sandbox.world.bot, channel, "I am here.");
	await act({ act: "message-menu", person: ada.id, message: announcement.id, command: "Repeat" });
	const again = await openGreeter();
	again.sandbox.post(again.sandbox.world.bot, again.channel, "I am here.");

	expect(recorder.transcript.steps[0]?.act).toMatchObject({ message: { place: "general", message: 1 } });
	expect(await replayTranscript(again.sandbox, recorder.transcript)).toEqual([]);
});

test("refers to a component that is gone by its id alone, so that no other is used in its place", async () => {
	const greeter = await openGreeter();
	const { act, ada, channel, recorder } = greeter;
	const values = { whom: ada.id };
	const greeting = messageOf(
		outcomeOf(await act({ act: "slash", person: ada.id, place: channel.id, command: "greet", values })),
	);
	const press = { act: "press", person: ada.id, message: greeting.id } as const;
	await act({ ...press, customId: "farewell" });
	const { sandbox } = await openGreeter();

	expect(recorder.transcript.steps[1]).toMatchObject({
		act: { component: { customId: "farewell" } },
		outcome: { kind: "refused" },
	});
	expect(await replayTranscript(sandbox, recorder.transcript)).toEqual([]);
});

test("leaves out what could not be done again", async () => {
	const { act, ada, recorder } = await openGreeter();

	await act({ act: "press", person: ada.id, message: "100000000000000000", customId: "talk" });

	expect(recorder.transcript.steps).toEqual([]);
});
