import type { PersonView } from "../../view/views.ts";
import { useRoom } from "../room.ts";
import { Avatar } from "./avatar.tsx";
import { PersonMenu } from "./person-menu.tsx";
import { useMenu } from "./use-menu.ts";

interface AuthorProps {
	/** Of the element with the name, for others to be labelled by. */
	readonly id: string;
	readonly author: PersonView;
	readonly messageId: string;
}

/** Whose message it is, with the menu of what one can do with them. */
export function Author({ id, author, messageId }: AuthorProps) {
	const { dispatch } = useRoom();
	const menu = useMenu();
	return (
		<>
			<Avatar person={author} onOpen={menu.openAt} />
			<button
				type="button"
				id={id}
				class="author"
				data-bot={author.isBot}
				aria-haspopup="menu"
				aria-expanded={menu.isOpen}
				onClick={({ currentTarget }) => menu.openBelow(currentTarget)}
				onContextMenu={menu.openAt}
			>
				{author.name}
			</button>
			{author.isBot && <AppBadge />}
			{menu.isOpen && (
				<PersonMenu
					person={author}
					placing={menu.placing}
					onClose={menu.close}
					onRefused={(reason) => dispatch({ type: "failed component", messageId, reason })}
				/>
			)}
		</>
	);
}

export const AppBadge = () => <span class="badge">APP</span>;
