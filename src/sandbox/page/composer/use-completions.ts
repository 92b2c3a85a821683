import { useEffect } from "preact/hooks";
import { useRoom } from "../room.ts";
import { placeOf } from "../state.ts";
import { completed, questionOf } from "./composer-state.ts";
import type { ComposerHandle } from "./use-composer.ts";

/** How long typing has to rest before choices are asked for, in milliseconds. */
const pause = 100;

/** Asks the application for choices while an option is typed that it completes. Only the newest answer counts. */
export function useCompletions({ state, change }: ComposerHandle): void {
	const room = useRoom();
	const place = placeOf(room.state)?.id ?? "";
	const question = questionOf(state);

	useEffect(() => {
		if (question === undefined) return;
		const controller = new AbortController();
		const ask = async () => {
			const outcome = await room.act({ act: "autocomplete", place, ...question }, controller.signal);
			if (!controller.signal.aborted) change((current) => completed(current, outcome));
		};
		const timer = setTimeout(ask, pause);
		return () => {
			clearTimeout(timer);
			controller.abort();
		};
	}, [question && `${question.command} ${question.focused} ${question.values[question.focused]}`]);
}
