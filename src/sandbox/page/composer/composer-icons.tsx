/** Small pictures on the message box's buttons; the button says what they mean. */
import { Icon, Stroke } from "../icons.tsx";

export const PlusIcon = () => (
	<Icon>
		<Stroke d="M12 5v14M5 12h14" />
	</Icon>
);

export const SendIcon = () => (
	<Icon>
		<Stroke d="M4 4.5l16.5 7.5L4 19.5l2.5-7.5zM6.5 12H13" />
	</Icon>
);
