import { useState } from "preact/hooks";
import type { FieldValueView, ModalView, OutcomeView } from "../../view/views.ts";
import { useRoom } from "../room.ts";
import { type FieldValues, initialValues, type Problems, problemsOf } from "./modal-state.ts";

export interface ModalHandle {
	readonly values: FieldValues;
	readonly problems: Problems;
	/** How often something was found to be wrong. */
	readonly attempts: number;
	/** Whether it was sent, and nothing has come of it yet. */
	readonly isWaiting: boolean;
	/** Why it wasn't taken, where no field is to blame. */
	readonly failure: string | undefined;
	readonly fill: (customId: string, value: FieldValueView) => void;
	readonly submit: () => Promise<void>;
}

/** A modal that is being filled in. What was typed stays until it is taken. */
export function useModal(modal: ModalView, onDone: () => void): ModalHandle {
	const { act } = useRoom();
	const [values, setValues] = useState(() => initialValues(modal));
	const [problems, setProblems] = useState<Problems>({});
	const [attempts, setAttempts] = useState(0);
	const [failure, setFailure] = useState<string>();
	const [isWaiting, setIsWaiting] = useState(false);

	const mark = (found: Problems) => {
		setProblems(found);
		setAttempts((count) => count + 1);
	};
	const settle = (outcome: OutcomeView) => {
		if (outcome.kind === "done") onDone();
		else if (outcome.kind === "failed") setFailure(`Something went wrong. Try again.\n${outcome.reason}`);
		else if (outcome.kind === "refused") refuse(outcome.reason, outcome.field);
	};
	const refuse = (reason: string, field = "") => {
		if (field in values) mark({ [field]: reason });
		else setFailure(reason);
	};
	const send = async () => {
		setIsWaiting(true);
		const outcome = await act({ act: "submit", modal: modal.interactionId, fields: values });
		setIsWaiting(false);
		settle(outcome);
	};
	return {
		values,
		problems,
		attempts,
		isWaiting,
		failure,
		fill: (customId, value) => {
			setValues((current) => ({ ...current, [customId]: value }));
			setProblems(({ [customId]: _, ...others }) => others);
		},
		submit: async () => {
			if (isWaiting) return;
			setFailure(undefined);
			const found = problemsOf(modal, values);
			if (Object.keys(found).length > 0) mark(found);
			else await send();
		},
	};
}
