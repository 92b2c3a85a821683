/** What has happened to the incidents that are served. */
export type News = { readonly incident: string } & (
	| { readonly kind: "new" | "changed"; readonly revision: string }
	/** What lies on the disk can't be served; what was served before still is, where there was something. */
	| { readonly kind: "refused"; readonly text: string; readonly isServed: boolean }
	/** What lies on the disk is again what is served. */
	| { readonly kind: "mended" }
	| { readonly kind: "gone" }
);

/** A line for the log. */
export interface LogLine {
	readonly level: "info" | "warn";
	readonly line: string;
}

export function logLineOf(news: News): LogLine {
	switch (news.kind) {
		case "new":
			return info(`${news.incident} is new and answered from, at revision ${short(news.revision)}.`);
		case "changed":
			return info(`${news.incident} has changed, and is answered from revision ${short(news.revision)} now.`);
		case "mended":
			return info(`${news.incident} is in order again.`);
		case "gone":
			return { level: "warn", line: `${news.incident} is gone, and not answered from any more.` };
		case "refused":
			return { level: "warn", line: `${refusal(news)}\n${news.text}` };
	}
}

const refusal = ({ incident, isServed }: Extract<News, { readonly kind: "refused" }>) =>
	isServed
		? `${incident} can't be read as it lies there now, and is answered from as it was before:`
		: `${incident} is new and can't be read, so nothing is answered from it:`;

const info = (line: string): LogLine => ({ level: "info", line });

const short = (revision: string) => revision.slice(0, 12);
