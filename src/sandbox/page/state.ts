import type { MessageView, ModalView, OfferView, PageEvent, PlaceView, SceneView } from "../view/views.ts";

/** A command on its way: nothing has come of it yet, or nothing will. */
export interface SentCall {
	readonly number: number;
	readonly placeId: string;
	/** `/ask`, or the name of a menu's command. */
	readonly command: string;
	/** Why nothing came of it. */
	readonly failure?: string;
}

export interface State {
	readonly scene: SceneView;
	readonly placeId: string;
	/** Whether the server is there. */
	readonly isOnline: boolean;
	readonly calls: readonly SentCall[];
	/** What went wrong with a message's component, by the message's id. */
	readonly failures: Readonly<Record<string, string>>;
	/** Ephemeral messages that were put away. */
	readonly dismissed: readonly string[];
	readonly modal?: ModalView;
	readonly isDeveloperOpen: boolean;
}

export type Action =
	| PageEvent
	| { readonly type: "offline" }
	| { readonly type: "go"; readonly placeId: string }
	| { readonly type: "call"; readonly call: SentCall }
	| { readonly type: "answered"; readonly number: number }
	| { readonly type: "failed call"; readonly number: number; readonly reason: string }
	| { readonly type: "failed component"; readonly messageId: string; readonly reason: string }
	| { readonly type: "working component"; readonly messageId: string }
	| { readonly type: "dismiss"; readonly messageId: string }
	| { readonly type: "dismiss call"; readonly number: number }
	| { readonly type: "open modal"; readonly modal: ModalView }
	| { readonly type: "close modal" }
	| { readonly type: "toggle developer" };

/** The longest part of the developer's log that is kept in the browser. */
const keptEntries = 500;

/** What is shown, once something has happened. Pure. */
export function reduce(state: State, action: Action): State {
	switch (action.type) {
		case "scene":
			return withScene(state, action.scene);
		case "message":
			return withMessages(state, placed(state.scene.messages, action.message));
		case "deleted":
			return withMessages(
				state,
				state.scene.messages.filter(({ id }) => id !== action.messageId),
			);
		case "log":
			return { ...state, scene: { ...state.scene, log: [...state.scene.log, action.entry].slice(-keptEntries) } };
		case "offline":
			return { ...state, isOnline: false };
		case "go":
			return { ...state, placeId: action.placeId };
		case "call":
			return { ...state, calls: [...state.calls, action.call] };
		case "answered":
		case "dismiss call":
			return { ...state, calls: state.calls.filter(({ number }) => number !== action.number) };
		case "failed call":
			return {
				...state,
				calls: state.calls.map((call) => (call.number === action.number ? { ...call, failure: action.reason } : call)),
			};
		case "failed component":
			return { ...state, failures: { ...state.failures, [action.messageId]: action.reason } };
		case "working component":
			return { ...state, failures: without(state.failures, action.messageId) };
		case "dismiss":
			return { ...state, dismissed: [...state.dismissed, action.messageId] };
		case "open modal":
			return { ...state, modal: action.modal };
		case "close modal":
			return withoutModal(state);
		case "toggle developer":
			return { ...state, isDeveloperOpen: !state.isDeveloperOpen };
	}
}

export function initialState(scene: SceneView, placeName: string): State {
	const place = scene.places.find(({ name }) => name === placeName) ?? scene.places[0];
	return {
		scene,
		placeId: place?.id ?? "",
		isOnline: true,
		calls: [],
		failures: {},
		dismissed: [],
		isDeveloperOpen: false,
	};
}

/** Somebody else who looks sees other places, and has nothing under way. */
function withScene(state: State, scene: SceneView): State {
	if (scene.viewer.id === state.scene.viewer.id) return { ...state, scene, isOnline: true };

	const kind = placeOf(state)?.kind;
	const placeId = samePlace(scene, state.placeId) ?? scene.places.find((place) => place.kind === kind)?.id ?? "";
	return { ...withoutModal(state), scene, placeId, isOnline: true, calls: [], failures: {}, dismissed: [] };
}

const samePlace = ({ places }: SceneView, id: string) => places.find((place) => place.id === id)?.id;

const withMessages = (state: State, messages: readonly MessageView[]): State => ({
	...state,
	scene: { ...state.scene, messages },
});

/** Put where it stood, or at the end. */
function placed(messages: readonly MessageView[], message: MessageView): readonly MessageView[] {
	const isKnown = messages.some(({ id }) => id === message.id);
	return isKnown ? messages.map((each) => (each.id === message.id ? message : each)) : [...messages, message];
}

function without(failures: State["failures"], messageId: string): State["failures"] {
	return Object.fromEntries(Object.entries(failures).filter(([id]) => id !== messageId));
}

function withoutModal(state: State): State {
	const { modal: _, ...rest } = state;
	return rest;
}

// --------------------------------------------------------------------------------------------- what is read off it

export const placeOf = ({ scene, placeId }: State): PlaceView | undefined =>
	scene.places.find(({ id }) => id === placeId);

const nothing: OfferView = { chat: [], messageMenu: [], userMenu: [] };

/** What the application offers where one is. */
export const offerOf = ({ scene, placeId }: State): OfferView => scene.offers[placeId] ?? nothing;

/** The messages of the place, but for those that were put away. */
export const messagesOf = ({ scene, placeId, dismissed }: State): readonly MessageView[] =>
	scene.messages.filter((message) => message.placeId === placeId && !dismissed.includes(message.id));

export const callsOf = ({ calls, placeId }: State): readonly SentCall[] =>
	calls.filter((call) => call.placeId === placeId);
