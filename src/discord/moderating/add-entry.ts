import { z } from "zod";
import { defineSubcommand, type ModeratorContext, type Submission } from "../command.ts";
import { keyOf, ofKey, unreadable } from "../custom-id.ts";
import { incidentOption } from "../incident.ts";
import { deskFor, deskOfKey } from "./desks.ts";
import { begun, draftHandlers } from "./draft-steps.ts";
import { filledIn, formModal } from "./form-modal.ts";
import { aboutField, asksField, type FormField, passageField, speakerField } from "./forms.ts";
import { documentMeant, sourceChoices, sourceOption } from "./source-option.ts";

interface NewEntry {
	readonly kind: "add-fact" | "add-quote";
	readonly description: string;
	/** The form's. */
	readonly title: string;
}

/** `/knowledge add-fact` and `add-quote`: a document, then a form for a passage of it, then the draft. */
export const defineAdding = ({ kind, description, title }: NewEntry) =>
	defineSubcommand({
		data: { name: kind, description, options: [sourceOption, incidentOption] },

		options: z.object({ source: z.string(), incident: z.string().optional() }),

		reply({ source: typed, incident }, context) {
			const desk = deskFor(incident, context);
			if ("container" in desk) return desk;

			const source = documentMeant(typed, desk.casefile.knowledge);
			if ("container" in source) return source;
			return formModal(title, beginId(kind, desk.incident, source.id), firstFields[kind]);
		},

		autocomplete: sourceChoices,

		components: draftHandlers.components,
		modals: { ...draftHandlers.modals, begin: (submission, context) => begin(kind, submission, context) },
	});

const beginId = (kind: NewEntry["kind"], incident: string, source: string): string =>
	[`knowledge/${kind}`, "begin", keyOf(incident), keyOf(source)].join(":");

const firstFields: Readonly<Record<NewEntry["kind"], readonly FormField[]>> = {
	"add-fact": [passageField(0), asksField, aboutField],
	"add-quote": [passageField(0), { ...speakerField, isRequired: true }, asksField, aboutField],
};

const Target = z.tuple([z.string(), z.string()]);

function begin(kind: NewEntry["kind"], { target, fields }: Submission, context: ModeratorContext) {
	const parsed = Target.safeParse(target);
	if (!parsed.success) return unreadable;

	const [incident, key] = parsed.data;
	const desk = deskOfKey(incident, context);
	if ("container" in desk) return desk;
	const source = ofKey(key, desk.casefile.knowledge.sources.values());
	if (source === undefined) return unreadable;

	const { "evidence.0.text": text = "", ...rest } = filledIn(fields, firstFields[kind]);
	return begun({ kind, fields: rest, evidence: [{ source: source.id, text, occurrence: "" }], why: "" }, desk, context);
}
