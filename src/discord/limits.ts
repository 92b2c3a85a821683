/**
 * What Discord accepts, in UTF-16 code units or in pieces.
 *
 * @see https://discord.com/developers/docs/components/reference
 * @see https://discord.com/developers/docs/interactions/application-commands
 */
export const limits = {
	/** Components of one message, those inside of others included. */
	components: 40,
	/** All text displays of one message together. */
	text: 4_000,
	customId: 100,
	buttonLabel: 80,
	buttonsInRow: 5,
	/** Text displays beside one accessory. */
	textsInSection: 3,
	/** What a picture's words may take. */
	description: 1_024,
	/** The address of a link button. */
	url: 512,
	choices: 25,
	choiceName: 100,
	choiceValue: 100,
	commandOptions: 25,
	selectOptions: 25,
	selectLabel: 100,
	selectHint: 100,
	selectPrompt: 150,
	modalTitle: 45,
	/** Of a field's name in a modal. */
	modalLabel: 45,
	/** Of the line below the name. */
	modalHint: 100,
	/** Of what a field may hold. */
	modalText: 4_000,
} as const;
