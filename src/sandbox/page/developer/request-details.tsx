import type { LogEntry } from "../../view/views.ts";
import { JsonText } from "./json-text.tsx";
import { ViolationList } from "./violation-list.tsx";

type Request = LogEntry & { readonly kind: "request" };

/** What was sent, what was wrong with it, and what came back. */
export function RequestDetails({ path, body, files, response, violations }: Request) {
	return (
		<>
			<p class="log-path">
				<code>{path}</code>
			</p>
			{violations.length > 0 && <ViolationList violations={violations} />}
			{isThere(body) && <JsonText label="Body" value={body} />}
			{files.length > 0 && <p class="log-files">Files: {files.join(", ")}</p>}
			{isThere(response) && <JsonText label="Response" value={response} />}
			{!isThere(body) && !isThere(response) && <p class="log-files">Neither a body nor a response.</p>}
		</>
	);
}

const isThere = (value: unknown) => value !== undefined && value !== null;
