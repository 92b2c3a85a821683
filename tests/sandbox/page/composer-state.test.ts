import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	attached,
	type ComposerState,
	completed,
	emptyComposer,
	focused,
	openEntries,
	questionOf,
	refused,
	send,
	typedText,
	typedValue,
} from "../../../src/sandbox/page/composer/composer-state.ts";
import { pressed } from "../../../src/sandbox/page/composer/keys.ts";
import type { CommandView } from "../../../src/sandbox/view/views.ts";
import { ask, booleans, command, option, styles } from "./composer-commands.ts";

const picture = { filename: "a.png", contentType: "image/png", base64: "AAAA" };

/** Types a text as somebody does who doesn't use keys, or presses the keys that stand in angle brackets. */
function typed(
	steps: readonly string[],
	commands: readonly CommandView[] = [ask],
	from = emptyComposer,
): ComposerState {
	return steps.reduce((state, step) => {
		const key = /^<(\w+)>$/.exec(step)?.[1];
		if (key !== undefined) return pressed(state, keyOf(key), commands)?.state ?? state;
		return state.draft.kind === "text" ? typedText(state, step, commands) : typedValue(state, step);
	}, from);
}

const keyOf = (name: string, isShift = false) => ({ name, isShift, isAtStart: true, isAtEnd: true });

const fieldsOf = ({ draft }: ComposerState) =>
	draft.kind === "command" ? draft.fields.map(({ option: { name }, text }) => [name, text]) : undefined;

const focusOf = ({ draft }: ComposerState) => (draft.kind === "command" ? draft.focus : undefined);

describe("a text", () => {
	test("is sent by Enter, and the box is empty then", () => {
		const { state, sending } = send(typed(["hello"]));

		expect(sending).toEqual({ kind: "text", text: "hello", files: [] });
		expect(state.draft).toEqual({ kind: "text", text: "", files: [] });
	});

	test("of blanks isn't sent, but a file alone is", () => {
		expect(send(typed(["  \n "])).sending).toBeUndefined();
		expect(send(attached(emptyComposer, [picture])).sending).toEqual({ kind: "text", text: "", files: [picture] });
	});

	test("gets a new line by Shift and Enter", () => {
		expect(pressed(typed(["hello"]), keyOf("Enter", true), [ask])).toBeUndefined();
	});

	test("that was refused comes back with the reason", () => {
		const { state, sending } = send(typed(["hello"]));
		if (!sending) throw new Error("Nothing was sent.");

		const back = refused(state, sending, { reason: "Too long." });

		expect(back).toMatchObject({ draft: { text: "hello" }, notice: "Too long." });
		expect(refused(typed(["next"]), sending, { reason: "Too long." })).toMatchObject({
			draft: { text: "next" },
			notice: "Too long.",
		});
	});
});

describe("choosing a command", () => {
	test.each([["<Enter>"], ["<Tab>"]])("takes what is highlighted by %s", (key) => {
		const state = typed(["/", "<ArrowDown>", key], [command({ name: "about" }), ask]);

		expect(state.draft).toMatchObject({ kind: "command", command: { name: "ask" } });
	});

	test("goes round through the list", () => {
		const commands = [command({ name: "about" }), ask];

		expect(typed(["/", "<ArrowUp>"], commands).active).toBe(1);
		expect(typed(["/", "<ArrowUp>", "<ArrowDown>"], commands).active).toBe(0);
	});

	test("shows the required options, and the first of them has the focus", () => {
		const state = typed(["/ask "]);

		expect(fieldsOf(state)).toEqual([["question", ""]]);
		expect(focusOf(state)).toBe(0);
	});

	test("puts a pasted text into the first option that takes one", () => {
		expect(fieldsOf(typed(["/ask who did\nit"]))).toEqual([["question", "who did it"]]);
	});

	test("puts what names an option into it", () => {
		const state = typed(["/ask who: me? style: Short"]);
		const { sending } = pressed(state, keyOf("Enter"), [ask]) ?? {};

		expect(fieldsOf(state)).toEqual([
			["question", "who: me?"],
			["style", "Short"],
		]);
		expect(sending).toMatchObject({ values: { question: "who: me?", style: "s" } });
	});

	test("leaves a text alone that the command has no place for", () => {
		const ping = command({ name: "ping" });

		expect(typed(["/ping pong"], [ping]).draft).toMatchObject({ kind: "text", text: "/ping pong" });
		expect(typed(["/ping "], [ping]).draft).toMatchObject({ kind: "command" });
	});

	test("doesn't happen once Escape has put the list away", () => {
		const state = typed(["/", "<Escape>", "/ask "]);

		expect(state.draft.kind).toBe("text");
		expect(openEntries(state, [ask])).toEqual([]);
		expect(openEntries(typed(["", "/"], [ask], state), [ask])).toHaveLength(1);
	});

	test("knows subcommands by their whole names", () => {
		const add = command({ name: "knowledge add", options: [option({ isRequired: true })] });

		expect(typed(["/knowledge "], [add]).draft.kind).toBe("text");
		expect(fieldsOf(typed(["/knowledge add it"], [add]))).toEqual([["question", "it"]]);
	});
});

describe("the fields of a command", () => {
	test("aren't sent while a required one is empty, which is marked and has the focus", () => {
		const { state, sending } = send(typed(["/ask ", "<Tab>", "<ArrowDown>", "<Enter>", "<Enter>"]));

		expect(sending).toBeUndefined();
		expect(focusOf(state)).toBe(0);
		expect(state.draft).toMatchObject({ fields: [{ error: "This option is required. Specify a value." }, {}] });
	});

	test("lose their mark when something is typed", () => {
		const state = typed(["<Enter>", "why"], [ask], typed(["/ask "]));

		expect(state.draft).toEqual(expect.objectContaining({ fields: [{ option: ask.options[0], text: "why" }] }));
	});

	test("are added after the last one, by arrows and Enter", () => {
		const state = typed(["/ask why", "<Tab>", "<ArrowDown>", "<ArrowDown>", "<Enter>"]);

		expect(fieldsOf(state)).toEqual([
			["question", "why"],
			["private", ""],
		]);
	});

	test("are found there by their names", () => {
		expect(fieldsOf(typed(["/ask why", "<Tab>", "priv", "<Enter>"]))).toContainEqual(["private", ""]);
	});

	test("go by Backspace: an empty optional one, then the command", () => {
		const added = typed(["/ask ", "<Tab>", "<ArrowDown>", "<Enter>"]);

		const without = typed(["<Backspace>"], [ask], added);

		expect(fieldsOf(added)).toHaveLength(2);
		expect(fieldsOf(without)).toEqual([["question", ""]]);
		expect(typed(["<Backspace>"], [ask], without).draft).toEqual({ kind: "text", text: "/ask", files: [] });
	});

	test("keep what is typed in them from Backspace", () => {
		expect(pressed(typed(["/ask why"]), keyOf("Backspace"), [ask])).toBeUndefined();
	});

	test("let go of a picked choice as a whole", () => {
		const state = typed(["/ask why", "<Tab>", "style", "<Enter>", "<Enter>", "<Backspace>"]);

		expect(fieldsOf(state)).toEqual([
			["question", "why"],
			["style", ""],
		]);
	});

	test("are left by Escape, once their list is put away", () => {
		expect(typed(["/ask ", "<Escape>"]).draft.kind).toBe("text");
		expect(typed(["/ask ", "<Tab>", "<Escape>"]).draft.kind).toBe("command");
		expect(typed(["/ask ", "<Tab>", "<Escape>", "<Escape>"]).draft.kind).toBe("text");
	});

	test("let Tab leave the box after the last and before the first", () => {
		const first = typed(["/ask why"]);

		expect(pressed(first, keyOf("Tab", true), [ask])).toBeUndefined();
		expect(pressed(typed(["<Tab>"], [ask], first), keyOf("Tab"), [ask])).toBeUndefined();
	});

	test("are walked through by the arrows at their ends", () => {
		const state = typed(["/ask why", "<ArrowRight>"]);

		expect(focusOf(state)).toBe(1);
		expect(focusOf(typed(["<ArrowLeft>"], [ask], state))).toBe(0);
		expect(pressed(state, { ...keyOf("ArrowLeft"), isAtStart: false }, [ask])).toBeUndefined();
	});
});

describe("a command", () => {
	const kinds = command({
		name: "kinds",
		options: [
			option({ name: "count", kind: "integer", isRequired: true }),
			option({ name: "share", kind: "number", isRequired: true }),
			option({ name: "sure", kind: "boolean", isRequired: true, choices: booleans }),
			option({ name: "who", kind: "user", isRequired: true, choices: [{ name: "ada", value: "1" }] }),
			option({ name: "proof", kind: "attachment", isRequired: true }),
		],
	});

	test("sends its values by their kinds", () => {
		const filled = typed(["/kinds ", "-3", "<Tab>", ".5", "<Tab>", "false", "<Tab>", "<Enter>"], [kinds]);

		const { sending } = send(attached(filled, [picture]));

		expect(sending).toMatchObject({ values: { count: -3, share: 0.5, sure: false, who: "1", proof: picture } });
	});

	test("says in place what isn't a number or a choice", () => {
		const wrong = typed(["/kinds ", "1.5", "<Tab>", "half", "<Tab>", "maybe", "<ArrowRight>", "eve"], [kinds]);

		const { state, sending } = send(wrong);

		expect(sending).toBeUndefined();
		expect(state.draft).toMatchObject({
			fields: [
				{ error: "Input a valid integer." },
				{ error: "Input a valid number." },
				{ error: "Input True or False." },
				{ error: "Input a valid user." },
				{ error: "This option is required. Specify a value." },
			],
		});
	});

	test("leaves it to its button to choose a file, and sends once there is one", () => {
		const proof = command({ name: "proof", options: [option({ kind: "attachment", isRequired: true })] });
		const state = typed(["/proof "], [proof]);

		expect(pressed(state, keyOf("Enter"), [proof])).toBeUndefined();
		expect(pressed(attached(state, [picture]), keyOf("Enter"), [proof])?.sending).toBeDefined();
	});

	test("comes back with what was typed, and the refused field is marked", () => {
		const { state, sending } = send(typed(["/ask why style: Long"]));
		if (!sending) throw new Error("Nothing was sent.");

		const back = refused(state, sending, { reason: "Specify at least 5 characters.", field: "question" });

		expect(fieldsOf(back)).toEqual([
			["question", "why"],
			["style", "Long"],
		]);
		expect(back.draft).toMatchObject({ focus: 0, fields: [{ error: "Specify at least 5 characters." }, {}] });
		expect(back.notice).toBeUndefined();
	});

	test("comes back with a notice where no field is to blame", () => {
		const { state, sending } = send(typed(["/ask why"]));
		if (!sending) throw new Error("Nothing was sent.");

		expect(refused(state, sending, { reason: "It isn't offered here." }).notice).toBe("It isn't offered here.");
	});

	test("is called again by the arrow up in an empty box, while it is offered", () => {
		const { state } = send(typed(["/ask why"]));

		expect(fieldsOf(typed(["<ArrowUp>"], [ask], state))).toEqual([["question", "why"]]);
		expect(typed(["<ArrowUp>"], [], state).draft.kind).toBe("text");
	});
});

describe("choices that the application offers", () => {
	const find = command({
		name: "find",
		options: [option({ name: "topic", isRequired: true, isCompleted: true }), styles],
	});
	const offered = { kind: "choices", choices: [{ name: "The crane", value: "crane" }] } as const;

	test("are asked for with what is typed, and with the other values", () => {
		expect(questionOf(typed(["/find cr"], [find]))).toEqual({
			command: "find",
			focused: "topic",
			values: { topic: "cr" },
		});
	});

	test("leave what is typed as it is, unless one is picked", () => {
		const state = completed(typed(["/find cr"], [find]), offered);

		expect(state.active).toBe(-1);
		expect(pressed(state, keyOf("Enter"), [find])?.sending).toMatchObject({ values: { topic: "cr" } });
		expect(send(typed(["<ArrowDown>", "<Enter>"], [find], state)).sending).toMatchObject({
			values: { topic: "crane" },
		});
	});

	test("are picked by Tab, the first of them, which goes on", () => {
		const state = typed(["<Tab>"], [find], completed(typed(["/find cr"], [find]), offered));

		expect(fieldsOf(state)).toEqual([["topic", "The crane"]]);
		expect(focusOf(state)).toBe(1);
	});

	test("aren't picked by Tab while newer ones are on their way", () => {
		const ready = completed(typed(["/find cr"], [find]), offered);

		const state = typed(["crow", "<Tab>"], [find], ready);

		expect(fieldsOf(state)).toEqual([["topic", "crow"]]);
	});

	test("aren't asked for once one is picked, until something else is typed", () => {
		const picked = typed(["<ArrowDown>", "<Enter>"], [find], completed(typed(["/find cr"], [find]), offered));

		expect(questionOf(picked)).toBeUndefined();
		expect(questionOf(typedValue(picked, "The cranes"))?.values).toEqual({ topic: "The cranes" });
	});

	test("say when they can't be had", () => {
		const failed = completed(typed(["/find cr"], [find]), { kind: "failed", reason: "No answer." });

		expect(failed.completions).toEqual({ status: "failed", choices: [] });
	});
});

describe("whatever keys are pressed", () => {
	const names = ["Enter", "Tab", "Escape", "Backspace", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];
	const key = fc.record({
		name: fc.constantFrom(...names),
		isShift: fc.boolean(),
		isAtStart: fc.boolean(),
		isAtEnd: fc.boolean(),
	});
	const typing = fc.oneof(fc.constantFrom("", "/", "/a", "/ask ", "/find x style: Long", "Short", "7"), fc.string());
	const anOption = fc.record({
		name: fc.constantFrom("question", "style", "topic", "count", "proof"),
		description: fc.string(),
		kind: fc.constantFrom("string", "integer", "boolean", "user", "attachment"),
		isRequired: fc.boolean(),
		isCompleted: fc.boolean(),
		choices: fc.constantFrom([], booleans, [...styles.choices]),
	});
	const anyCommand = fc.record({
		name: fc.constantFrom("ask", "find", "knowledge add"),
		description: fc.string(),
		options: fc.uniqueArray(anOption, { selector: ({ name }) => name, maxLength: 4 }),
	});
	const act = fc.oneof(
		key.map(
			(pressedKey) => (state: ComposerState, commands: readonly CommandView[]) => pressed(state, pressedKey, commands),
		),
		typing.map((text) => (state: ComposerState, commands: readonly CommandView[]) => ({
			state: state.draft.kind === "text" ? typedText(state, text, commands) : typedValue(state, text),
		})),
		fc.integer({ min: -2, max: 9 }).map((at) => (state: ComposerState) => ({ state: focused(state, at) })),
		fc.constant((state: ComposerState) => ({ state: attached(state, [picture]) })),
		fc.constant((state: ComposerState) => ({ state: completed(state, { kind: "choices", choices: styles.choices }) })),
	);

	test("no command goes off without what it requires, and the focus is on something that there is", () => {
		fc.assert(
			fc.property(fc.array(anyCommand, { maxLength: 3 }), fc.array(act, { maxLength: 40 }), (commands, acts) => {
				acts.reduce((state, each) => {
					const { state: next, sending } = { sending: undefined, ...(each(state, commands) ?? { state }) };
					if (sending?.kind === "command") {
						const required = sending.draft.command.options.filter(({ isRequired }) => isRequired);
						expect(Object.keys(sending.values)).toEqual(expect.arrayContaining(required.map(({ name }) => name)));
					}
					if (next.draft.kind === "command") {
						expect(next.draft.focus).toBeGreaterThanOrEqual(0);
						expect(next.draft.focus).toBeLessThanOrEqual(next.draft.fields.length);
					}
					expect(next.active).toBeLessThan(Math.max(1, openEntries({ ...next, isListClosed: false }, commands).length));
					return next;
				}, emptyComposer);
			}),
		);
	});
});
