import { z } from "zod";

/** Somebody at the page of a local Discord, who has no browser and speaks to the server as the page does. */

const Named = z.object({ id: z.string(), name: z.string() });

const Scene = z.object({
	application: Named,
	isConnected: z.boolean(),
	viewer: Named,
	people: z.array(Named),
	places: z.array(Named.extend({ kind: z.string() })),
	offers: z.record(z.string(), z.object({ chat: z.array(z.object({ name: z.string() })) })),
	messages: z.array(z.unknown()),
});

export type Scene = z.infer<typeof Scene>;

/** All that there is to see. The page is told it first of all, and then what changes. */
export async function look(origin: string, name = ""): Promise<Scene> {
	const leaving = new AbortController();
	const { body } = await fetch(`${origin}/sandbox/events?as=${name}`, { signal: leaving.signal });
	let told = "";
	for await (const chunk of (body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
		told += chunk;
		if (wholeEvent.test(told)) break;
	}
	leaving.abort();
	const [, first = ""] = wholeEvent.exec(told) ?? [];
	return z.object({ scene: Scene }).parse(JSON.parse(first)).scene;
}

/** It may come in several chunks, and something else before it. */
const wholeEvent = /^data: (.*)\n\n/m;

/** Calls a slash command in the first place there is. @returns what it came to. */
export async function call(
	origin: string,
	command: string,
	values: Readonly<Record<string, string>>,
): Promise<unknown> {
	const { viewer, places } = await look(origin);
	const act = { act: "slash", person: viewer.id, place: places[0]?.id, command, values };
	const response = await fetch(`${origin}/sandbox/acts`, {
		method: "POST",
		headers: { "content-type": "application/json", origin },
		body: JSON.stringify(act),
	});
	return response.json();
}
