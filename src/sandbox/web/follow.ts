import type { ServerResponse } from "node:http";
import type { Sandbox } from "../sandbox.ts";
import type { SandboxEvent, User } from "../types.ts";
import { messageView } from "../view/message-view.ts";
import type { PageEvent } from "../view/views.ts";
import { isVisible } from "../visibility.ts";
import type { Journal } from "./journal.ts";
import { sceneOf } from "./scene.ts";

/** Milliseconds between signs of life, so that a connection that nothing is said on is not taken for dead. */
const aliveEveryMs = 15_000;

/** Milliseconds after which a page that has lost the connection tries again: browsers wait for some seconds otherwise. */
const backAfterMs = 500;

interface Following {
	readonly sandbox: Sandbox;
	readonly journal: Journal;
	readonly viewer: User;
	readonly response: ServerResponse;
}

/**
 * Tells a page what the person sees, from the scene as it is now until the page is closed.
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export function follow({ sandbox, journal, viewer, response }: Following): void {
	const { world, origin } = sandbox;
	const tell = (event: PageEvent) => response.write(`data: ${JSON.stringify(event)}\n\n`);
	const tellScene = () => tell({ type: "scene", scene: sceneOf(sandbox, journal, viewer) });

	response.write(`retry: ${backAfterMs}\n\n`);
	tellScene();
	const stopReading = journal.subscribe((entry) => tell({ type: "log", entry }));
	const stopListening = sandbox.events.subscribe((event) => {
		if (event.type === "message") tellMessage(event);
		else if (changesScene(event)) tellScene();
	});
	const signs = setInterval(() => response.write(":\n\n"), aliveEveryMs);
	response.once("close", () => {
		clearInterval(signs);
		stopReading();
		stopListening();
	});

	function tellMessage({ action, message }: Extract<SandboxEvent, { type: "message" }>): void {
		if (!isVisible(world, message, viewer)) return;
		if (action === "deleted") tell({ type: "deleted", messageId: message.id });
		else tell({ type: "message", message: messageView(message, { world, viewer, origin }) });
	}
}

const changesScene = ({ type }: SandboxEvent) => ["guild", "channel", "commands", "gateway"].includes(type);
