import { describe, expect, test } from "vitest";
import { changedSince } from "../../src/discord/custom-id.ts";
import { createPainter } from "../../src/pictures/painter.ts";
import type { OptionValues } from "../../src/sandbox/option-values.ts";
import { buttonsOf, messageOf, textsOf } from "../../src/sandbox/reading.ts";
import type { Channel, Message, User } from "../../src/sandbox/types.ts";
import { isVerbatim, quotesIn } from "../discord/quoted.ts";
import { pressForged, restarted } from "./circumstances.ts";
import type { Incident } from "./incident.ts";
import { customIdOf } from "./newsroom.ts";

export const labelsOf = (message: Message): string[] => buttonsOf(message).map(({ label = "" }) => label);

export const textOf = (message: Message): string => textsOf(message).join("\n");

/** A command whose reply is a list of several pages, or leads to one. */
interface PagedList {
	readonly incident: () => Incident;
	readonly command: string;
	readonly values?: OptionValues;
	/** How the button is called, in the beginning, that leads from the reply to the list. */
	readonly through?: string;
}

/** One for each bot that is started anew. */
const painter = createPainter();

/** What holds of every list of passages that can be turned and shared. Its last test leaves the bot stopped. */
export function behavesAsPagedList({ incident, command, values = {}, through }: PagedList): void {
	const inRoom = () => incident().newsroom;

	/** The list's first page, as somebody comes to it. */
	async function opened(user: User, place: Channel): Promise<Message> {
		const { sandbox } = inRoom();
		const reply = messageOf(await sandbox.slash(user, place, command, values));
		if (through === undefined) return reply;
		const label = labelsOf(reply).find((each) => each.startsWith(through)) ?? through;
		return messageOf(await sandbox.click(reply, customIdOf(reply, label), user));
	}

	const open = () => opened(inRoom().ada, inRoom().channel);

	describe("its pages", () => {
		test("take each other's place, to the last one and back", async () => {
			const { sandbox, ada, press } = inRoom();
			const first = await open();
			const pages = [first];
			for (let page = first; labelsOf(page).includes("Next"); pages.push(page)) {
				const turned = await sandbox.click(page, customIdOf(page, "Next"), ada);
				expect(turned.kind).toBe("update");
				page = messageOf(turned);
			}

			expect(pages.length).toBeGreaterThan(1);
			expect(new Set(pages.map(({ id }) => id)).size).toBe(1);
			let back = pages.at(-1) ?? first;
			while (labelsOf(back).includes("Previous")) back = await press(back, "Previous");
			expect(textsOf(back)).toEqual(textsOf(first));
			expect(back.attachments.map(({ filename }) => filename)).toEqual(
				first.attachments.map(({ filename }) => filename),
			);
			for (const quote of quotesIn(pages.flatMap(textsOf))) expect(isVerbatim(quote, incident().knowledge)).toBe(true);
		});

		test("show each passage in its context", async () => {
			const reply = await inRoom().press(await open(), "Context");

			expect(textsOf(reply)[0]).toBe("**In its context**, the passage in bold:");
			expect(reply.ephemeral).toBe(true);
		});

		test("are the member's alone until they are shared, and then name nobody", async () => {
			const { sandbox, channel, bob, press } = inRoom();
			const second = await press(await open(), "Next");
			expect(second).toMatchObject({ ephemeral: true });

			const shared = await press(second, "Share");

			expect(sandbox.messages(channel, bob).map(({ id }) => id)).toContain(shared.id);
			expect(sandbox.messages(channel, bob).map(({ id }) => id)).not.toContain(second.id);
			expect(textsOf(shared)).toEqual(textsOf(second));
			expect(textOf(shared)).not.toContain("ada");
			expect(labelsOf(shared)).not.toContain("Share");
		});

		test("can be turned below a shared one by anybody, who gets a message of their own", async () => {
			const { sandbox, bob, press } = inRoom();
			const shared = await press(await open(), "Share");

			const turned = await sandbox.click(shared, customIdOf(shared, "Next"), bob);

			expect(turned.kind).toBe("message");
			expect(messageOf(turned)).toMatchObject({ ephemeral: true, onlyFor: bob.id });
			expect(textsOf(messageOf(turned))[0]).toContain("page 2 of");
			const stillThere = sandbox.message(shared.id);
			expect(stillThere && textsOf(stillThere)).toEqual(textsOf(shared));
			expect(stillThere?.edited).toBe(false);
		});
	});

	test("works in a direct message, and where only the member has installed the bot", async () => {
		const { sandbox, privately, ada, press } = inRoom();
		const carol = sandbox.world.createUser("carol");
		sandbox.world.installForUser(carol);
		const elsewhere = sandbox.world.createPrivateChannel([carol, ada]);

		expect(textsOf(await press(await opened(ada, privately), "Next"))[0]).toContain("page 2 of");

		const first = await opened(carol, elsewhere);
		const second = messageOf(await sandbox.click(first, customIdOf(first, "Next"), carol));
		expect(second.id).toBe(first.id);
		const shared = messageOf(await sandbox.click(second, customIdOf(second, "Share"), carol));
		expect(sandbox.messages(elsewhere, ada).map(({ id }) => id)).toContain(shared.id);
	});

	test("refuses forged and truncated buttons politely, and shows the last page for one beyond it", async () => {
		const room = inRoom();
		const first = await open();
		const id = customIdOf(first, "Next");

		for (const forged of [
			command,
			`${command}:page`,
			id.slice(0, -2),
			id.slice(0, 20),
			`${id}:1`,
			id.replace(/1$/, "-1"),
		]) {
			const reply = await pressForged(room, first, forged);

			expect(textsOf(reply)).toEqual(["This button is too old to be read. Type the command again."]);
			expect(reply.ephemeral).toBe(true);
		}
		const stranger = id.replace(/:[0-9a-f]{8}:/, ":00000000:");
		expect(textOf(await pressForged(room, first, stranger))).toContain("is not kept here any more");
		expect(textsOf(await pressForged(room, first, id.replace(/1$/, "99999")))[0]).toMatch(/page (\d+) of \1/);
	});

	test("its buttons work after the bot was started anew, and say when the knowledge has changed", {
		timeout: 20_000,
	}, async () => {
		const { casefiles, changed, newsroom } = incident();
		const { sandbox, channel, ada, press } = newsroom;
		const [first, other] = [await open(), await open()];
		const same = await restarted(newsroom, casefiles, { painter });

		const second = await press(first, "Next");
		expect(textsOf(second)[0]).toContain("page 2 of");
		await same.stop();

		const anew = await restarted({ ...newsroom, bot: same }, changed, { painter });
		const begun = await press(second, "Previous");
		expect(textsOf(begun)[0]).toContain("page 1 of");
		expect(textsOf(begun)).toContain(changedSince);
		const seen = sandbox.messages(channel, ada).length;
		const unshared = await press(other, "Share");
		expect(unshared.ephemeral).toBe(true);
		expect(textsOf(unshared)).toContain(changedSince);
		expect(sandbox.messages(channel, ada)).toHaveLength(seen);
		await anew.stop();
	});
}
