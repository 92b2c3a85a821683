import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { z } from "zod";
import { Act, perform } from "../act.ts";
import type { Backend } from "../backend.ts";
import { faultCatalogue } from "../fault-catalogue.ts";
import { Refusal } from "../refusal.ts";
import type { Sandbox } from "../sandbox.ts";
import { TranscriptRecorder } from "../transcript/record.ts";
import type { OutcomeView } from "../view/views.ts";
import { follow } from "./follow.ts";
import { Journal } from "./journal.ts";
import { outcomeView } from "./outcome-view.ts";
import { contentSecurityPolicy, type PageFile, readPageFile } from "./page-files.ts";
import { BadRequest, readJson } from "./read-json.ts";

/** What is kept for the page beside the local Discord. */
interface House {
	readonly sandbox: Sandbox;
	readonly journal: Journal;
	readonly recorder: TranscriptRecorder;
	readonly backend: Backend;
}

/** One request of the page's. */
interface Visit extends House {
	readonly request: IncomingMessage;
	readonly response: ServerResponse;
	readonly url: URL;
}

type Handler = (visit: Visit) => Promise<void> | void;

const handlers: Readonly<Record<string, Handler>> = {
	"GET /sandbox/events": streamEvents,
	"POST /sandbox/acts": doAct,
	"POST /sandbox/faults": armFault,
	"GET /sandbox/transcript": saveTranscript,
};

/** Whether an address is the page's, and not Discord's own. */
export const isOfPage = (address: string): boolean => /^\/(\?|$|page\/|sandbox\/)/.test(address);

/** Answers what the page asks for: its files, what happens as it happens, and what people and developers do. */
export function createPageListener(sandbox: Sandbox, backend: Backend): RequestListener {
	const journal = new Journal(backend.settings.now);
	const house = { sandbox, backend, journal, recorder: new TranscriptRecorder(sandbox) };
	sandbox.events.subscribe((event) => journal.note(event));
	return (request, response) => {
		const url = new URL(request.url ?? "/", sandbox.origin);
		answer({ ...house, request, response, url }).catch((error: unknown) => refuse(response, error));
	};
}

async function answer(visit: Visit): Promise<void> {
	const { request, response, url } = visit;
	const method = request.method ?? "GET";
	const handle = handlers[`${method} ${url.pathname}`];
	if (handle) return handle(visit);

	const file = method === "GET" ? await readPageFile(url.pathname) : undefined;
	if (file) sendFile(response, file);
	else sendJson(response, 404, { message: "There is nothing here. The page is at /." });
}

async function doAct({ sandbox, recorder, request, response }: Visit): Promise<void> {
	const act = await readJson(request, Act);
	const outcome = await perform(sandbox, act).catch(asRefusal);
	recorder.record(act, outcome);
	sendJson(response, 200, outcomeView(outcome, sandbox, sandbox.world.user(act.person)) satisfies OutcomeView);
}

/** That Discord's client would not allow it is something that the page shows. */
function asRefusal(error: unknown): Refusal {
	if (error instanceof Refusal) return error;
	throw error;
}

const Fault = z.strictObject({ fault: z.string() });

async function armFault({ backend, request, response }: Visit): Promise<void> {
	const { fault: id } = await readJson(request, Fault);
	const fault = faultCatalogue.find((each) => each.id === id);
	if (!fault) throw new BadRequest(`There is no fault "${id}".`);
	fault.arm(backend);
	response.writeHead(204).end();
}

function saveTranscript({ recorder, response }: Visit): void {
	response.writeHead(200, {
		"content-type": "application/json",
		"content-disposition": 'attachment; filename="transcript.json"',
	});
	response.end(`${JSON.stringify(recorder.transcript, null, "\t")}\n`);
}

/** `?as=` names whoever looks, by id or by name; the first person there is otherwise. */
function streamEvents({ sandbox, journal, response, url }: Visit): void {
	const wanted = url.searchParams.get("as");
	const people = [...sandbox.world.users.values()].filter(({ bot }) => !bot);
	const viewer = people.find(({ id, name }) => id === wanted || name === wanted) ?? people[0];
	if (!viewer) throw new BadRequest("There is nobody in this local Discord yet whom one could be.");
	response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
	follow({ sandbox, journal, viewer, response });
}

function sendFile(response: ServerResponse, { body, contentType }: PageFile): void {
	response.writeHead(200, {
		"content-type": contentType,
		"content-security-policy": contentSecurityPolicy,
		"x-content-type-options": "nosniff",
		"referrer-policy": "no-referrer",
		"cache-control": "no-cache",
	});
	response.end(body);
}

function sendJson(response: ServerResponse, status: number, body: object): void {
	response.writeHead(status, { "content-type": "application/json", "x-content-type-options": "nosniff" });
	response.end(JSON.stringify(body));
}

function refuse(response: ServerResponse, error: unknown): void {
	if (response.headersSent) response.destroy();
	else if (error instanceof BadRequest) sendJson(response, error.status, { message: error.message });
	else sendJson(response, 500, { message: `The sandbox is broken: ${error instanceof Error ? error.message : error}` });
}
