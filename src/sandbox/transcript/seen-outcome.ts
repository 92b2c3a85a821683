import { ComponentType } from "discord-api-types/v10";
import { flattenComponents } from "../component-tree.ts";
import { type JsonObject, objectsOf, textAt } from "../json.ts";
import { buttonsOf, textsOf } from "../reading.ts";
import { Refusal } from "../refusal.ts";
import type { Message, Outcome } from "../types.ts";
import type { Names } from "./names.ts";
import type { SeenMessage, SeenOutcome } from "./transcript.ts";

/** What an act came to; what somebody says comes to itself. */
export type Result = Outcome | Message | Refusal;

/** What an act came to as a reader sees it: the same in every run, if the bot does the same. */
export function seenOutcome(result: Result, names: Names): SeenOutcome {
	if (result instanceof Refusal) return { kind: "refused", reason: names.text(result.message) };
	if (!("kind" in result)) return { kind: "said", message: seenMessage(result, names) };
	switch (result.kind) {
		case "message":
		case "update":
		case "thinking":
			return { kind: result.kind, message: seenMessage(result.message, names) };
		case "modal": {
			const { title, components } = result.modal.json;
			return { kind: "modal", title: names.text(title), labels: labelsOf(components).map((text) => names.text(text)) };
		}
		case "choices":
			return { kind: "choices", choices: result.choices.map(({ name }) => names.text(name)) };
		case "failed":
			return { kind: "failed", reason: result.reason };
		case "acknowledged":
		case "deleted":
			return { kind: result.kind };
	}
}

function seenMessage(message: Message, names: Names): SeenMessage {
	const name = (text: string) => names.text(text);
	const { onlyFor, attachments, components } = message;
	return {
		texts: textsOf(message).map(name),
		buttons: buttonsOf(message).map(({ label = "", disabled }) => name(disabled ? `${label} (disabled)` : label)),
		menus: flattenComponents(components).flatMap(({ component }) => menuOf(component, name)),
		files: attachments.map(({ filename }) => filename),
		seenBy: onlyFor === undefined ? "everyone" : (names.person(onlyFor) ?? "nobody"),
	};
}

function menuOf(component: JsonObject, name: (text: string) => string): SeenMessage["menus"] {
	if (component.type !== ComponentType.StringSelect) return [];
	const options = objectsOf(component.options).map((option) => name(textAt(option, "label") ?? ""));
	return [{ placeholder: name(textAt(component, "placeholder") ?? ""), options }];
}

const labelsOf = (components: unknown): readonly string[] =>
	flattenComponents(components).flatMap(({ component }) => textAt(component, "label") ?? []);
