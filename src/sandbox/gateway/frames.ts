import { GatewayOpcodes } from "discord-api-types/v10";
import { z } from "zod";

/** What a client may send. @see https://discord.com/developers/docs/events/gateway-events#send-events */
const Identify = z.object({
	token: z.string(),
	intents: z.int().nonnegative(),
	shard: z.tuple([z.int(), z.int()]).default([0, 1]),
});
const Resume = z.object({ token: z.string(), session_id: z.string(), seq: z.int().nonnegative() });

export type Identify = z.infer<typeof Identify>;
export type Resume = z.infer<typeof Resume>;

export const ClientFrame = z.union([
	z.object({ op: z.literal(GatewayOpcodes.Heartbeat), d: z.int().nullable() }),
	z.object({ op: z.literal(GatewayOpcodes.Identify), d: Identify }),
	z.object({ op: z.literal(GatewayOpcodes.Resume), d: Resume }),
	z.object({
		op: z.literal([
			GatewayOpcodes.PresenceUpdate,
			GatewayOpcodes.VoiceStateUpdate,
			GatewayOpcodes.RequestGuildMembers,
			GatewayOpcodes.RequestSoundboardSounds,
		]),
		d: z.unknown().optional(),
	}),
]);
export type ClientFrame = z.infer<typeof ClientFrame>;

const clientOpcodes: ReadonlySet<number> = new Set([1, 2, 3, 4, 6, 8, 31]);

const AnyFrame = z.looseObject({ op: z.number() });

/** A frame, or why it isn't one: the close code Discord gives. */
export function readFrame(text: string): ClientFrame | "undecodable" | "unknown opcode" {
	const json = parseJson(text);
	const frame = ClientFrame.safeParse(json);
	if (frame.success) return frame.data;
	const any = AnyFrame.safeParse(json);
	return any.success && !clientOpcodes.has(any.data.op) ? "unknown opcode" : "undecodable";
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
