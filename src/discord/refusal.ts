import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError, RESTJSONErrorCodes } from "discord.js";

/** Discord can't be used as things are: one line for the person who runs the bot, with what to do. */
export class Refusal extends Error {
	override readonly name = "Refusal";
}

const page = "https://discord.com/developers/applications";

/** The token is wrong, or was reset. It is not repeated: who reads a log must not be able to be the bot. */
export const badToken = (): Refusal =>
	new Refusal(`Discord refuses DISCORD_TOKEN. Copy the token again from ${page} (your application, Bot) into .env.`);

/**
 * Puts an error of the network or of Discord into words; anything else stays what it is.
 *
 * @param api Where Discord was looked for.
 */
export function refusalFor(error: unknown, api: string): unknown {
	if (isBadToken(error)) return badToken();
	if (error instanceof DiscordAPIError) return new Refusal(answered(error), { cause: error });
	if (error instanceof HTTPError) {
		return new Refusal(`Discord is out of order (${error.status} at ${api}). Try again in a few minutes.`, {
			cause: error,
		});
	}
	const code = networkCode(error);
	if (code !== undefined) {
		return new Refusal(`Discord can't be reached at ${api} (${code}). Check the network and DISCORD_API.`, {
			cause: error,
		});
	}
	if (error instanceof Error && error.message.includes("sessions remaining")) {
		return new Refusal(`Discord allows no further start today: ${error.message}. Wait until then.`, { cause: error });
	}
	return error;
}

/**
 * A gateway that was closed for good.
 *
 * @see https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes
 */
export const closedForGood = (code: number): Refusal =>
	code === 4004
		? badToken()
		: new Refusal(
				`Discord closed the connection for good (close code ${code}). Look the code up in its documentation.`,
			);

const isBadToken = (error: unknown): boolean =>
	(error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
	(error instanceof DiscordAPIError && error.status === 401);

function answered({ code, status, message }: DiscordAPIError): string {
	if (code === RESTJSONErrorCodes.MaximumDailyApplicationCommandCreatesReached) {
		return "Discord takes 200 new commands a day, and they are used up. Deploy again tomorrow.";
	}
	if (code === RESTJSONErrorCodes.MissingAccess) {
		return "The bot is not in the server that DISCORD_GUILD names. Invite it there, or leave DISCORD_GUILD out.";
	}
	return `Discord refuses the request (${status}, code ${code}): ${message.replaceAll(/\s+/g, " ")}`;
}

/** `ECONNREFUSED` and its like, wherever `fetch` has wrapped it; `timeout` for an answer that never came. */
function networkCode(error: unknown): string | undefined {
	if (!(error instanceof Error)) return undefined;
	if (error.name === "AbortError") return "timeout";
	if ("code" in error && typeof error.code === "string" && /^(?:E[A-Z]+|UND_ERR_[A-Z_]+)$/.test(error.code)) {
		return error.code;
	}
	return networkCode(error.cause);
}
