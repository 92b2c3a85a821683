import { createContext } from "preact";
import { useContext, useState } from "preact/hooks";
import { useRoom } from "../room.ts";

/** What one can do with the components of a message. */
export interface ComponentUse {
	/** Custom ids of those that were used, and of which nothing has come yet. */
	readonly waiting: readonly string[];
	readonly press: (customId: string) => void;
	readonly pick: (customId: string, values: readonly string[]) => void;
}

export const ComponentUseContext = createContext<ComponentUse | undefined>(undefined);

/** @throws {Error} outside of a message. */
export function useComponentUse(): ComponentUse {
	const use = useContext(ComponentUseContext);
	if (use === undefined) throw new Error("There is no message around this component.");
	return use;
}

export function useCreatedComponentUse(message: string): ComponentUse {
	const room = useRoom();
	const [waiting, setWaiting] = useState<readonly string[]>([]);

	const use = async (customId: string, act: Parameters<typeof room.use>[0]) => {
		setWaiting((others) => [...others, customId]);
		await room.use(act);
		setWaiting((others) => others.filter((each) => each !== customId));
	};
	return {
		waiting,
		press: (customId) => void use(customId, { act: "press", message, customId }),
		pick: (customId, values) => void use(customId, { act: "pick", message, customId, values }),
	};
}
