import type { Channel, User } from "../types.ts";
import type { World } from "../world.ts";

/** What a view is made with besides what it shows. */
export interface Around {
	readonly world: World;
	/** Who looks. */
	readonly viewer: User;
	/** Of the addresses that the local Discord gives out: `http://127.0.0.1:PORT`. */
	readonly origin: string;
	/** Where it stands, if anywhere: in a server people go by their nicknames. */
	readonly channel?: Channel | undefined;
}
