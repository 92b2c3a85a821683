import type { FieldValueView, InputView, UploadView } from "../../view/views.ts";

/** What an input of a modal is given: what it asks for, what stands in it, and whom to tell. */
export interface InputProps<Kind extends InputView["kind"] = InputView["kind"]> {
	/** The input's own. Its label, its description and what is wrong with it have ids made of it. */
	readonly id: string;
	readonly input: Extract<InputView, { kind: Kind }>;
	readonly label: string;
	readonly isRequired: boolean;
	readonly isInvalid: boolean;
	readonly value: FieldValueView | undefined;
	readonly onFill: (value: FieldValueView) => void;
}

export const labelId = (id: string): string => `${id}-label`;
export const descriptionId = (id: string): string => `${id}-description`;
export const problemId = (id: string): string => `${id}-problem`;
export const describedBy = (id: string): string => `${descriptionId(id)} ${problemId(id)}`;

/** The values picked in an input where values are picked. */
export const pickedIn = (value: FieldValueView | undefined): readonly string[] =>
	listed(value).filter((each) => typeof each === "string");

/** The files chosen in an input where files are chosen. */
export const filesIn = (value: FieldValueView | undefined): readonly UploadView[] =>
	listed(value).filter((each) => typeof each === "object");

const listed = (value: FieldValueView | undefined): readonly (string | UploadView)[] =>
	typeof value === "object" ? value : [];
