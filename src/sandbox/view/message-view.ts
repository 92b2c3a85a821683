// PLACEHOLDER by the lead, so that the page can be served: the engineer of the views replaces this file.
import type { Message } from "../types.ts";
import type { Around } from "./around.ts";
import { personView } from "./entity-view.ts";
import type { MessageView } from "./views.ts";
export function messageView(message: Message, around: Around): MessageView {
	return {
		id: message.id,
		placeId: message.channelId,
		author: personView(message.author, around),
		sentAt: message.json.timestamp,
		isEdited: message.edited,
		isEphemeral: message.ephemeral,
		isThinking: message.thinking,
		mentionsViewer: false,
		content: [{ kind: "text", text: message.content }],
		embeds: [],
		components: [],
		pictures: [],
		files: [],
		json: message.json,
	};
}
