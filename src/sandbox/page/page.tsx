import { useEffect, useReducer, useRef, useState } from "preact/hooks";
import type { ActView, PageEvent } from "../view/views.ts";
import { listen, perform } from "./connection.ts";
import { Layout } from "./layout.tsx";
import { type OwnAct, type Room, RoomContext } from "./room.ts";
import { type Action, initialState, placeOf, reduce, type State } from "./state.ts";

/** Who looks and where stands in the address, as in `#ada/general`, so that a page can be loaded again. */
function addressed(): { readonly person: string; readonly place: string } {
	const [person = "", place = ""] = location.hash.slice(1).split("/").map(decodeURIComponent);
	return { person, place };
}

export function Page() {
	const [personId, become] = useState<string>();
	const [state, dispatch] = useReducer(begin, undefined);

	useEffect(() => {
		// Until a scene has told who there is, a person is known by name alone.
		const stop = listen(personId ?? addressed().person, dispatch);
		return stop;
	}, [personId]);

	useEffect(() => {
		if (state === undefined) return;
		const { name } = state.scene.viewer;
		history.replaceState(null, "", `#${encodeURIComponent(name)}/${encodeURIComponent(placeOf(state)?.name ?? "")}`);
		document.title = `${state.scene.application.name} · Local Discord`;
	}, [state?.scene.viewer.id, state?.placeId]);

	const room = useCreatedRoom(state, dispatch, become);
	if (room === undefined) return <p class="waiting">Waiting for the local Discord …</p>;
	return (
		<RoomContext.Provider value={room}>
			<Layout />
		</RoomContext.Provider>
	);
}

/** Nothing is there before the first scene. */
function begin(state: State | undefined, action: Action): State | undefined {
	if (state !== undefined) return reduce(state, action);
	return action.type === "scene" ? initialState(action.scene, addressed().place) : undefined;
}

function useCreatedRoom(
	state: State | undefined,
	dispatch: (action: Action | PageEvent) => void,
	become: (personId: string) => void,
): Room | undefined {
	const calls = useRef(0);
	if (state === undefined) return undefined;

	const act: Room["act"] = async (own, signal) => {
		const outcome = await perform(withPerson(own, state.scene.viewer.id), signal);
		if (outcome.kind === "modal") dispatch({ type: "open modal", modal: outcome.modal });
		return outcome;
	};
	const call: Room["call"] = async (own) => {
		calls.current += 1;
		const number = calls.current;
		const command = own.act === "slash" ? `/${own.command}` : own.command;
		dispatch({ type: "call", call: { number, placeId: state.placeId, command } });
		const outcome = await act(own);
		if (outcome.kind === "failed") dispatch({ type: "failed call", number, reason: outcome.reason });
		else dispatch({ type: "answered", number });
		return outcome;
	};
	const use: Room["use"] = async (own) => {
		const messageId = own.message;
		dispatch({ type: "working component", messageId });
		const outcome = await act(own);
		if (outcome.kind === "failed" || outcome.kind === "refused") {
			dispatch({ type: "failed component", messageId, reason: outcome.reason });
		}
		return outcome;
	};
	return { state, dispatch, act, call, use, become };
}

const withPerson = (own: OwnAct, person: string): ActView => ({ ...own, person });
