import { faultCatalogue } from "../fault-catalogue.ts";
import type { Sandbox } from "../sandbox.ts";
import type { Channel, User } from "../types.ts";
import { offerView } from "../view/command-view.ts";
import { personView, placesOf } from "../view/entity-view.ts";
import { messageView } from "../view/message-view.ts";
import type { SceneView } from "../view/views.ts";
import type { Journal } from "./journal.ts";

/** Everything there is to see for a person, as it is now. */
export function sceneOf(sandbox: Sandbox, journal: Journal, viewer: User): SceneView {
	const { world, origin } = sandbox;
	const around = { world, viewer, origin };
	const channels = [...world.channels.values()].filter((channel) => world.canSee(viewer, channel));
	const offered = (channel: Channel) => offerView(sandbox.offered(viewer, channel), { ...around, channel });
	return {
		application: personView(world.bot, around),
		isConnected: sandbox.gateway.isConnected,
		viewer: personView(viewer, around),
		people: [...world.users.values()].filter(({ bot }) => !bot).map((user) => personView(user, around)),
		places: placesOf(around),
		offers: Object.fromEntries(channels.map((channel) => [channel.id, offered(channel)])),
		messages: channels.flatMap((channel) =>
			sandbox.messages(channel, viewer).map((message) => messageView(message, around)),
		),
		log: journal.entries,
		faults: faultCatalogue.map(({ id, label, description }) => ({ id, label, description })),
	};
}
