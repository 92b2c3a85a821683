import type { CommandRegistry } from "./command-registry.ts";
import type { EventStream } from "./event-stream.ts";
import type { Faults } from "./faults.ts";
import type { FileStore } from "./files.ts";
import type { Gateway } from "./gateway/gateway.ts";
import type { Interactions } from "./interactions.ts";
import type { MessageStore } from "./messages.ts";
import type { Settings } from "./settings.ts";
import type { World } from "./world.ts";

/** Everything a request can touch. */
export interface Backend {
	readonly settings: Settings;
	readonly world: World;
	readonly commands: CommandRegistry;
	readonly messages: MessageStore;
	readonly interactions: Interactions;
	readonly files: FileStore;
	readonly gateway: Gateway;
	readonly faults: Faults;
	readonly events: EventStream;
}
