import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ActView, OutcomeView } from "../view/views.ts";
import type { Action, State } from "./state.ts";

type WithoutPerson<Act> = Act extends unknown ? Omit<Act, "person"> : never;

/** Something that the viewer does. */
export type OwnAct = WithoutPerson<ActView>;

/** What every part of the page can see and do. */
export interface Room {
	readonly state: State;
	readonly dispatch: (action: Action) => void;
	/** Does something as the viewer, and says what came of it. A modal that opens is opened; the rest is the caller's. */
	readonly act: (act: OwnAct, signal?: AbortSignal) => Promise<OutcomeView>;
	/** Calls a command, and shows that it is under way, or why nothing came of it. A refusal comes back to the caller. */
	readonly call: (act: OwnAct & { readonly act: "slash" | "message-menu" | "user-menu" }) => Promise<OutcomeView>;
	/** Uses a message's component, and shows below the message why nothing came of it. */
	readonly use: (act: OwnAct & { readonly act: "press" | "pick" }) => Promise<OutcomeView>;
	readonly become: (personId: string) => void;
}

export const RoomContext = createContext<Room | undefined>(undefined);

/** @throws {Error} outside of a room. */
export function useRoom(): Room {
	const room = useContext(RoomContext);
	if (room === undefined) throw new Error("There is no room around this part of the page.");
	return room;
}
